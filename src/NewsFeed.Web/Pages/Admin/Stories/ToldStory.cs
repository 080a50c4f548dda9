using System.Text.Json;

namespace NewsFeed.Web.Pages.Admin.Stories;

/// <summary>How the story of an article stood and stands since, as the history tells it.</summary>
/// <param name="Before">The articles that it stood in one story with, itself too, by slug.</param>
/// <param name="After">Those that it stands in one story with since.</param>
public sealed record ToldStory(IReadOnlyList<string> Before, IReadOnlyList<string> After)
{
    /// <summary>What left its story, or what it left.</summary>
    public IEnumerable<string> Gone => Before.Except(After);

    /// <summary>What came into its story.</summary>
    public IEnumerable<string> Come => After.Except(Before);

    /// <summary>Reads what an event tells.</summary>
    /// <param name="before">A JSON object.</param>
    /// <param name="after">A JSON object.</param>
    public static ToldStory Of(string before, string after) => new(SlugsOf(before), SlugsOf(after));

    /// <summary>How many there are in words.</summary>
    /// <param name="slugs">The articles of a story.</param>
    public static string Size(IReadOnlyList<string> slugs) => slugs.Count switch { 0 => "not public", 1 => "alone", var many => $"a story of {Parts.Words.Number(many)}" };

    private static string[] SlugsOf(string json)
    {
        using var read = JsonDocument.Parse(json);
        return read.RootElement.TryGetProperty("story", out var story) ? [.. story.EnumerateArray().Select(slug => slug.GetString()!)] : [];
    }
}
