using NewsFeed.FrontMatter;

namespace NewsFeed.Tests.FrontMatter;

public sealed class DisplayTextTests
{
    [Theory]
    [InlineData("Fish &amp; chips", "Fish & chips")]
    [InlineData("It&amp;#8217;s &#8220;so&#8221;", "It’s “so”")]
    [InlineData("&amp;amp;amp;", "&amp;")]
    [InlineData("It&#146;s &#150; a&nbsp;b", "It’s – a b")]
    [InlineData("AT&T, R&D, a &lt; b, &unknown; &", "AT&T, R&D, a < b, &unknown; &")]
    [InlineData("&lt;b&gt;bold&lt;/b&gt; <i>x</i>", "<b>bold</b> <i>x</i>")]
    [InlineData("  two \n\t lines\r\n and\u00A0more\u2028 ", "two lines and more")]
    [InlineData("zero\u200Bwidth\uFEFF soft\u00ADhyphen\u2060", "zerowidth softhyphen")]
    [InlineData("bell\u0007 \u001B[1m del\u007F c1\u0081", "bell [1m del c1")]
    [InlineData("\u202Eevil\u202C \u2066x\u2069", "evil x")]
    [InlineData("end.‚Äù Next", "end.” Next")]
    [InlineData("&acirc;&#128;&#153;", "’")]
    [InlineData("hidden\U000E0041\U000E0042 text", "hidden text")]
    [InlineData("a\u200Db x\u200Cy", "ab xy")]
    [InlineData("not a character\uFFFF", "not a character")]
    public void A_reader_sees_clean_text(string source, string expected) => Assert.Equal(expected, DisplayText.Of(source));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("\u200B&nbsp;&#8203;")]
    public void Nothing_to_see_is_null(string? source) => Assert.Null(DisplayText.Of(source));

    [Theory]
    [InlineData("Plain title: nothing to do, “quoted” – dashed…")]
    [InlineData("👩‍💻 👩🏽‍🚀 ❤️‍🔥 🏴‍☠️ 🏳️‍🌈 work")]
    [InlineData("🏴󠁧󠁢󠁳󠁣󠁴󠁿 Scotland")]
    [InlineData("می‌خواهم क्‍ष ශ්‍රී")]
    [InlineData("\u200Fשלום\u200E (hello)")]
    [InlineData("日本語・中文・한국어")]
    [InlineData("AT&T")]
    public void Text_without_need_is_the_same_instance(string source) => Assert.Same(source, DisplayText.Of(source));

    [Fact]
    public void Half_a_character_is_removed()
    {
        Assert.Equal("ab", DisplayText.Of("a\uD83Db"));
        Assert.Equal("ab", DisplayText.Of("a\uDE00b\uD83D"));
    }

    [Fact]
    public void What_is_shown_stays_as_it_is_when_shown_again()
    {
        foreach (var source in new[] { "  two \n\t lines ", "bell\u0007 \u001B[1m", "&#146;", "👩‍💻 \u200B x" })
        {
            var shown = DisplayText.Of(source);
            Assert.Same(shown, DisplayText.Of(shown));
        }
    }
}
