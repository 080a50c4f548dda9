using System.Text;

namespace NewsFeed.PostgreSql.Writing;

/// <summary>Replaces halves of surrogate pairs, which PostgreSQL's client refuses and SQLite's replaces.</summary>
internal static class WellFormed
{
    public static string Of(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
