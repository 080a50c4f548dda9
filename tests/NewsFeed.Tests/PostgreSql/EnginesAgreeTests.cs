using System.Text.Json;
using CsCheck;
using NewsFeed.Feed;
using NewsFeed.PostgreSql;
using NewsFeed.Search;
using NewsFeed.Sqlite;

namespace NewsFeed.Tests.PostgreSql;

public sealed class EnginesAgreeTests
{
    private static readonly string[] Words =
    [
        "robot", "Robots", "ROBÓT", "naïve", "naive", "the", "a", "GPT-4.5", "10.5%", "e-mail@example.org", "https://example.org/a?b=c", "人工知能", "ΣΊΣΥΦΟΣ",
        "straße", "it's", "C++", "’", "—", "½", "e\u0301tat", "état", "x\u0344y", "ॐ", "हिन्दी", "\\", "'", "&", "|", "!", ":*", "<->", "( )",
    ];

    [Fact]
    public async Task On_what_500_random_filters_find_among_the_seeds() => await AgreeAsync(Seeds.Folder);

    [Fact]
    public async Task On_what_500_random_filters_find_among_real_files() => await AgreeAsync(Corpus.Path("ai"));

    [Fact]
    public async Task On_what_random_searches_find_in_texts_of_any_kind()
    {
        await using var sqlite = await TestStore.CreateAsync(SqliteStore.EngineName);
        await using var postgreSql = await TestStore.CreateAsync(PostgreSqlStore.EngineName);
        var texts = Gen.OneOf(Words).Array[0, 12].Select(words => string.Join(' ', words)).Array[80].Single();
        for (var i = 0; i < texts.Length; i++)
        {
            sqlite.Folder.Write($"in/_news/2026-05-{1 + (i % 28):00}-{i}.md", ArticleText.Of($"Number {i}", body: texts[i]));
        }

        // Too long for one tsvector: one word hundreds of times, words thousands of places apart, phrases across the seams.
        sqlite.Folder.Write("in/_news/2026-05-01-long.md", ArticleText.Of(
            "Very long", body: string.Join(' ', Enumerable.Range(0, 40_000).Select(i => i % 2 == 0 ? Words[i / 7 % Words.Length] : $"w{i / 2}"))));
        await sqlite.ImportAsync(sqlite.Folder.Path("in"));
        await postgreSql.ImportAsync(sqlite.Folder.Path("in"));

        var written = Gen.Select(Gen.OneOf("", "title:"), Gen.OneOf(Words).Array[1, 3], Gen.Int[0, 19_990], Gen.Int[0, 5], (field, words, at, kind) => kind switch
        {
            0 => $"{field}\"w{at} {Words[(((at * 2) + 2) / 7) % Words.Length]} w{at + 1}\"",
            1 => $"{field}{words[0]}*",
            2 => $"{field}w{at}",
            _ => $"{field}\"{string.Join(' ', words)}\"",
        });
        var queries = written.Array[500].Single().Select(text => SearchQuery.Read(text).Query).OfType<SearchQuery>().ToArray();
        Assert.True(queries.Length > 300);
        foreach (var query in queries)
        {
            foreach (var term in query.Terms)
            {
                Assert.Equal(await FoundAsync(sqlite, term), await FoundAsync(postgreSql, term));
            }

            Assert.Equal(await WeighedAsync(sqlite, query), await WeighedAsync(postgreSql, query));
        }
    }

    private static async Task AgreeAsync(string folder)
    {
        await using var sqlite = await TestStore.CreateAsync(SqliteStore.EngineName);
        await using var postgreSql = await TestStore.CreateAsync(PostgreSqlStore.EngineName);
        await sqlite.ImportAsync(folder);
        await postgreSql.ImportAsync(folder);
        var filters = RandomFilters.Over(BruteForce.OverFiles(folder)).Array[500].Single();
        foreach (var (filter, sort) in filters.Select((filter, index) => (filter, (FeedSort)(index % 4))))
        {
            var request = new FeedRequest { Filter = filter, Sort = sort };
            Assert.Equal(await AnswerAsync(sqlite, request), await AnswerAsync(postgreSql, request));
        }
    }

    /// <summary>Items, total, facets and cursors as one text.</summary>
    private static async Task<string> AnswerAsync(TestStore store, FeedRequest request) =>
        JsonSerializer.Serialize(await store.Get<FeedQuery>().PageAsync(request, TestStore.Cancellation));

    private static Task<IReadOnlyList<long>> FoundAsync(TestStore store, SearchTerm term) =>
        store.Get<IFullTextIndex>().MatchingAsync(store.Db, term, KeyRange.All, TestStore.Cancellation);

    /// <summary>What is weighed; the weights themselves are each engine's own.</summary>
    private static async Task<IEnumerable<long>> WeighedAsync(TestStore store, SearchQuery query) =>
        (await store.Get<IFullTextIndex>().WeighedAsync(store.Db, query.Weighed, 40, TestStore.Cancellation)).Select(match => match.Key).Order();
}
