using System.Globalization;
using NewsFeed.Feed;
using NewsFeed.Search;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>How the site words what it understood of a search.</summary>
/// <param name="facets">Where the names of topics are found.</param>
public sealed class SearchWords(FeedFacets facets)
{
    /// <summary>A condition, such as “Topic: Robotics” or ““open source” or Linux”.</summary>
    /// <param name="node">The condition.</param>
    public string Of(SearchNode node) => node switch
    {
        AllOf all => string.Join(" and ", all.Nodes.Select(Grouped)),
        AnyOf any => string.Join(" or ", any.Nodes.Select(Grouped)),
        Not not => $"Not: {Grouped(not.Node)}",
        HasWords { Term: { IsInTitle: true } term } => $"Headline: {Of(term)}",
        HasWords words => Of(words.Term),
        HasTopic topic => $"Topic: {NameOf(topic.Name)}",
        HasProvider provider => $"From: {provider.Name}",
        HasType type => $"Type: {type.Type}",
        InQuality quality => $"Quality: {Span(quality.Min, quality.Max)}",
        InHeat heat => $"Heat: {Span(heat.Min, heat.Max)}",
        InDays days => Days(days.From, days.To),
        InLastDays last => last.Days == 1 ? "Since yesterday" : $"Last {Words.Count(last.Days, "day", "days")}",
        _ => "With related articles",
    };

    /// <summary>A span of days; a whole month or year by its name.</summary>
    /// <param name="from">The first; null for any.</param>
    /// <param name="to">The last; null for any.</param>
    public static string Days(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, null) => $"Since {Day(first)}",
        (null, { } last) => $"Until {Day(last)}",
        ({ } first, { } last) when first == last => Day(first),
        ({ Day: 1 } first, { } last) when (first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)) == (last.Year, last.Month, last.Day) =>
            first.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        ({ Day: 1, Month: 1 } first, { Day: 31, Month: 12 } last) when first.Year == last.Year => first.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => $"{Day(from.GetValueOrDefault())} to {Day(to.GetValueOrDefault())}",
    };

    /// <summary>A span of numbers.</summary>
    /// <param name="min">The lowest; null for any.</param>
    /// <param name="max">The highest; null for any.</param>
    public static string Span(int? min, int? max) => (min, max) switch
    {
        ({ } from, null) => $"{from} and more",
        (null, { } to) => $"{to} and less",
        ({ } from, { } to) when from == to => $"{from}",
        _ => $"{min} to {max}",
    };

    private string Grouped(SearchNode node) => node is AllOf or AnyOf ? $"({Of(node)})" : Of(node);

    private static string Of(SearchTerm term)
    {
        var words = string.Join(' ', term.Words.Select(OddWords.Written));
        return term.IsPrefix ? $"{words}…" : term.Words.Count > 1 ? $"“{words}”" : words;
    }

    private string NameOf(string topic) =>
        facets.Topics.FirstOrDefault(choice => choice.Value.Equals(topic, StringComparison.OrdinalIgnoreCase))?.Name ?? topic;

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
