namespace NewsFeed.Search;

/// <summary>A search that cannot be understood.</summary>
/// <param name="At">Where in the text, in UTF-16 units from 0; at most its length.</param>
/// <param name="Sentence">What is wrong there and what would be right.</param>
public sealed record SearchProblem(int At, string Sentence);

/// <summary>One of the conditions that a search is made of, all of which must hold.</summary>
/// <param name="Node">The condition.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units from 0.</param>
/// <param name="End">Where it ends.</param>
public sealed record SearchPart(SearchNode Node, int Start, int End);

/// <summary>
/// What a reader typed into the search box: words, "phrases", begin*, -without, either OR other, (groups) and fields such as
/// <c>topic:robotics quality:&gt;=80 date:2026-05</c>; see <see cref="SearchExamples"/>.
/// </summary>
/// <param name="Text">As typed.</param>
/// <param name="Parts">Its conditions in the order typed, one or more.</param>
public sealed record SearchQuery(string Text, IReadOnlyList<SearchPart> Parts)
{
    /// <summary>The highest score or heat that can be asked for; the reader of files lets no higher one in.</summary>
    public const int MaxNumber = 100_000;

    /// <summary>The conditions as one.</summary>
    public SearchNode Root { get; } = Parts is [var only] ? only.Node : new AllOf([.. Parts.Select(part => part.Node)]);

    /// <summary>Everything that has to be looked up in the full-text index, sought or left out.</summary>
    public IEnumerable<SearchTerm> Terms => TermsIn(Root, isSought: null);

    /// <summary>The words that a found article has, or one of which it has: what is marked on the page.</summary>
    public IEnumerable<SearchTerm> SoughtTerms => TermsIn(Root, isSought: true);

    /// <summary>Whether it means other articles tomorrow.</summary>
    public bool IsRelative => IsRelativeIn(Root);

    /// <summary>What the order by relevance weighs: of each group one term at least has to be there. Empty where nothing is to be weighed.</summary>
    public IReadOnlyList<IReadOnlyList<SearchTerm>> Weighed
    {
        get
        {
            IReadOnlyList<SearchTerm>[] groups = [.. Parts.Select(part => GroupOf(part.Node)).OfType<IReadOnlyList<SearchTerm>>()];
            SearchTerm[] sought = [.. SoughtTerms];
            return groups.Length > 0 || sought.Length == 0 ? groups : [sought];
        }
    }

    /// <summary>Reads what was typed. Signs that are no part of the language separate words.</summary>
    /// <param name="text">The text of the search box.</param>
    /// <returns>The search, or what is wrong with it; the other one is null.</returns>
    public static (SearchQuery? Query, SearchProblem? Problem) Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SearchParser(text).Read();
    }

    /// <summary>The search without one of its parts.</summary>
    /// <param name="part">One of <see cref="Parts"/>.</param>
    /// <returns>The rest as it was typed; null where nothing is left.</returns>
    public string? Without(SearchPart part)
    {
        var rest = string.Join(' ', Parts.Where(other => other != part).Select(other => Text[other.Start..other.End]));
        return rest.Length == 0 ? null : rest;
    }

    private static IReadOnlyList<SearchTerm>? GroupOf(SearchNode node) => node switch
    {
        HasWords words => [words.Term],
        AnyOf any when any.Nodes.All(one => one is HasWords) => [.. any.Nodes.Cast<HasWords>().Select(words => words.Term)],
        _ => null,
    };

    private static IEnumerable<SearchTerm> TermsIn(SearchNode node, bool? isSought) => node switch
    {
        HasWords words when isSought != false => [words.Term],
        Not not => TermsIn(not.Node, !isSought),
        AllOf all => all.Nodes.SelectMany(one => TermsIn(one, isSought)),
        AnyOf any => any.Nodes.SelectMany(one => TermsIn(one, isSought)),
        _ => [],
    };

    private static bool IsRelativeIn(SearchNode node) => node switch
    {
        InLastDays => true,
        Not not => IsRelativeIn(not.Node),
        AllOf all => all.Nodes.Any(IsRelativeIn),
        AnyOf any => any.Nodes.Any(IsRelativeIn),
        _ => false,
    };
}
