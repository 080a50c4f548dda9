using System.CommandLine;
using NewsFeed.Feed;

namespace NewsFeed.Web.Commands;

/// <summary><c>newsfeed search TEXT</c>.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var text = new Argument<string>("TEXT") { Description = "A search as the site's box takes it, such as 'robot topic:ai quality:>=80'." };
        var sort = new Option<string>("--sort") { Description = "top, newest, oldest, quality or relevance.", DefaultValueFactory = _ => "top" };
        var after = new Option<string?>("--after") { Description = "The place that the page before ended at, as printed below it." };
        var json = new Option<bool>("--json") { Description = "Print the page as JSON." };
        var command = new Command("search", "Print the public articles that a search finds, as the site lists them.") { text, sort, after, json };
        command.SetAction((parsed, cancellation) => CommandServices.RunAsync(
            (services, token) => RunAsync(
                services,
                [("q", parsed.GetRequiredValue(text)), ("sort", parsed.GetValue(sort)), ("after", parsed.GetValue(after))],
                parsed.GetValue(json),
                token),
            Console.Error.WriteLine,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, (string Name, string? Value)[] asked, bool isJson, CancellationToken cancellation)
    {
        var (request, problems) = FeedRequestParser.Parse(asked.Select(pair => KeyValuePair.Create(pair.Name, pair.Value ?? "")));
        foreach (var problem in problems)
        {
            FeedPagePrinter.Refuse(problem);
        }

        if (problems.Count > 0)
        {
            return CommandLine.NothingDone;
        }

        if (!await CommandServices.HasStoreAsync(services, cancellation))
        {
            Console.Error.WriteLine("There is no store to search: import something first, or look at NewsFeed__DataDirectory.");
            return CommandLine.NothingDone;
        }

        await CommandServices.PrepareStoreAsync(services, cancellation);
        var page = await services.GetRequiredService<FeedQuery>().PageAsync(request, cancellation);
        Console.WriteLine(isJson ? FeedPagePrinter.Json(page) : FeedPagePrinter.Text(page));
        return CommandLine.Done;
    }
}
