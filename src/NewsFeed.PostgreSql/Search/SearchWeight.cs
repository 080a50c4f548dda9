namespace NewsFeed.PostgreSql.Search;

/// <summary>PostgreSQL's four classes of words, here one for each field: A is 3, D is 0.</summary>
internal static class SearchWeight
{
    public const int Title = 3;

    public const int Excerpt = 2;

    public const int Provider = 1;

    public const int Body = 0;

    /// <summary>What a word of each class counts, D first: in the proportions that SQLite's index has, too.</summary>
    public static readonly float[] Values = [0.125f, 0.25f, 0.375f, 1];
}
