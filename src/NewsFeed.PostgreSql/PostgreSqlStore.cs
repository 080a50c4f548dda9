using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using NewsFeed.Search;
using NewsFeed.Store;
using Npgsql;

namespace NewsFeed.PostgreSql;

/// <summary>Puts the store into a PostgreSQL database.</summary>
public static class PostgreSqlStore
{
    /// <summary>The engine's name in the settings.</summary>
    public const string EngineName = "postgresql";

    /// <summary>Registers the store, its engine and its full-text index.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="connectionString">A connection string of Npgsql.</param>
    public static IServiceCollection AddPostgreSqlStore(this IServiceCollection services, string connectionString)
    {
        services.AddDbContextPool<NewsFeedDb>(options => Configure(options, connectionString));
        services.AddDbContext<AccountsDb>(options => Configure(options, connectionString));
        services.AddSingleton<IStoreEngine, PostgreSqlEngine>();
        services.AddSingleton<IFullTextIndex, PostgreSqlFullTextIndex>();
        return services;
    }

    /// <summary>Points a context at a PostgreSQL store.</summary>
    /// <param name="options">The context's options.</param>
    /// <param name="connectionString">A connection string of Npgsql.</param>
    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options
            .UseNpgsql(connectionString, postgreSql => postgreSql.MigrationsAssembly(typeof(PostgreSqlStore).Assembly.GetName().Name))
            .ReplaceService<IModelCustomizer, PostgreSqlModel>();
    }

    /// <summary>What is wrong with a connection string.</summary>
    /// <param name="connectionString">A text from the settings or the command line.</param>
    /// <returns>The rest of a sentence that names it; null where nothing is wrong.</returns>
    public static string? ProblemOf(string connectionString)
    {
        const string Wanted = "it has to name a server and a database, such as “Host=localhost;Database=newsfeed;Username=newsfeed”";
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(connectionString);
            return string.IsNullOrWhiteSpace(connection.Host) || string.IsNullOrWhiteSpace(connection.Database) ? Wanted : null;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException or InvalidOperationException)
        {
            return Wanted;
        }
    }
}
