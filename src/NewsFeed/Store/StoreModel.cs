using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsFeed.Store;

/// <summary>Maps articles and what hangs on them.</summary>
internal sealed class ArticleModel :
    IEntityTypeConfiguration<ArticleRow>, IEntityTypeConfiguration<ArticleTopicRow>,
    IEntityTypeConfiguration<ArticleUrlRow>, IEntityTypeConfiguration<RelatedLinkRow>
{
    public void Configure(EntityTypeBuilder<ArticleRow> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.TopicNames).AsJson();
        builder.HasIndex(row => row.Slug).IsUnique();
        builder.HasIndex(row => row.FeedKey).IsUnique();

        // All that the columns in memory are made of, in their order, so that a start reads a tenth of the table.
        // Its name is given, as the one that EF makes of all columns is longer than PostgreSQL's names may be.
        builder.HasIndex(row => new { row.State, row.FeedKey, row.Rank, row.QualityOrder, row.ProviderId, row.Type, row.Heat, row.RelatedCount, row.StoryId, row.StorySize })
            .HasDatabaseName("IX_Articles_Columns");
        builder.HasOne(row => row.Provider).WithMany().HasForeignKey(row => row.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ArticleRow>().WithMany().HasForeignKey(row => row.TwinId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<SourceRow>().WithMany().HasForeignKey(row => row.SourceId).OnDelete(DeleteBehavior.Restrict);

        // An undo deletes articles and versions, and the engine then looks for rows that refer to them.
        builder.HasIndex(row => row.SourceId);
        builder.HasIndex(row => row.TwinId).HasFilter("\"TwinId\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<ArticleTopicRow> builder)
    {
        builder.HasKey(row => new { row.TopicId, row.ArticleId });
        builder.HasIndex(row => row.ArticleId);
        builder.HasOne<ArticleRow>().WithMany(row => row.Topics).HasForeignKey(row => row.ArticleId);
        builder.HasOne<TopicRow>().WithMany().HasForeignKey(row => row.TopicId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ArticleUrlRow> builder)
    {
        builder.HasKey(row => new { row.UrlKey, row.ArticleId });
        builder.HasIndex(row => row.ArticleId);
        builder.HasOne<ArticleRow>().WithMany().HasForeignKey(row => row.ArticleId);
    }

    public void Configure(EntityTypeBuilder<RelatedLinkRow> builder)
    {
        builder.HasKey(row => new { row.ArticleId, row.Position });
        builder.Property(row => row.Images).AsJson();
        builder.HasIndex(row => row.UrlKey);
        builder.HasIndex(row => row.TargetId);
        builder.HasOne<ArticleRow>().WithMany(row => row.Related).HasForeignKey(row => row.ArticleId);
        builder.HasOne<ArticleRow>().WithMany().HasForeignKey(row => row.TargetId).OnDelete(DeleteBehavior.SetNull);
    }
}

/// <summary>Maps what stories are made of.</summary>
internal sealed class StoryModel :
    IEntityTypeConfiguration<StoryTieRow>, IEntityTypeConfiguration<StoryChangeRow>, IEntityTypeConfiguration<StoryDecisionRow>
{
    public void Configure(EntityTypeBuilder<StoryDecisionRow> builder)
    {
        builder.HasKey(row => new { row.ArticleId, row.OtherId });
        builder.HasIndex(row => row.OtherId);
        builder.HasOne<ArticleRow>().WithMany().HasForeignKey(row => row.ArticleId);
        builder.HasOne<ArticleRow>().WithMany().HasForeignKey(row => row.OtherId);
        builder.HasOne<CuratorEventRow>().WithMany().HasForeignKey(row => row.EventId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StoryTieRow> builder)
    {
        builder.HasKey(row => new { row.ArticleId, row.OtherId });
        builder.HasIndex(row => row.OtherId);
        builder.HasOne<ArticleRow>().WithMany().HasForeignKey(row => row.ArticleId);
        builder.HasOne<ArticleRow>().WithMany().HasForeignKey(row => row.OtherId);
    }

    public void Configure(EntityTypeBuilder<StoryChangeRow> builder)
    {
        builder.HasKey(row => new { row.ChangeId, row.ArticleId });
        builder.HasIndex(row => row.ArticleId);
        builder.HasOne<ArticleRow>().WithMany().HasForeignKey(row => row.ArticleId);
    }
}

/// <summary>Maps topics and providers.</summary>
internal sealed class DirectoryModel : IEntityTypeConfiguration<TopicRow>, IEntityTypeConfiguration<ProviderRow>
{
    public void Configure(EntityTypeBuilder<TopicRow> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.FormerNames).AsJson();
        builder.Property(row => row.Keywords).AsJson();
        builder.Property(row => row.Hashtags).AsJson();
        builder.Property(row => row.Images).AsJson();
        builder.Property(row => row.Services).AsJson();
        builder.HasIndex(row => row.Slug).IsUnique();
        builder.HasIndex(row => row.NameKey).IsUnique();
        builder.HasOne<TopicRow>().WithMany().HasForeignKey(row => row.ParentId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<ProviderRow> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Images).AsJson();
        builder.HasIndex(row => row.Domain).IsUnique();
    }
}

/// <summary>Maps file versions and batches.</summary>
internal sealed class HistoryModel :
    IEntityTypeConfiguration<SourceRow>, IEntityTypeConfiguration<SourceContentRow>, IEntityTypeConfiguration<BatchRow>,
    IEntityTypeConfiguration<BatchChangeRow>
{
    public void Configure(EntityTypeBuilder<SourceRow> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<BatchRow>().WithMany().HasForeignKey(row => row.BatchId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SourceContentRow> builder)
    {
        builder.HasKey(row => row.SourceId);
        builder.Property(row => row.SourceId).ValueGeneratedNever();
        builder.HasOne<SourceRow>().WithOne().HasForeignKey<SourceContentRow>(row => row.SourceId);
    }

    public void Configure(EntityTypeBuilder<BatchRow> builder) => builder.Property(row => row.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<BatchChangeRow> builder)
    {
        builder.HasKey(row => new { row.BatchId, row.Kind, row.SubjectId });
        builder.HasOne<BatchRow>().WithMany().HasForeignKey(row => row.BatchId);
    }
}

/// <summary>Maps what curators did.</summary>
internal sealed class CurationModel :
    IEntityTypeConfiguration<CuratorEventRow>, IEntityTypeConfiguration<ArticleEditRow>, IEntityTypeConfiguration<DirectoryDecisionRow>
{
    public void Configure(EntityTypeBuilder<CuratorEventRow> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.SubjectId, row.Kind });
    }

    public void Configure(EntityTypeBuilder<ArticleEditRow> builder)
    {
        builder.HasKey(row => new { row.ArticleId, row.Field });
        builder.HasOne<ArticleRow>().WithMany().HasForeignKey(row => row.ArticleId);
        builder.HasOne<CuratorEventRow>().WithMany().HasForeignKey(row => row.EventId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DirectoryDecisionRow> builder)
    {
        builder.HasKey(row => new { row.SubjectId, row.Kind, row.Field });
        builder.HasOne<CuratorEventRow>().WithMany().HasForeignKey(row => row.EventId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Maps tokens.</summary>
internal sealed class TokenModel : IEntityTypeConfiguration<TokenRow>
{
    public void Configure(EntityTypeBuilder<TokenRow> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.Hash).IsUnique();
    }
}
