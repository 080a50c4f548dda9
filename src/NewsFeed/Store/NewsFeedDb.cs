using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace NewsFeed.Store;

/// <summary>The store: the model that every engine shares. What only one engine knows lives in that engine's project.</summary>
public sealed class NewsFeedDb : DbContext
{
    private readonly DbContextOptions<NewsFeedDb> options;

    /// <summary>Makes a view of a store; opens nothing yet.</summary>
    /// <param name="options">Which store.</param>
    public NewsFeedDb(DbContextOptions<NewsFeedDb> options)
        : base(options) => this.options = options;

    /// <summary>Where the store is, in the words of its engine.</summary>
    /// <remarks>Taken from the options: EF's own way makes the whole model first, which was a fifth of what a start costs and is needed by no page.</remarks>
    public string ConnectionString => RelationalOptionsExtension.Extract(options).ConnectionString!;

    /// <summary>Articles, whatever their state.</summary>
    public DbSet<ArticleRow> Articles => Set<ArticleRow>();

    /// <summary>Topics of articles.</summary>
    public DbSet<ArticleTopicRow> ArticleTopics => Set<ArticleTopicRow>();

    /// <summary>Addresses of articles.</summary>
    public DbSet<ArticleUrlRow> ArticleUrls => Set<ArticleUrlRow>();

    /// <summary>Related links of articles.</summary>
    public DbSet<RelatedLinkRow> RelatedLinks => Set<RelatedLinkRow>();

    /// <summary>Pairs of articles about one event.</summary>
    public DbSet<StoryTieRow> StoryTies => Set<StoryTieRow>();

    /// <summary>Articles whose story changed without them.</summary>
    public DbSet<StoryChangeRow> StoryChanges => Set<StoryChangeRow>();

    /// <summary>What curators have decided of stories.</summary>
    public DbSet<StoryDecisionRow> StoryDecisions => Set<StoryDecisionRow>();

    /// <summary>Topics.</summary>
    public DbSet<TopicRow> Topics => Set<TopicRow>();

    /// <summary>Providers.</summary>
    public DbSet<ProviderRow> Providers => Set<ProviderRow>();

    /// <summary>Versions of imported files.</summary>
    public DbSet<SourceRow> Sources => Set<SourceRow>();

    /// <summary>The bytes of each version.</summary>
    public DbSet<SourceContentRow> SourceContents => Set<SourceContentRow>();

    /// <summary>Imports that changed the store, and their undoing.</summary>
    public DbSet<BatchRow> Batches => Set<BatchRow>();

    /// <summary>What each batch did.</summary>
    public DbSet<BatchChangeRow> BatchChanges => Set<BatchChangeRow>();

    /// <summary>What curators did.</summary>
    public DbSet<CuratorEventRow> CuratorEvents => Set<CuratorEventRow>();

    /// <summary>Fields of articles that curators have decided.</summary>
    public DbSet<ArticleEditRow> ArticleEdits => Set<ArticleEditRow>();

    /// <summary>What curators have decided of topics and providers.</summary>
    public DbSet<DirectoryDecisionRow> DirectoryDecisions => Set<DirectoryDecisionRow>();

    /// <summary>Personal tokens, those that no longer hold good too.</summary>
    public DbSet<TokenRow> Tokens => Set<TokenRow>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);

        // Each index is named where its query is known: an index per foreign key would be a tenth of the store, for deletions that never happen.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(NewsFeedDb).Assembly);
    }
}
