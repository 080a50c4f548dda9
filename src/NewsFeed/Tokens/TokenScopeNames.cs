using NewsFeed.Store;

namespace NewsFeed.Tokens;

/// <summary>What scopes are called on the command line and over HTTP.</summary>
public static class TokenScopeNames
{
    private static readonly (string Name, TokenScopes Scope)[] Names =
        [("read", TokenScopes.Read), ("import", TokenScopes.Import), ("publish", TokenScopes.Publish)];

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Select(each => each.Name)];

    /// <summary>The scopes with these names; others are passed over.</summary>
    /// <param name="names">Names.</param>
    public static TokenScopes Parse(IEnumerable<string> names) =>
        Names.Where(each => names.Contains(each.Name)).Aggregate(TokenScopes.None, (all, each) => all | each.Scope);

    /// <summary>The names of scopes.</summary>
    /// <param name="scopes">Any.</param>
    public static IReadOnlyList<string> Of(TokenScopes scopes) => [.. Names.Where(each => scopes.HasFlag(each.Scope)).Select(each => each.Name)];
}
