using NewsFeed.Articles;
using NewsFeed.Feed;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;
using NewsFeed.Search;

namespace NewsFeed.Tests;

/// <summary>Answers filters the slow and obvious way, from the files themselves: what every faster answer has to equal.</summary>
public sealed class BruteForce
{
    private readonly Article[] articles;
    private readonly Dictionary<string, HashSet<string>> words;

    private BruteForce(Article[] articles)
    {
        this.articles = articles;
        words = articles.ToDictionary(article => article.Path, WordsOf);
    }

    /// <summary>The public articles.</summary>
    public IReadOnlyList<Article> Public => articles;

    public static BruteForce OverFiles(string folder)
    {
        var reader = new ArticleFileReader(new ReaderLimits(), TimeProvider.System);
        var read = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Path: FileIdentity.Of(folder, Path.GetRelativePath(folder, file)), File: file))
            .Where(file => FileKinds.Of(file.Path) == FileKind.Article)
            .Select(file => reader.Read(file.Path, File.ReadAllBytes(file.File)).Value)
            .OfType<Article>();
        return new BruteForce([.. read.Where(article => article is { Published: not false, Removed: not true, Deleted: not true })]);
    }

    /// <summary>The articles that a filter lets through.</summary>
    public IReadOnlyList<Article> Matching(FeedFilter filter) => [.. articles.Where(article => Matches(article, filter))];

    public static int CountOf(IEnumerable<Article> found, QualityBand band) => found.Count(article => QualityBand.Of(article.Quality) == band);

    public static bool HasTopic(Article article, string slug) => article.Topics.Any(name => Slug.From(name) == slug);

    private bool Matches(Article article, FeedFilter filter) =>
        filter.Topics.All(slug => HasTopic(article, slug))
        && (filter.AnyTopics.Count == 0 || filter.AnyTopics.Any(slug => HasTopic(article, slug)))
        && !filter.NotTopics.Any(slug => HasTopic(article, slug))
        && (filter.Providers.Count == 0 || filter.Providers.Contains(article.Provider.Domain))
        && (filter.MinQuality is not { } min || article.Quality >= min)
        && (filter.MaxQuality is not { } max || article.Quality <= max)
        && (filter.Type is not { } type || article.Type == type)
        && (filter.From is not { } from || DateOnly.FromDateTime(article.PublishedAt.UtcDateTime) >= from)
        && (filter.To is not { } to || DateOnly.FromDateTime(article.PublishedAt.UtcDateTime) <= to)
        && (filter.Query is not { } query || Matches(article, SearchQuery.Read(query).Query!.Root));

    private bool Matches(Article article, SearchNode node) => node switch
    {
        AllOf all => all.Nodes.All(one => Matches(article, one)),
        AnyOf any => any.Nodes.Any(one => Matches(article, one)),
        Not not => !Matches(article, not.Node),
        HasWords { Term: { IsInTitle: true } term } => HasWord(WordsOf(DisplayText.Of(article.Title) ?? ""), term),
        HasWords has => HasWord(words[article.Path], has.Term),
        HasTopic topic => HasTopic(article, Slug.From(topic.Name)),
        HasProvider provider => provider.Name.Equals(article.Provider.Domain, StringComparison.OrdinalIgnoreCase),
        HasType type => article.Type == type.Type,
        InQuality span => IsBetween(article.Quality, span.Min, span.Max),
        InHeat span => IsBetween(article.Heat, span.Min, span.Max),
        InDays days => !(DateOnly.FromDateTime(article.PublishedAt.UtcDateTime) is var day && (day < days.From || day > days.To)),
        HasRelated => article.Related is { Count: > 0 },
        _ => throw new NotSupportedException(node.ToString()),
    };

    /// <summary>Words of plain letters only, one at a time: what is asked of the brute force holds no others.</summary>
    private static bool HasWord(IEnumerable<string> words, SearchTerm term) => words.Any(word => term.IsPrefix
        ? word.StartsWith(term.Words.Single(), StringComparison.OrdinalIgnoreCase)
        : word.Equals(term.Words.Single(), StringComparison.OrdinalIgnoreCase));

    private static bool IsBetween(int? value, int? min, int? max) => value is { } number && number >= (min ?? 0) && number <= (max ?? int.MaxValue);

    private static HashSet<string> WordsOf(Article article) =>
        new[] { DisplayText.Of(article.Title), DisplayText.Of(article.Excerpt), TextRepair.Repair(article.Body), article.Provider.Name }
            .OfType<string>()
            .SelectMany(WordsOf)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> WordsOf(string text) =>
        new string([.. text.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
