using NewsFeed.Feed;
using NewsFeed.Store;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>How the site says why an article belongs to its story.</summary>
public static class TieWords
{
    /// <summary>A sentence without its subject, which is the article or its provider.</summary>
    /// <param name="member">The article.</param>
    /// <param name="story">Its story.</param>
    public static string Of(FeedItem member, StoryView story)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(story);
        return member.StoryTie switch
        {
            StoryTie.SameAddress => "has the address that the leading article has.",
            StoryTie.NamedByEachOther => "and the leading article list each other as related, and share telling words.",
            StoryTie.NamedByOne => $"and the leading article: one lists the other as related, and their headlines share {member.StoryCloseness} % of their words.",
            StoryTie.CloseTexts => $"has a headline that shares {member.StoryCloseness} % of its words with the leading article\u2019s, and appeared {Apart(member, story.Leader)}.",
            StoryTie.ByHand => "was put beside the leading article by an editor.",
            _ => "leads: it has the best quality.",
        };
    }

    private static string Apart(FeedItem one, FeedItem other) => (int)(one.PublishedAt - other.PublishedAt).Duration().TotalDays switch
    {
        0 => "within a day of it",
        1 => "a day apart",
        var days => $"{days} days apart",
    };
}
