namespace NewsFeed.Search;

/// <summary>Reads a search. OR joins the two things beside it before anything else does: <c>a b OR c</c> is a, and b or c.</summary>
/// <param name="text">The search.</param>
internal sealed class SearchParser(string text)
{
    /// <summary>How deep groups and exclusions may stand in one another. Nobody who means it goes deeper, and the parser calls itself for each.</summary>
    public const int MaxDepth = 20;

    private readonly SearchTokens tokens = new(text);
    private SearchToken token;
    private int end;
    private SearchProblem? problem;

    public (SearchQuery? Query, SearchProblem? Problem) Read()
    {
        token = tokens.Next();
        var parts = All(0);
        if (token.Kind == SearchTokenKind.Close)
        {
            Refuse(token.Start, "no “(” stands before this “)”: leave it out, or open it");
        }

        if (parts.Count == 0)
        {
            Refuse(0, "there is no letter or digit to search for");
        }

        return problem is null ? (new SearchQuery(text, parts), null) : (null, problem);
    }

    /// <summary>Everything up to the end or to a closing parenthesis.</summary>
    private List<SearchPart> All(int depth)
    {
        var parts = new List<SearchPart>();
        while (problem is null && token.Kind is not (SearchTokenKind.End or SearchTokenKind.Close))
        {
            var start = token.Start;
            if (Either(depth) is { } node)
            {
                parts.Add(new SearchPart(node, start, end));
            }
        }

        return parts;
    }

    /// <summary>One thing, or several with OR between them.</summary>
    private SearchNode? Either(int depth)
    {
        var nodes = new List<SearchNode>();
        for (var isJoined = false; ;)
        {
            var start = token.Start;
            var node = One(depth);
            isJoined |= token.Kind == SearchTokenKind.Or;
            if (node is not null)
            {
                nodes.Add(node);
            }
            else if (isJoined)
            {
                Refuse(start, "“OR” needs something to search for on both sides; as a word, write it in small letters");
            }

            if (problem is not null || token.Kind != SearchTokenKind.Or)
            {
                return nodes.Count > 1 ? new AnyOf(nodes) : nodes.FirstOrDefault();
            }

            Take();
        }
    }

    /// <returns>Null where there is nothing to search for.</returns>
    private SearchNode? One(int depth)
    {
        switch (token.Kind)
        {
            case SearchTokenKind.Minus or SearchTokenKind.Open when depth == MaxDepth:
                Refuse(token.Start, $"this stands more than {MaxDepth} deep in groups and exclusions: make it simpler");
                return null;
            case SearchTokenKind.Minus:
                Take();
                return One(depth + 1) is { } node ? new Not(node) : null;
            case SearchTokenKind.Open:
                return Group(depth + 1);
            case SearchTokenKind.Item:
                return Item(Take());
            default:
                return null;
        }
    }

    private SearchNode? Group(int depth)
    {
        var open = Take();
        var parts = All(depth);
        if (token.Kind != SearchTokenKind.Close)
        {
            Refuse(open.Start, "no “)” closes this “(”: close it, or leave it out");
            return null;
        }

        Take();
        return parts.Count > 1 ? new AllOf([.. parts.Select(part => part.Node)]) : parts.FirstOrDefault()?.Node;
    }

    private SearchNode? Item(SearchToken item)
    {
        if (item.Field is { } field)
        {
            var (node, expected) = SearchFields.Read(field, item.Value, item.IsQuoted);
            if (expected is not null)
            {
                Refuse(item.ValueStart, $"“{field}:” needs {expected}");
            }

            return node;
        }

        return SearchFields.Words(item.Value, item.IsQuoted, isInTitle: false);
    }

    private SearchToken Take()
    {
        var taken = token;
        end = taken.End;
        token = tokens.Next();
        return taken;
    }

    /// <summary>The first problem counts: what follows may only follow from it.</summary>
    private void Refuse(int at, string sentence) => problem ??= new SearchProblem(at, sentence);
}
