using CsCheck;
using NewsFeed.Importing;

namespace NewsFeed.Tests.Importing;

public sealed class TextPartTests
{
    private static readonly Gen<string> Text = Gen.OneOf("robot", "robots", "fold", "linen", "  ", "\n", "é", "“quiet”", ",", "-", "𝕏").Array[0, 12].Select(words => string.Join(' ', words));

    [Fact]
    public void Mark_the_words_that_differ() => Assert.Equal(
        [new(TextPartKind.Same, "Robots "), new(TextPartKind.Removed, "fold"), new(TextPartKind.Added, "knit"), new(TextPartKind.Same, " linen"), new(TextPartKind.Added, " by night")],
        TextPart.Compare("Robots fold linen", "Robots knit linen by night"));

    [Fact]
    public void Give_back_both_texts() => Gen.Select(Text, Text).Sample((before, after) =>
    {
        var parts = TextPart.Compare(before, after);
        return Without(parts, TextPartKind.Added) == before && Without(parts, TextPartKind.Removed) == after && parts.All(part => part.Text.Length > 0);
    });

    [Fact]
    public void Are_those_of_texts_and_not_of_numbers_or_lists()
    {
        Assert.NotEmpty(new FieldChange("title", "One two", "One").Words);
        Assert.Empty(new FieldChange("quality", "70", "80").Words);
        Assert.Empty(new FieldChange("title", null, "One two").Words);
        Assert.Empty(new FieldChange("topics", "One two", "One") { Added = [], Removed = ["One two"] }.Words);
    }

    private static string Without(IEnumerable<TextPart> parts, TextPartKind kind) => string.Concat(parts.Where(part => part.Kind != kind).Select(part => part.Text));
}
