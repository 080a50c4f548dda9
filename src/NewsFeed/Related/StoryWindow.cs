using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.Related;

/// <summary>The articles of the last days while all are gone through in the order of time, found by the telling words of their headlines.</summary>
internal sealed class StoryWindow
{
    /// <summary>A word of more headlines than this in three days tells nothing: by it no further article is met, so that a flood of one headline does not cost its square.</summary>
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

            if (others.Count < MaxOfWord)
            {
                Meet(article, others, met);
            }

            others.Enqueue(article);
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
            var others = byWord[word];
            others.Dequeue();
            if (others.Count == 0)
            {
                byWord.Remove(word);
            }
        }

        article.Met = default;
    }
}
