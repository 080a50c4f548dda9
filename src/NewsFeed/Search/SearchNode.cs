namespace NewsFeed.Search;

/// <summary>One condition of a search, or several joined.</summary>
public abstract record SearchNode
{
    /// <summary>The search in the language it was written in: reading this gives the same conditions again.</summary>
    public sealed override string ToString() => SearchPrinter.Print(this);
}

/// <summary>All must hold.</summary>
/// <param name="Nodes">Two or more.</param>
public sealed record AllOf(IReadOnlyList<SearchNode> Nodes) : SearchNode;

/// <summary>At least one must hold.</summary>
/// <param name="Nodes">Two or more.</param>
public sealed record AnyOf(IReadOnlyList<SearchNode> Nodes) : SearchNode;

/// <summary>Must not hold.</summary>
/// <param name="Node">What.</param>
public sealed record Not(SearchNode Node) : SearchNode;

/// <summary>The article has words.</summary>
/// <param name="Term">The words.</param>
public sealed record HasWords(SearchTerm Term) : SearchNode;

/// <summary>The article has a topic.</summary>
/// <param name="Name">Its name, short name or slug, as written.</param>
public sealed record HasTopic(string Name) : SearchNode;

/// <summary>The article comes from a provider.</summary>
/// <param name="Name">Its domain or name, as written.</param>
public sealed record HasProvider(string Name) : SearchNode;

/// <summary>The article is of a type.</summary>
/// <param name="Type">Lower case.</param>
public sealed record HasType(string Type) : SearchNode;

/// <summary>The editorial score lies between two bounds. Articles without one are left out.</summary>
/// <param name="Min">The lowest; null for any.</param>
/// <param name="Max">The highest; null for any.</param>
public sealed record InQuality(int? Min, int? Max) : SearchNode;

/// <summary>The attention lies between two bounds. Articles of which it is not known are left out.</summary>
/// <param name="Min">The lowest; null for any.</param>
/// <param name="Max">The highest; null for any.</param>
public sealed record InHeat(int? Min, int? Max) : SearchNode;

/// <summary>The article was published on one of these days, UTC.</summary>
/// <param name="From">The first; null for any.</param>
/// <param name="To">The last; null for any.</param>
public sealed record InDays(DateOnly? From, DateOnly? To) : SearchNode;

/// <summary>The article was published today or on one of the days before, UTC.</summary>
/// <param name="Days">How many days before today, 1 to <see cref="MaxDays"/>.</param>
public sealed record InLastDays(int Days) : SearchNode
{
    /// <summary>A hundred years: more than any feed has, and never before the first day that a date can name.</summary>
    public const int MaxDays = 36_500;
}

/// <summary>The article lists related links.</summary>
public sealed record HasRelated : SearchNode;
