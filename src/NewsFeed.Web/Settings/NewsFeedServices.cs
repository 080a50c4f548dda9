using Microsoft.AspNetCore.DataProtection;
using NewsFeed.Accounts;
using NewsFeed.Curation;
using NewsFeed.Digests;
using NewsFeed.Exporting;
using NewsFeed.Feed;
using NewsFeed.Feed.Columns;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;
using NewsFeed.Insight;
using NewsFeed.Related;
using NewsFeed.Tokens;

namespace NewsFeed.Web.Settings;

/// <summary>Puts the product together.</summary>
public static class NewsFeedServices
{
    /// <summary>Registers everything that both the site and the command line use.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="settings">Checked settings.</param>
    public static IServiceCollection AddNewsFeed(this IServiceCollection services, NewsFeedSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddStore(settings.Engine, settings.ConnectionString);
        return services.AddReading().AddImporting().AddScoped<Curator>().AddScoped<DirectoryCurator>().AddScoped<StoryCurator>().AddScoped<StoryDesk>().AddScoped<DirectoryDesk>().AddScoped<HistoryQuery>().AddScoped<TokenBook>().AddScoped<ArticleDesk>()
            .AddScoped<AccountLinks>().AddScoped<SessionBook>().AddScoped<AccountBook>();
    }

    /// <summary>The folder of the keys, closed to other accounts.</summary>
    /// <param name="settings">Checked settings.</param>
    /// <returns>The folder, which is made where it is not there.</returns>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static DirectoryInfo KeyFolder(NewsFeedSettings settings)
    {
        var folder = Path.Combine(settings.DataDirectory, "keys");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Registers what protects tokens and cookies of the site; commands need none of it.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="settings">Checked settings.</param>
    public static IServiceCollection AddKeys(this IServiceCollection services, NewsFeedSettings settings)
    {
        services.AddDataProtection().PersistKeysToFileSystem(KeyFolder(settings));
        return services;
    }

    private static IServiceCollection AddReading(this IServiceCollection services) => services
        .AddSingleton<FeedColumnsCache>()
        .AddSingleton<FeedChangeLog>()
        .AddScoped<FeedQuery>()
        .AddSingleton<DeskColumnsCache>().AddScoped<DeskList>()
        .AddScoped<ArticleQuery>()
        .AddSingleton<VerbatimReader>()
        .AddScoped<NumberedQuery>()
        .AddScoped<TopicFilesQuery>()
        .AddScoped<RelatedQuery>().AddScoped<LikenessQuery>()
        .AddScoped<TopicQuery>()
        .AddScoped<ProviderQuery>()
        .AddScoped<MovedNames>()
        .AddScoped<ArchiveQuery>()
        .AddScoped<TrendsQuery>()
        .AddScoped<PortraitQuery>()
        .AddScoped<IssueQuery>();

    private static IServiceCollection AddImporting(this IServiceCollection services) => services
        .AddSingleton(new ReaderLimits())
        .AddSingleton(new ImportLimits())
        .AddSingleton<ArticleFileReader>()
        .AddSingleton<DataFileReader>()
        .AddSingleton<FilePreparation>()
        .AddSingleton<ArticleSources>()
        .AddScoped<ImportPlanner>()
        .AddScoped<Importer>()
        .AddScoped<ImportUndo>()
        .AddScoped<BatchQuery>()
        .AddScoped<FileExport>()
        .AddScoped<Selection>()
        .AddScoped<StoredFiles>()
        .AddScoped<ImportTotalsQuery>()
        .AddScoped<FileCheck>();
}
