using CsCheck;
using NewsFeed.Articles;

namespace NewsFeed.Tests.Articles;

public sealed class SlugTests
{
    [Theory]
    [InlineData("AI in Healthcare", "ai-in-healthcare")]
    [InlineData("2024-04-11-gpt-4.5--what's new_", "2024-04-11-gpt-4-5-what-s-new")]
    [InlineData("人工知能", "人工知能")]
    [InlineData("Ünïcode", "ünïcode")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("///", "untitled")]
    public void Are_lower_case_words_joined_by_hyphens(string text, string expected) => Assert.Equal(expected, Slug.From(text));

    [Fact]
    public void Of_any_text_are_well_formed_and_stay_as_they_are() => Gen.String.Sample(text =>
    {
        var slug = Slug.From(text);
        return Slug.IsWellFormed(slug) && Slug.From(slug) == slug && !slug.Contains('/') && !slug.Contains('.');
    });

    [Fact]
    public void Real_file_names_keep_their_stems()
    {
        var stems = Directory.EnumerateFiles(System.IO.Path.Combine(Seeds.Folder, "_news")).Select(System.IO.Path.GetFileNameWithoutExtension);
        Assert.All(stems, stem => Assert.Equal(stem, Slug.From(stem!)));
    }
}
