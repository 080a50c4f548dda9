using NewsFeed.Articles;
using NewsFeed.FrontMatter;
using NewsFeed.Store;

namespace NewsFeed.Importing;

/// <summary>The providers during an import: finds them by domain, makes those that are missing.</summary>
internal sealed class ProviderBook
{
    private readonly Dictionary<string, ProviderRow> byDomain;
    private readonly Dictionary<long, ProviderRow> byId;
    private readonly DirectoryDecisions decisions;
    private readonly HashSet<long> changed = [];
    private readonly HashSet<ProviderRow> renamed = [];
    private readonly BatchJournal? journal;
    private readonly IRowWriter<ProviderRow> rows;
    private readonly StoredTable<ProviderRow> table;
    private long nextId;

    private ProviderBook(IBulkWrite bulk, BatchJournal? journal, StoredTable<ProviderRow> table, List<ProviderRow> providers, DirectoryDecisions decisions)
    {
        (this.journal, this.table, this.decisions) = (journal, table, decisions);
        byDomain = providers.ToDictionary(provider => provider.Domain, StringComparer.Ordinal);
        byId = providers.ToDictionary(provider => provider.Id);
        nextId = 1 + providers.Select(provider => provider.Id).DefaultIfEmpty().Max();
        rows = bulk.Rows<ProviderRow>(nameof(ProviderRow.Id));
    }

    /// <summary>Providers that readers called otherwise before the import: their articles' words are out of date.</summary>
    public IReadOnlyList<(long Id, string Name)> Renamed => renamed.Count == 0
        ? []
        : [.. All.Where(provider => WholeOf(provider) is var whole && renamed.Contains(whole) && decisions.TextOf(whole.Id, DirectoryField.Name) is null)
            .Select(provider => (provider.Id, NameOf(provider)))];

    public static async Task<ProviderBook> OpenAsync(
        NewsFeedDb db, IBulkWrite bulk, BatchJournal? journal, PreparedQueries queries, CancellationToken cancellation)
    {
        var table = new StoredTable<ProviderRow>(db);
        var decisions = await DirectoryDecisions.LoadAsync(queries, SourceKind.Provider, cancellation);
        return new ProviderBook(bulk, journal, table, await queries.ListAsync(table.Select, [], table.RowOf, cancellation), decisions);
    }

    /// <summary>The name by which readers know what comes from a provider: what curators have called it, or that of the one they have merged it into.</summary>
    public string NameOf(ProviderRow provider) => decisions.TextOf(WholeOf(provider).Id, DirectoryField.Name) ?? WholeOf(provider).Name;

    /// <summary>The provider that an article names. Its first article gives it a name, and any article a logo while it has none.</summary>
    public ProviderRow Of(ArticleProvider named)
    {
        var logo = named.Images is [var first, ..] ? first.Url : null;
        if (!byDomain.TryGetValue(named.Domain, out var provider))
        {
            return Add(new ProviderRow { Id = nextId++, Domain = named.Domain, Name = DisplayText.Of(named.Name) ?? named.Domain, LogoUrl = logo, Images = named.Images });
        }

        if (provider.LogoUrl is null && logo is not null)
        {
            Note(provider);
            (provider.LogoUrl, provider.Images) = (logo, named.Images);
            rows.Update(provider);
        }

        return provider;
    }

    /// <summary>The number of the provider that a file describes; made where it is missing.</summary>
    public long Describe(Provider file)
    {
        if (!byDomain.TryGetValue(file.Domain, out var provider))
        {
            provider = Add(new ProviderRow { Id = nextId++, Domain = file.Domain, Name = DisplayText.Of(file.Name) ?? file.Domain });
        }

        return provider.Id;
    }

    /// <summary>Writes what a file says of its provider.</summary>
    public void Write(Provider file, long sourceId)
    {
        var provider = byDomain[file.Domain];
        Note(provider);
        var name = DisplayText.Of(file.Name) ?? file.Domain;
        if (provider.Name != name)
        {
            renamed.Add(provider);
        }

        provider.Name = name;
        provider.Description = DisplayText.Of(file.Description);
        provider.Images = file.Images ?? provider.Images;
        provider.LogoUrl = file.Images is [var first, ..] ? first.Url : provider.LogoUrl;
        provider.SourceId = sourceId;
        rows.Update(provider);
    }

    /// <summary>All providers as they stand.</summary>
    public IEnumerable<ProviderRow> All => byDomain.Values;

    /// <summary>Providers that an undo restores are noted as that, whatever else is done to them on the way.</summary>
    public void Claim(IEnumerable<long> ids) => changed.UnionWith(ids);

    /// <summary>Writes a provider as it stood before an import.</summary>
    public void Restore(ProviderRow provider, string image)
    {
        var name = provider.Name;
        RowImage.Fill(table, provider, image, nameof(ProviderRow.Id), nameof(ProviderRow.ArticleCount));
        if (provider.Name != name)
        {
            renamed.Add(provider);
        }

        rows.Update(provider);
    }

    /// <summary>Deletes a provider, which no article may have.</summary>
    public void Remove(ProviderRow provider)
    {
        byDomain.Remove(provider.Domain);
        byId.Remove(provider.Id);
        renamed.Remove(provider);
        rows.Delete(provider.Id);
    }

    /// <summary>Brings the numbers of public articles up to date.</summary>
    /// <param name="changes">By how much they have changed.</param>
    public void Count(PublicCounts changes)
    {
        foreach (var provider in byDomain.Values.Where(each => changes.Of(each.Id) != 0))
        {
            provider.ArticleCount += changes.Of(provider.Id);
            rows.Update(provider);
        }
    }

    private ProviderRow WholeOf(ProviderRow provider) => decisions.IsEmpty ? provider : byId.GetValueOrDefault(decisions.WholeOf(provider.Id), provider);

    private ProviderRow Add(ProviderRow provider)
    {
        byDomain.Add(provider.Domain, provider);
        byId.Add(provider.Id, provider);
        rows.Insert(provider);
        journal?.Added(SourceKind.Provider, provider.Id);
        changed.Add(provider.Id);
        return provider;
    }

    private void Note(ProviderRow provider)
    {
        if (changed.Add(provider.Id))
        {
            journal?.Changed(SourceKind.Provider, provider.Id, BatchAction.Changed, provider, provider.SourceId);
        }
    }
}
