using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NewsFeed.Store;

namespace NewsFeed.PostgreSql;

/// <summary>The shared models with what has to be different here.</summary>
internal sealed class PostgreSqlModel(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    /// <summary>Sorts and compares by code points, as SQLite does, whatever language the database was made for.</summary>
    private const string Collation = "C";

    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        var texts = modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties())
            .Where(property => (property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string));
        foreach (var property in texts)
        {
            property.SetCollation(Collation);
        }

        if (context is not NewsFeedDb)
        {
            return;
        }

        // Names can be longer than the 2,704 bytes that an entry of an index holds; UnmappedSchema has an index in its stead.
        var topics = modelBuilder.Entity<TopicRow>().Metadata;
        topics.RemoveIndex(topics.FindIndex(topics.FindProperty(nameof(TopicRow.NameKey))!)!);
    }
}
