using System.Text.Json;
using CsCheck;
using NewsFeed.Feed;
using NewsFeed.Related;
using NewsFeed.Store;

namespace NewsFeed.Tests.Importing;

/// <summary>Whatever is imported and undone in whatever order, the store shows what a model of it says, and nothing is left when all is undone.</summary>
[OnEachEngine]
public sealed class UndoSequenceTests
{
    private static readonly JsonSerializerOptions Readable = new() { IncludeFields = true };

    private static readonly string[] Requests = ["sort=newest", "topic=red", "provider=two.example", "q=zebra OR provider:uno"];

    private static readonly Gen<(string Path, string? Text)> Article =
        from number in Gen.Int[0, 7]
        from isThere in Gen.Frequency((5, Gen.Const(true)), (1, Gen.Const(false)))
        from word in Gen.OneOf("zebra crossing stripes", "horse racing derby", "fish market prices")
        from quality in Gen.OneOf("30", "50", "90")
        from state in Gen.Frequency((5, Gen.Const("true")), (1, Gen.Const("false")))
        from topics in Gen.OneOf("AI", "AI, Red", "Blue, Red", "Azure")
        from provider in Gen.OneOf("one", "two", "three")
        from link in Gen.Int[0, 9]
        select ($"_news/2026-05-01-a{number}.md", isThere
            ? ArticleText.Of(
                $"{word} {number}",
                $"quality: {quality}\npublished: {state}\ntopics: [{topics}]\nwebUrl: https://example.org/{number}\n{ArticleText.Related("Link", $"https://example.org/{link}")}"
                + $"provider:\n  name: {provider}\n  domain: {provider}.example",
                word)
            : null);

    private static readonly Gen<(string Path, string? Text)> DataFile = Gen.OneOf(
        from parent in Gen.OneOf("", "parent: AI\n", "parent: Green\n")
        from words in Gen.OneOf("One", "Two")
        select ("_data/topics/01-blue.yaml", (string?)$"name: Blue\n_id: blue\ndescription: {words}\n{parent}"),
        from name in Gen.OneOf("One", "Uno")
        select ("_data/organizations/one.example.md", (string?)$"---\nname: {name}\ndomain: one.example\n---\n"));

    private static readonly Gen<Step> Steps = Gen.Frequency(
        (3, Gen.Frequency((6, Article), (1, DataFile)).Array[1, 5].Select(files => new Step(files, 0))),
        (2, Gen.Int[1, 6].Select(import => new Step([], import))));

    [Fact]
    public Task Show_what_the_model_says_and_end_with_nothing() =>
        Steps.Array[4, 7].SampleAsync(AssertAsModelledAsync, iter: 6, threads: 1, print: steps => JsonSerializer.Serialize(steps, Readable));

    private static async Task AssertAsModelledAsync(Step[] steps)
    {
        await using var store = await TestStore.CreateAsync();
        var empty = await StandingStore.OfAsync(store);
        var (model, imports) = (new Model(), new List<long>());
        Directory.CreateDirectory(store.Folder.Path("in/_news"));
        foreach (var step in steps)
        {
            var before = await StandingStore.OfAsync(store);
            if (step.Import > 0)
            {
                await UndoAsync(store, model, imports.ElementAtOrDefault(step.Import - 1));
            }
            else if (await ImportAsync(store, model, step.Files) is { } batch)
            {
                imports.Add(batch);
                var after = await StandingStore.OfAsync(store);
                Assert.DoesNotContain((await store.UndoAsync(batch)).Kept, thing => thing.Kind == SourceKind.Article);
                Assert.Equal(before, await StandingStore.OfAsync(store));
                imports[^1] = (await ImportAsync(store, model, []))!.Value;
                model.Rename(batch, imports[^1]);
                Assert.Equal(after.Count, (await StandingStore.OfAsync(store)).Count);
            }

            await AssertShowsAsync(store, model);
        }

        foreach (var import in Enumerable.Reverse(imports))
        {
            await store.UndoAsync(import);
        }

        Assert.Equal(empty, await StandingStore.OfAsync(store));
    }

    private static async Task<long?> ImportAsync(TestStore store, Model model, (string Path, string? Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            if (text is null)
            {
                File.Delete(store.Folder.Path($"in/{path}"));
            }
            else
            {
                store.Folder.Write($"in/{path}", text);
            }
        }

        var report = await store.ImportAsync(store.Folder.Path("in"), prune: true);
        if (report.BatchId is { } batch && files.Length > 0)
        {
            model.Import(batch, Directory.EnumerateFiles(store.Folder.Path("in"), "*", SearchOption.AllDirectories)
                .ToDictionary(file => Path.GetRelativePath(store.Folder.Path("in"), file), File.ReadAllText));
        }

        return report.BatchId;
    }

