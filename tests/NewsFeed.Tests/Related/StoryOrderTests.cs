using CsCheck;

namespace NewsFeed.Tests.Related;

/// <summary>Stories follow from the articles, and not from the order in which they came.</summary>
[OnEachEngine]
public sealed class StoryOrderTests
{
    private static readonly string[] Words = ["amazon", "police", "recognition", "orchid", "crater", "probe", "strike", "harbour"];

    internal static readonly Gen<string> Text =
        from title in Gen.OneOf(Words).Array[4, 7]
        from excerpt in Gen.OneOf(Words).Array[2, 6]
        from provider in Gen.OneOf("one", "two", "three", "four")
        from day in Gen.Int[1, 9]
        from quality in Gen.Int[40, 44]
        from address in Gen.Int[1, 14]
        from links in Gen.Int[1, 14].Array[0, 2]
        from state in Gen.Frequency((5, Gen.Const("true")), (1, Gen.Const("false")))
        select ArticleText.Of(
            string.Join(' ', title),
            $"excerpt: {string.Join(' ', excerpt)}\npublishedDateTime: 2026-05-0{day}T10:00:00Z\nquality: {quality}\npublished: {state}\nwebUrl: https://example.org/{address}\n"
            + $"provider:\n  name: {provider}\n  domain: {provider}.example\n"
            + (links.Length == 0 ? "" : "related:\n" + string.Concat(links.Select(link => $"  - title: Link\n    webUrl: https://example.org/{link}\n"))));

    [Fact]
    public Task Are_the_same_whatever_the_order_and_the_batches_of_imports() =>
        (from texts in Text.Array[4, 14]
         from former in Text.Array[14]
         from order in Gen.Shuffle(Enumerable.Range(0, texts.Length).ToArray())
         from size in Gen.Int[1, 4]
         select (texts, former, order, size)).SampleAsync(
            async history =>
            {
                await using var atOnce = await TestStore.CreateAsync();
                for (var i = 0; i < history.texts.Length; i++)
                {
                    Write(atOnce, i, history.texts[i]);
                }

                await atOnce.ImportAsync(atOnce.Folder.Path("in"));

                await using var bit = await TestStore.CreateAsync();
                foreach (var batch in history.order.Chunk(history.size))
                {
                    // What comes first is an earlier version, so that articles leave stories as well.
                    foreach (var i in batch)
                    {
                        Write(bit, i, history.former[i]);
                    }

                    await bit.ImportAsync(bit.Folder.Path("in"));
                }

                foreach (var batch in history.order.Reverse().Chunk(history.size))
                {
                    foreach (var i in batch)
                    {
                        Write(bit, i, history.texts[i]);
                    }

                    await bit.ImportAsync(bit.Folder.Path("in"));
                }

                var stories = await Stories.OfAsync(atOnce);
                Assert.Equal(stories, await Stories.OfAsync(bit));

                // One pass over everything finds what looking each up has found.
                await Stories.RegroupAsync(bit);
                Assert.Equal(stories, await Stories.OfAsync(bit));
            },
            iter: 8, threads: 1);

    private static void Write(TestStore store, int number, string text) => store.Folder.Write($"in/2026-05-01-a{number:00}.md", text);
}
