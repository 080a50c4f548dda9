using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.Related;

/// <summary>The articles of the last days while all are gone through in the order of time, found by the telling words of their headlines.</summary>
internal sealed class StoryWindow
{
    /// <summary>The most articles met by one word. A word of more than so many headlines in three days tells little, and a flood of one headline must not cost its square.</summary>
    private const int MaxOfWord = 200;

    private readonly Queue<StoryArticle> articles = [];
    private readonly Dictionary<ulong, Queue<StoryArticle>> byWord = [];

    /// <summary>Takes in the next article.</summary>
    /// <param name="article">No older than the one before.</param>
    /// <returns>The articles of the last days whose headline shares enough telling words with its own.</returns>
    public IReadOnlyList<StoryArticle> Enter(StoryArticle article)
    {
        var since = FeedKey.Around(article.Key, StoryRule.TextSpan).From;
        while (articles.TryPeek(out var oldest) && oldest.Key < since)
        {
            Leave(articles.Dequeue());
        }

        var met = new List<StoryArticle>();
        foreach (var word in article.Text.Title.Where(TellingWords.IsTelling))
        {
            if (!byWord.TryGetValue(word, out var others))
            {
                byWord.Add(word, others = []);
            }

            Meet(article, others, met);
            others.Enqueue(article);
            if (others.Count > MaxOfWord)
            {
                others.Dequeue();
            }
        }

        articles.Enqueue(article);
        return met;
    }

    private static void Meet(StoryArticle article, Queue<StoryArticle> others, List<StoryArticle> met)
    {
        foreach (var other in others)
        {
            other.Met = (article, other.Met.By == article ? other.Met.Shared + 1 : 1);
            if (other.Met.Shared == StoryRule.MinTelling)
            {
                met.Add(other);
            }
        }
    }

    private void Leave(StoryArticle article)
    {
        foreach (var word in article.Text.Title.Where(TellingWords.IsTelling))
        {
            // A word that too many have may have let it go before.
            if (byWord.TryGetValue(word, out var others) && others.TryPeek(out var first) && first == article)
            {
                others.Dequeue();
                if (others.Count == 0)
                {
                    byWord.Remove(word);
                }
            }
        }

        article.Met = default;
    }
}
