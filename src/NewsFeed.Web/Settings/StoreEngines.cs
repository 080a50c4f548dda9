using NewsFeed.PostgreSql;
using NewsFeed.Sqlite;

namespace NewsFeed.Web.Settings;

/// <summary>The one place that chooses the engine.</summary>
public static class StoreEngines
{
    /// <summary>What the engines are called in the settings; the first holds where none is named.</summary>
    public static IReadOnlyList<string> Names { get; } = [SqliteStore.EngineName, PostgreSqlStore.EngineName];

    /// <summary>Registers a store, its engine and its full-text index.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="engine">One of <see cref="Names"/>.</param>
    /// <param name="connectionString">A checked connection string of the engine.</param>
    public static IServiceCollection AddStore(this IServiceCollection services, string engine, string connectionString) =>
        engine == PostgreSqlStore.EngineName ? services.AddPostgreSqlStore(connectionString) : services.AddSqliteStore(connectionString);

    /// <summary>Where a store is of which nothing is said.</summary>
    /// <param name="engine">One of <see cref="Names"/>.</param>
    /// <param name="directory">The data directory.</param>
    /// <returns>Empty where the engine has no such place.</returns>
    public static string DefaultConnectionString(string engine, string directory) =>
        engine == PostgreSqlStore.EngineName ? "" : SqliteStore.ConnectionStringFor(Path.Combine(directory, "newsfeed.db"));

    /// <summary>What is wrong with a connection string.</summary>
    /// <param name="engine">One of <see cref="Names"/>.</param>
    /// <param name="connectionString">A text from the settings or the command line.</param>
    /// <returns>The rest of a sentence that names it; null where nothing is wrong.</returns>
    public static string? ProblemOf(string engine, string connectionString) =>
        engine == PostgreSqlStore.EngineName ? PostgreSqlStore.ProblemOf(connectionString) : SqliteStore.ProblemOf(connectionString);

    /// <summary>The sentence for a failure of a store that a person can do something about.</summary>
    /// <param name="error">Any failure.</param>
    /// <returns>Null for a bug, and for what is no engine's.</returns>
    public static string? Explain(Exception error) => SqliteFailure.Explain(error) ?? PostgreSqlFailure.Explain(error);
}
