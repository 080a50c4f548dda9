using NewsFeed.Store;

namespace NewsFeed.Feed;

/// <content>What only the newsroom may ask for.</content>
public sealed partial class FeedRequestParser
{
    /// <summary>Reads a query string of the newsroom: it may name a <c>state</c> (draft, published, off or gone; drafts where it does not) and ask for the order of providers.</summary>
    /// <param name="pairs">Its decoded parameters.</param>
    /// <returns>The request with every understood parameter, and one problem for each that is not.</returns>
    public static (FeedRequest Request, IReadOnlyList<FilterProblem> Problems) ParseForCurator(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var parser = new FeedRequestParser(pairs, isCurator: true);
        var request = parser.ReadRequest() with { State = parser.State() };
        return (request, parser.problems);
    }

    private ArticleState State()
    {
        if (Single("state") is not { } text)
        {
            return ArticleState.Draft;
        }

        foreach (var state in Enum.GetValues<ArticleState>().Where(state => FeedRequest.NameOf(state) == text))
        {
            return state;
        }

        Refuse("state", $"“state” cannot be “{Short(text)}”: it has to be draft, published, off or gone.");
        return ArticleState.Draft;
    }
}
