using System.CommandLine;
using NewsFeed.Digests;
using NewsFeed.Web.Settings;

namespace NewsFeed.Web.Commands;

/// <summary><c>newsfeed digest DATE</c>.</summary>
internal static class DigestCommand
{
    private const string Html = "html";

    public static Command Create()
    {
        var date = new Argument<string>("DATE")
        {
            Description = "A day such as 2026-11-23, a week such as 2026-w48, yesterday or last-week; yesterday where nothing is said.",
            DefaultValueFactory = _ => "yesterday",
        };
        var format = new Option<string>("--format") { Description = "text, or html: one file for e-mail.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", Html);
        var output = new Option<string?>("--output") { Description = "The file to write; the standard output where it is left out." };
        var command = new Command("digest", "Print the best of a day or a week, story by story.") { date, format, output };
        command.SetAction((parsed, cancellation) => CommandServices.RunAsync(
            (services, token) => RunAsync(services, parsed.GetRequiredValue(date), parsed.GetValue(format) == Html, parsed.GetValue(output), token),
            Console.Error.WriteLine,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string date, bool isHtml, string? output, CancellationToken cancellation)
    {
        var site = services.GetRequiredService<NewsFeedSettings>().Site;
        var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        if (PeriodOf(date, today) is not { } period)
        {
            return Refuse($"“{date}” is no day and no week: say it as 2026-11-23, 2026-w48, yesterday or last-week.");
        }

        if (isHtml && site.BaseUrl is null)
        {
            return Refuse("NewsFeed__BaseUrl is not set: links in an e-mail need the public address of the site, such as “https://news.example.org/”.");
        }

        if (!await CommandServices.HasStoreAsync(services, cancellation))
        {
            return Refuse("There is no store to read: import something first, or look at NewsFeed__DataDirectory.");
        }

        await CommandServices.PrepareStoreAsync(services, cancellation);
        if (await services.GetRequiredService<IssueQuery>().ReadAsync(period, today, cancellation) is not { } issue)
        {
            return Refuse($"There is no digest of {IssueWords.Name(period)}: {(period.HasBegun(today) ? "no article had appeared by then" : "it is still to come")}.");
        }

        var letter = new IssueLetter(issue, period.IsOver(today), site.SiteTitle, site.BaseUrl is { } address ? new Uri(address.AbsoluteUri.TrimEnd('/') + "/") : null);
        await WriteAsync(isHtml ? IssueMail.Of(letter) : IssueText.Of(letter), output, cancellation);
        return CommandLine.Done;
    }

    private static IssuePeriod? PeriodOf(string date, DateOnly today) => date.ToLowerInvariant() switch
    {
        "yesterday" => IssuePeriod.Of(today, isWeek: false).Previous,
        "last-week" => IssuePeriod.Of(today, isWeek: true).Previous,
        var name => IssuePeriod.Parse(name),
    };

    /// <summary>A file is written beside its name and renamed when it is whole, so that nobody sends half an issue.</summary>
    private static async Task WriteAsync(string text, string? output, CancellationToken cancellation)
    {
        if (output is null)
        {
            Console.Out.Write(text);
            return;
        }

        var whole = Path.GetFullPath(output);
        if (Directory.Exists(whole))
        {
            throw new IOException($"{output} is a folder: name a file.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        var half = Path.Combine(Path.GetDirectoryName(whole)!, $".newsfeed-part-{Guid.NewGuid():n}");
        try
        {
            await File.WriteAllTextAsync(half, text, cancellation);
            File.Move(half, whole, overwrite: true);
        }
        finally
        {
            File.Delete(half);
        }
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return CommandLine.NothingDone;
    }
}
