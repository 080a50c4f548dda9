using Microsoft.Data.Sqlite;

namespace NewsFeed.Sqlite;

/// <summary>Puts failures of SQLite into words.</summary>
public static class SqliteFailure
{
    private const string CheckSettings = "Check NewsFeed__DataDirectory and ConnectionStrings__NewsFeed.";

    /// <summary>The sentence for a failure that a person can do something about.</summary>
    /// <param name="error">Any failure.</param>
    /// <returns>Null for a bug, and for what is not SQLite's.</returns>
    public static string? Explain(Exception error) => error switch
    {
        SqliteException { SqliteErrorCode: 5 or 6 } =>
            "The store is busy: another import is running. Nothing was changed; try again when it is done.",
        SqliteException { SqliteErrorCode: 8 or 14 } =>
            $"The store cannot be opened or written: {error.Message} {CheckSettings}",
        SqliteException { SqliteErrorCode: 13 } => "The disk is full. Nothing was changed.",
        SqliteException { SqliteErrorCode: 11 or 26 } =>
            $"The store is not a database, or damaged: {error.Message} Restore it from a backup. {CheckSettings}",
        _ => null,
    };
}