    private static async Task UndoAsync(TestStore store, Model model, long import)
    {
        var report = await store.UndoAsync(import);
        var kept = report.Kept.Select(thing => thing.Name).ToHashSet();
        Assert.Equal(model.Undo(import, kept).Order(StringComparer.Ordinal), report.Kept.Where(thing => thing.Kind == SourceKind.Article).Select(thing => thing.Name).Order(StringComparer.Ordinal));
    }

    /// <summary>The store shows what one shows that has just the files that count, and what one shows that is started afresh.</summary>
    private static async Task AssertShowsAsync(TestStore store, Model model)
    {
        await using var expected = await TestStore.CreateAsync();
        Directory.CreateDirectory(expected.Folder.Path("in"));
        foreach (var (path, text) in model.Files)
        {
            expected.Folder.Write($"in/{path}", text);
        }

        await expected.ImportAsync(expected.Folder.Path("in"));
        await using var fresh = store.OfAnotherProcess();
        foreach (var request in Requests)
        {
            Assert.Equal(JsonSerializer.Serialize(await fresh.ListAsync(request)), JsonSerializer.Serialize(await store.ListAsync(request)));
            Assert.Equal(await ShownAsync(expected, request), await ShownAsync(store, request));
        }
    }

    private static async Task<string> ShownAsync(TestStore store, string request)
    {
        var page = await store.ListAsync(request);
        var articles = new List<object>();
        foreach (var item in page.Items.OrderBy(item => item.Slug, StringComparer.Ordinal))
        {
            var near = await store.Get<RelatedQuery>().OfAsync(item.Id, TestStore.Cancellation);
            articles.Add(new
            {
                item.Slug,
                item.Title,
                item.Quality,
                item.Provider,
                item.Topics,
                item.Url,
                Story = near.Story?.Members.Select(other => other.Slug).Order(StringComparer.Ordinal),
                Links = near.Links.Select(link => link.TargetSlug),
                Mentions = near.Mentions.Select(mention => mention.Slug).Order(StringComparer.Ordinal),
            });
        }

        return JsonSerializer.Serialize(new { page.Total, articles, Tree = await store.Get<TopicQuery>().TreeAsync(TestStore.Cancellation), Providers = await store.Get<ProviderQuery>().ListAsync(TestStore.Cancellation) });
    }

    /// <summary>What is imported, or which import is undone: the first, the second …; one that there is not is none.</summary>
    private sealed record Step((string Path, string? Text)[] Files, int Import);

    /// <summary>For each file what each import made of it, one upon the other: an undo takes away only what lies uppermost.</summary>
    private sealed class Model
    {
        private readonly Dictionary<string, List<(long Batch, string? Text)>> layers = new(StringComparer.Ordinal);

        /// <summary>The files that count.</summary>
        public IEnumerable<(string Path, string Text)> Files =>
            layers.Where(file => file.Value is [.., { Text: not null }]).Select(file => (file.Key, file.Value[^1].Text!));

        public void Import(long batch, Dictionary<string, string> folder)
        {
            var isPruned = folder.Keys.Any(path => path.StartsWith("_news", StringComparison.Ordinal));
            foreach (var path in folder.Keys.Union(layers.Where(file => file.Value.Count > 0).Select(file => file.Key)).ToArray())
            {
                var text = folder.GetValueOrDefault(path);
                var layer = layers.TryGetValue(path, out var known) ? known : layers[path] = [];
                if ((layer.Count == 0 ? null : layer[^1].Text) != text && (text is not null || (isPruned && path.StartsWith("_news", StringComparison.Ordinal))))
                {
                    layer.Add((batch, text));
                }
            }
        }

        public void Rename(long batch, long now)
        {
            foreach (var layer in layers.Values.Where(layer => layer is [.., var last] && last.Batch == batch))
            {
                layer[^1] = (now, layer[^1].Text);
            }
        }

        /// <returns>The slugs of the articles that stay.</returns>
        public List<string> Undo(long batch, HashSet<string> kept)
        {
            var staying = new List<string>();
            foreach (var (path, layer) in layers.Where(file => file.Value.Exists(each => each.Batch == batch)))
            {
                if (layer[^1].Batch == batch && !(path.StartsWith("_data", StringComparison.Ordinal) && kept.Contains(path.Contains("blue", StringComparison.Ordinal) ? "blue" : "one.example")))
                {
                    layer.RemoveAt(layer.Count - 1);
                }
                else if (path.StartsWith("_news", StringComparison.Ordinal))
                {
                    staying.Add(Path.GetFileNameWithoutExtension(path));
                }
            }

            return staying;
        }
    }
}
