using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Search;
using NewsFeed.Store;

namespace NewsFeed.Sqlite;

/// <summary>Puts the store into one SQLite file.</summary>
public static class SqliteStore
{
    /// <summary>The engine's name in the settings.</summary>
    public const string EngineName = "sqlite";

    /// <summary>Registers the store, its engine and its full-text index.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="connectionString">A connection string of Microsoft.Data.Sqlite.</param>
    public static IServiceCollection AddSqliteStore(this IServiceCollection services, string connectionString)
    {
        services.AddDbContextPool<NewsFeedDb>(options => Configure(options, connectionString));
        services.AddDbContext<AccountsDb>(options => Configure(options, connectionString));
        services.AddSingleton<IStoreEngine, SqliteEngine>();
        services.AddSingleton<IFullTextIndex, SqliteFullTextIndex>();
        return services;
    }

    /// <summary>Points a context at a SQLite store.</summary>
    /// <param name="options">The context's options.</param>
    /// <param name="connectionString">A connection string of Microsoft.Data.Sqlite.</param>
    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(Complete(connectionString), sqlite => sqlite.MigrationsAssembly(typeof(SqliteStore).Assembly.GetName().Name))
        .ReplaceService<IMigrationsSqlGenerator, SlimTables>()
        .AddInterceptors(ConnectionPragmas.Instance);

    /// <summary>The connection string of a store in this file.</summary>
    /// <param name="file">Path of the database file.</param>
    public static string ConnectionStringFor(string file) => new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString;

    /// <summary>What is wrong with a connection string.</summary>
    /// <param name="connectionString">A text from the settings or the command line.</param>
    /// <returns>The rest of a sentence that names it; null where nothing is wrong.</returns>
    public static string? ProblemOf(string connectionString)
    {
        const string FileWanted = "it has to name a file, such as “Data Source=/var/lib/newsfeed/newsfeed.db”";
        try
        {
            var connection = new SqliteConnectionStringBuilder(connectionString);
            if (connection.DataSource.Length == 0 || IsInMemory(connection))
            {
                return FileWanted;
            }

            return connection.Password.Length > 0 ? "the store has no password; leave it out" : null;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException)
        {
            return FileWanted;
        }
    }

    private static bool IsInMemory(SqliteConnectionStringBuilder connection) =>
        connection.Mode == SqliteOpenMode.Memory
        || connection.DataSource.Contains(":memory:", StringComparison.OrdinalIgnoreCase)
        || connection.DataSource.Contains("mode=memory", StringComparison.OrdinalIgnoreCase);

    private static string Complete(string connectionString)
    {
        var complete = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        if (!complete.ContainsKey("Default Timeout"))
        {
            // The client repeats what SQLite gave up on until this is over, so the two bounds have to agree.
            complete.DefaultTimeout = ConnectionPragmas.BusySeconds;
        }

        return complete.ConnectionString;
    }
}
