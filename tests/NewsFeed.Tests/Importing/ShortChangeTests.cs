using NewsFeed.Importing;

namespace NewsFeed.Tests.Importing;

public sealed class ShortChangeTests
{
    private static readonly ShortChange Short = new(200);

    [Fact]
    public void Cuts_long_values_around_what_differs()
    {
        var start = string.Concat(Enumerable.Repeat("word ", 5_000));

        var change = Short.Of(new FieldChange("body", start + "old end" + start, start + "new end" + start));

        Assert.Contains("old end", change.Before, StringComparison.Ordinal);
        Assert.Contains("new end", change.After, StringComparison.Ordinal);
        Assert.All([change.Before!, change.After!], value => Assert.True(value is ['…', .., '…'] && value.Length <= 202));
        Assert.Contains(new TextPart(TextPartKind.Removed, "old"), change.Words);
    }

    [Fact]
    public void Leaves_short_values_as_they_are()
    {
        Assert.Equal(new FieldChange("title", "One", "Two"), Short.Of(new FieldChange("title", "One", "Two")));
        Assert.Equal(new FieldChange("title", null, new string('a', 200) + "…"), Short.Of(new FieldChange("title", null, new string('a', 300))));
    }

    [Fact]
    public void Says_of_a_list_what_came_and_what_went()
    {
        Assert.Equal("- Robots + Policy + Law", Ends(Short.Of(new FieldChange("topics", "AI\nRobots", "AI\nPolicy\nLaw"))));
        Assert.Equal("- AI", Ends(Short.Of(new FieldChange("topics", "AI", "(an empty list)"))));
        Assert.Equal("", Ends(Short.Of(new FieldChange("topics", "AI\nRobots", "Robots\nAI"))));
    }

    [Fact]
    public void Keeps_few_lines_of_a_long_list_and_counts_the_others()
    {
        var change = Short.Of(new FieldChange("related", null, string.Join('\n', Enumerable.Range(0, 1_000).Select(i => $"Link {i}, https://example.org/{i}"))));

        Assert.True(change.Added!.Sum(line => line.Length) < 300);
        Assert.EndsWith("more", change.Added![^1], StringComparison.Ordinal);
    }

    private static string Ends(FieldChange change) =>
        string.Join(' ', [.. change.Removed!.Select(line => $"- {line}"), .. change.Added!.Select(line => $"+ {line}")]);
}
