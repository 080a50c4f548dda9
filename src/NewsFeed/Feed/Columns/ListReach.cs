using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.Feed.Columns;

/// <summary>Says of one article whether a list has anything to do with it.</summary>
internal static class ListReach
{
    /// <summary>
    /// Whether a list holds an article, or would if one of its alternative topics, provider, quality and type were chosen otherwise:
    /// such choices are counted beside the list, each as if it were not made.
    /// </summary>
    public static bool Holds(FeedFilter filter, FeedColumns columns, int position)
    {
        var missed = 0;
        missed += filter.AnyTopics.Count == 0 || filter.AnyTopics.Any(slug => columns.OfTopicSlug(slug).Contains(position)) ? 0 : 1;
        missed += filter.Providers.Count == 0 || filter.Providers.Any(domain => columns.OfDomain(domain).Contains(position)) ? 0 : 1;
        missed += IsOfQuality(filter, columns.Qualities[position]) ? 0 : 1;
        missed += filter.Type is not { } type || columns.OfTypeName(type).Contains(position) ? 0 : 1;
        return missed <= 1
            && IsInTime(filter, columns.Keys[position])
            && filter.Topics.All(slug => columns.OfTopicSlug(slug).Contains(position))
            && !filter.NotTopics.Any(slug => columns.OfTopicSlug(slug).Contains(position))
            && MayBeFound(filter, columns, position);
    }

    private static bool IsOfQuality(FeedFilter filter, int quality) =>
        (filter.MinQuality is null && filter.MaxQuality is null)
        || (quality >= (filter.MinQuality ?? 0) && quality <= (filter.MaxQuality ?? int.MaxValue));

    private static bool IsInTime(FeedFilter filter, long key)
    {
        var day = DateOnly.FromDateTime(FeedKey.InstantOf(key).UtcDateTime);
        return (filter.From is null || day >= filter.From) && (filter.To is null || day <= filter.To);
    }

    /// <summary>A word that is no longer remembered may be in any article, and a day may have passed since the list was made.</summary>
    private static bool MayBeFound(FeedFilter filter, FeedColumns columns, int position) =>
        filter.Query is not { } text
        || SearchQuery.Read(text).Query is not { } query
        || SearchReach.Finds(query.Root, columns, position) != false;
}
