using System.Globalization;

namespace NewsFeed.Search;

/// <summary>Writes a search so that reading it gives the same conditions.</summary>
internal static class SearchPrinter
{
    public static string Print(SearchNode node) => node switch
    {
        AllOf all => string.Join(' ', all.Nodes.Select(InAll)),
        AnyOf any => string.Join(" OR ", any.Nodes.Select(InGroup)),
        Not not => "-" + InGroup(not.Node),
        HasWords words => Words(words.Term),
        HasTopic topic => "topic:" + Value(topic.Name),
        HasProvider provider => "provider:" + Value(provider.Name),
        HasType type => "type:" + type.Type,
        InQuality quality => "quality:" + Span(quality.Min, quality.Max, Number),
        InHeat heat => "heat:" + Span(heat.Min, heat.Max, Number),
        InDays days => "date:" + Span(days.From, days.To, SearchDays.Write),
        InLastDays last => string.Create(CultureInfo.InvariantCulture, $"date:{last.Days}d"),
        HasRelated => "has:related",
        _ => throw new NotSupportedException($"{node.GetType().Name} cannot be written."),
    };

    private static string InAll(SearchNode node) => node is AllOf ? $"({Print(node)})" : Print(node);

    private static string InGroup(SearchNode node) => node is AllOf or AnyOf ? $"({Print(node)})" : Print(node);

    private static string Words(SearchTerm term)
    {
        var field = term.IsInTitle ? "title:" : "";
        var words = term.Words.Select(OddWords.Written);
        return term switch
        {
            { IsPrefix: true } => $"{field}{string.Join('.', words)}*",
            { Words: [not "OR"] } => field + words.Single(),
            _ => $"{field}\"{string.Join(' ', words)}\"",
        };
    }

    private static string Value(string name) => name.Any(letter => char.IsWhiteSpace(letter) || letter is '(' or ')') ? $"\"{name}\"" : name;

    private static string Span<T>(T? min, T? max, Func<T, string> write)
        where T : struct => (min, max) switch
        {
            ({ } from, { } to) when from.Equals(to) => write(from),
            ({ } from, { } to) => $"{write(from)}..{write(to)}",
            ({ } from, null) => $">={write(from)}",
            (null, { } to) => $"<={write(to)}",
            _ => throw new NotSupportedException("A span has at least one end."),
        };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
