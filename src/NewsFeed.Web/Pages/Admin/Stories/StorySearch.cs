using NewsFeed.Curation;
using NewsFeed.Feed;

namespace NewsFeed.Web.Pages.Admin.Stories;

/// <summary>A search for articles, to look at their stories or to join them.</summary>
/// <param name="Text">The search as typed; empty for none.</param>
/// <param name="Lines">What was found.</param>
/// <param name="Problem">What is wrong with the search, in a sentence; null for nothing.</param>
public sealed record StorySearch(string Text, IReadOnlyList<StoryLine> Lines, string? Problem)
{
    /// <summary>No search.</summary>
    public static StorySearch None { get; } = new("", [], null);

    /// <summary>Searches, the newest first.</summary>
    /// <param name="desk">Searches.</param>
    /// <param name="text">Any text; null or empty for no search.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public static async Task<StorySearch> OfAsync(StoryDesk desk, string? text, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return None;
        }

        var (request, problems) = FeedRequestParser.Parse([KeyValuePair.Create("q", text), KeyValuePair.Create("sort", "newest")]);
        return problems.Count > 0
            ? new StorySearch(text, [], problems[0].Sentence)
            : new StorySearch(text, await desk.SearchAsync(request, cancellation), null);
    }
}
