using System.CommandLine;
using Microsoft.AspNetCore.WebUtilities;
using NewsFeed.Feed;

namespace NewsFeed.Web.Commands;

/// <summary>The options that choose articles: the parameters of every list's address, one by one or as one text.</summary>
internal sealed class SelectionOptions
{
    private static readonly (string Name, string Help)[] Parameters =
    [
        ("topic", "Only articles with this topic; repeatable: with all of them."),
        ("any-topic", "Only articles with one at least of the topics named so; repeatable."),
        ("not-topic", "Only articles without this topic; repeatable."),
        ("provider", "Only articles of this domain; repeatable: of any of them."),
        ("min-quality", "The lowest score."),
        ("max-quality", "The highest score."),
        ("type", "The only type, such as article or video."),
        ("from", "The first day, such as 2026-02-28."),
        ("to", "The last day."),
        ("q", "A search as the site's box takes it."),
        ("sort", "top, newest, oldest, quality or, for a search, relevance."),
    ];

    private readonly Option<string[]>[] options = [.. Parameters.Select(parameter => new Option<string[]>($"--{parameter.Name}") { Description = parameter.Help })];
    private readonly Option<string?> filter = new("--filter") { Description = "All of it as it stands after the ? of a list's address, such as 'topic=ai&min-quality=80'." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        command.Options.Add(filter);
    }

    /// <summary>Whether any of the options is given.</summary>
    public bool IsGiven(ParseResult parsed) => options.Any(option => parsed.GetResult(option) is not null) || parsed.GetResult(filter) is not null;

    /// <summary>What the options ask for, by the one parser of every list.</summary>
    public (FeedRequest Request, IReadOnlyList<FilterProblem> Problems) Read(ParseResult parsed)
    {
        var single = options.SelectMany(option => (parsed.GetValue(option) ?? []).Select(value => KeyValuePair.Create(option.Name[2..], value)));
        var together = QueryHelpers.ParseQuery(parsed.GetValue(filter)).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")));
        KeyValuePair<string, string>[] pairs = [.. single, .. together];
        var (request, problems) = FeedRequestParser.Parse(pairs.Where(pair => pair.Key is not ("after" or "before")));

        // An address forgives what it does not know; here it would export far too much.
        var unknown = pairs.Select(pair => pair.Key).Distinct().Where(name => Parameters.All(parameter => parameter.Name != name))
            .Select(name => new FilterProblem(name, $"“{name}” is no filter. There are: {string.Join(", ", Parameters.Select(parameter => parameter.Name))}."));
        return (request, [.. problems, .. unknown]);
    }
}
