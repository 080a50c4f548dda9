using Microsoft.EntityFrameworkCore;

namespace NewsFeed.Store;

/// <summary>The store: the model that every engine shares. What only one engine knows lives in that engine's project.</summary>
/// <param name="options">Options that name the engine and the database.</param>
public sealed class NewsFeedDb(DbContextOptions<NewsFeedDb> options) : DbContext(options)
{
    /// <summary>Articles, whatever their state.</summary>
    public DbSet<ArticleRow> Articles => Set<ArticleRow>();

    /// <summary>Contents of articles.</summary>
    public DbSet<ArticleContentRow> ArticleContents => Set<ArticleContentRow>();

    /// <summary>Topics of articles.</summary>
    public DbSet<ArticleTopicRow> ArticleTopics => Set<ArticleTopicRow>();

    /// <summary>Addresses of articles.</summary>
    public DbSet<ArticleUrlRow> ArticleUrls => Set<ArticleUrlRow>();

    /// <summary>Related links of articles.</summary>
    public DbSet<RelatedLinkRow> RelatedLinks => Set<RelatedLinkRow>();

    /// <summary>Topics.</summary>
    public DbSet<TopicRow> Topics => Set<TopicRow>();

    /// <summary>Providers.</summary>
    public DbSet<ProviderRow> Providers => Set<ProviderRow>();

    /// <summary>Versions of imported files.</summary>
    public DbSet<SourceRow> Sources => Set<SourceRow>();

    /// <summary>Imports that changed the store.</summary>
    public DbSet<BatchRow> Batches => Set<BatchRow>();

    /// <summary>What each batch did.</summary>
    public DbSet<BatchChangeRow> BatchChanges => Set<BatchChangeRow>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(NewsFeedDb).Assembly);
    }
}
