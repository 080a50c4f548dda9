using Microsoft.Data.Sqlite;

namespace NewsFeed.Tests.PostgreSql;

/// <summary>SQLite's own tokeniser, set as the store sets it.</summary>
public sealed class Fts5 : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public Fts5()
    {
        connection.Open();
        Run("CREATE VIRTUAL TABLE texts USING fts5(text, tokenize='unicode61 remove_diacritics 2')");
        Run("CREATE VIRTUAL TABLE words USING fts5vocab(texts, instance)");
    }

    /// <summary>The words of a text, in order.</summary>
    public IReadOnlyList<string> WordsOf(string text)
    {
        Run("DELETE FROM texts");
        Run("INSERT INTO texts (rowid, text) VALUES (1, @text)", text);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT term FROM words ORDER BY offset";
        using var reader = command.ExecuteReader();
        var words = new List<string>();
        while (reader.Read())
        {
            words.Add(reader.GetString(0));
        }

        return words;
    }

    public void Dispose() => connection.Dispose();

    private void Run(string sql, string? text = null)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written above.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("@text", text ?? "");
        command.ExecuteNonQuery();
    }
}
