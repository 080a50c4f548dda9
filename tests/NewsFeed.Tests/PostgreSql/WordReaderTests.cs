using System.Text;
using CsCheck;
using NewsFeed.PostgreSql.Search;

namespace NewsFeed.Tests.PostgreSql;

public sealed class WordReaderTests
{
    /// <summary>Characters with which the rules of splitting and folding are most likely to be got wrong.</summary>
    private static readonly string[] Tricky =
    [
        "a", "B", "É", "e\u0301", "\u0301", "\u0344", "ß", "ς", "Σ", "İ", "ı", "ﬁ", "Ǆ", "ſ", "K", "Å", "Ω", "ά", "人", "한", "あ", "ａ", "１", "²", "Ⅻ", "½",
        " ", "-", "_", "'", "\"", "\\", ".", "@", "/", "\u00AD", "\u200B", "\u200D", "\uFE0F", "\uFFFD", "\uE000", "😀", "𐐀", "𝒜", "\U0010FFFF", "\uD800", "\uDC00", "ॐ", "ि", "्", "ֿ", "ك", "ّ", "\n", "\t",
    ];

    [Fact]
    public void Splits_and_folds_every_character_as_FTS5_does()
    {
        using var fts5 = new Fts5();
        foreach (var codes in Enumerable.Range(1, 0x10_FFFF).Where(code => code is < 0xD800 or > 0xDFFF).Chunk(2_048))
        {
            var text = new StringBuilder();
            foreach (var code in codes)
            {
                var character = char.ConvertFromUtf32(code);
                text.Append(character).Append(" q").Append(character).Append("q ");
            }

            Assert.Equal(fts5.WordsOf(text.ToString()), WordReader.WordsOf(text.ToString()));
        }
    }

    [Fact]
    public void Splits_any_text_as_FTS5_does()
    {
        using var fts5 = new Fts5();
        Gen.OneOf(Gen.OneOf(Tricky).Array[0, 30].Select(string.Concat), Gen.String.Select(text => text.Replace("\0", "", StringComparison.Ordinal)))
            .Sample(text => Assert.Equal(fts5.WordsOf(text), WordReader.WordsOf(text)), iter: 3_000, threads: 1);
    }

    [Fact]
    public void Cuts_a_word_that_is_longer_than_any_search_could_be()
    {
        var words = WordReader.WordsOf($"x {new string('a', 5_000)}𐐀 {new string('人', 599)}𐐀𐐀 y");

        Assert.Equal(["x", new string('a', 600), new string('人', 599) + "𐐨", "y"], words);
    }
}
