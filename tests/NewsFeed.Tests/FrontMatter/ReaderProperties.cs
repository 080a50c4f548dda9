using System.Globalization;
using System.Text;
using CsCheck;
using NewsFeed.FrontMatter;

namespace NewsFeed.Tests.FrontMatter;

/// <summary>What holds for any input.</summary>
public sealed class ReaderProperties
{
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
    private const string Mac = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

    private static readonly Gen<string> Snippets = Gen.OneOf(
        "---", "\n", "\r\n", "title", ": ", "- ", "\"", "'", "|", ">", "#", "{", "}", "[", "]", ",", "&a ", "*a", "!x ", "!!str ", "? ", "\t", "  ", "\\u", "\\x4",
        "\\ud800", "<<", "%TAG", "...", "~", "null", "related", "images", "url", "quality", "5", "é", "🤖", "\u2028", "\u0085", "\uFEFF", "\0", "publishedDateTime", "2024-04-11");

    private static readonly Gen<string> Sentences = Gen.OneOf(
        "“It’s here,” he said – “for now”…", "Café société à Paris, déjà vu", "Größe und Übermut in Köln", "São Paulo: ação e reação", "Señor Niño habló mañana",
        "Привет, большой мир", "Καλημέρα, κόσμε", "日本語の記事です", "이것은 한국어입니다", "The robot 🤖 costs 5€ at Brand™");

    [Fact]
    public void No_bytes_make_a_reader_throw() =>
        Gen.Byte.Array[0, 300].Sample(
            bytes =>
            {
                Sample.Read(bytes);
                Sample.Read([.. "---\n"u8, .. bytes, .. "\n---\n"u8]);
                new DataFileReader(new ReaderLimits()).ReadTopic("x.yaml", bytes);
                new DataFileReader(new ReaderLimits()).ReadProvider("x.md", bytes);
            },
            iter: 5_000);

    [Fact]
    public void No_heap_of_YAML_signs_makes_a_reader_throw() =>
        Snippets.Array[0, 60].Select(string.Concat).Sample(
            yaml =>
            {
                var reading = Sample.Read(Sample.With(yaml));
                Assert.True(reading.Value is not null || reading.IsRejected);
                Assert.All(reading.Problems, problem => Assert.True(problem.Line >= 0 && problem.Column >= 0 && problem.Reason.EndsWith('.')));
            },
            iter: 20_000);

    [Fact]
    public void Any_text_in_quotes_comes_back_equal() =>
        AnyText.Sample(
            text =>
            {
                var article = Sample.Article(Sample.Instead("title", $"title: {DoubleQuoted("x" + text)}") + "body");
                Assert.Equal("x" + text, article.Title);
                Assert.Equal("body", article.Body);
                Assert.Equal(text.Length == 0 ? null : "y" + text, Sample.Article(Sample.With(text.Length == 0 ? "" : $"excerpt: {SingleQuoted("y" + text)}")).Excerpt);
            },
            iter: 5_000);

    [Theory]
    [InlineData("\u2028\uFDD0")]
    [InlineData("\u0085\uFDD2\uFDD1\uFDD0\u2029")]
    [InlineData("\\\uFDEF\u2028")]
    public void Even_what_is_no_character_comes_back_equal_beside_a_separator_of_lines(string text) =>
        Assert.Equal("x" + text, Sample.Article(Sample.Instead("title", $"title: {DoubleQuoted("x" + text)}")).Title);

    [Fact]
    public void Whatever_is_mended_could_be_damaged_again_into_the_same_text() =>
        Sentences.Select(Gen.Bool, Gen.Bool).Sample((sentence, isMac, isTwice) =>
        {
            var damaged = isMac ? Damage(sentence, Mac) : Damage(sentence, Windows);
            damaged = !isTwice || isMac ? damaged : Damage(damaged, Windows);
            Assert.Equal(sentence, TextRepair.Repair(damaged));
        });

    [Fact]
    public void Sound_sentences_stay_as_they_are_in_any_quotes() =>
        Sentences.Select(Gen.OneOf("“{0}”", "„{0}“", "«{0}»", "« {0} »", "‚{0}‘", "’{0}’", "—{0}—", "{0}…", "{0}™")).Sample((sentence, quotes) =>
        {
            foreach (var text in new[] { sentence, sentence.ToUpperInvariant() })
            {
                var sound = string.Format(CultureInfo.InvariantCulture, quotes, text);
                Assert.Same(sound, TextRepair.Repair(sound));
            }
        });

    [Fact]
    public void No_text_makes_the_display_throw_or_show_what_it_must_not() =>
        AnyText.Sample(
            text =>
            {
                var shown = DisplayText.Of(text);
                Assert.True(shown is null || (shown.Length > 0 && shown.Trim() == shown && !shown.Contains("  ", StringComparison.Ordinal)));
                Assert.DoesNotContain(shown ?? "", c => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
            },
            iter: 20_000);

    /// <summary>Texts of all that a file may hold: no NUL and no half of a pair.</summary>
    private static Gen<string> AnyText => Gen.OneOf(
            Gen.Int[1, 0x10FFFF].Where(Rune.IsValid).Select(value => new Rune(value).ToString()),
            Gen.Int[1, 0x2FF].Select(value => ((char)value).ToString()),
            Gen.OneOf("\u0085", "\u2028", "\u2029", "\u200D", "\u202E", " ", "\n", "\"", "\\", "'", "#", ": ", "🤖", "&amp;", "&#8217;", "‚Äù", "Ã©"))
        .Array[0, 30].Select(string.Concat);

    private static string DoubleQuoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
            {
                quoted.Append('\\').Append(c);
            }
            else if (c < ' ' || c is '\u007F' or '\uFEFF')
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else
            {
                quoted.Append(c);
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>In single quotes there are no escapes, so only what needs none stands there; line ends and blanks around them fold.</summary>
    private static string SingleQuoted(string text) =>
        text.All(c => c is >= ' ' and not '\u007F' and not '\uFEFF') ? "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'" : DoubleQuoted(text);

    private static string Damage(string text, string upper)
    {
        var damaged = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            damaged.Append(value < 0x80 || value - 0x80 >= upper.Length ? (char)value : upper[value - 0x80]);
        }

        return damaged.ToString();
    }
}
