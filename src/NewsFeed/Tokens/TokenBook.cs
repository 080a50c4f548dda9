using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Tokens;

/// <summary>A token that was made, or why none was.</summary>
/// <param name="Text">The token itself, which nobody can be told again; null where none was made.</param>
/// <param name="Refusal">Why none was made, in one sentence; null where one was.</param>
public sealed record MadeToken(string? Text, string? Refusal);

/// <summary>Makes, lists, revokes and knows personal tokens.</summary>
/// <param name="db">The store, prepared.</param>
/// <param name="engine">Its engine.</param>
/// <param name="time">The clock.</param>
public sealed class TokenBook(NewsFeedDb db, IStoreEngine engine, TimeProvider time)
{
    /// <summary>UTF-16 units of a name: it stands in lists and in the history.</summary>
    public const int MaxName = 80;

    /// <summary>Makes a token.</summary>
    /// <param name="name">What it is called: one line, at most <see cref="MaxName"/> long, no number.</param>
    /// <param name="scopes">What it lets its bearer do.</param>
    /// <param name="life">How long it holds good; null for ever.</param>
    /// <param name="cancellation">Ends the work; then none is made.</param>
    public async Task<MadeToken> AddAsync(string name, TokenScopes scopes, TimeSpan? life, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Trim() != name || name.Length is 0 or > MaxName || name.Any(char.IsControl) || name.All(char.IsAsciiDigit))
        {
            return new MadeToken(null, $"A token's name is one line of at most {MaxName} characters, and not a number.");
        }

        await using var transaction = await engine.BeginWriteAsync(db, cancellation);
        var now = time.GetUtcNow();
        if (await db.Tokens.AnyAsync(token => token.Name == name && token.RevokedAt == null && (token.ExpiresAt == null || token.ExpiresAt > now), cancellation))
        {
            return new MadeToken(null, $"There is a token called “{name}” already: choose another name, or revoke that one first.");
        }

        var text = TokenText.Make();
        db.Tokens.Add(new TokenRow
        {
            Id = 1 + (await db.Tokens.MaxAsync(token => (long?)token.Id, cancellation) ?? 0),
            Name = name,
            Hash = TokenText.HashOf(text),
            Scopes = scopes,
            MadeAt = now,
            ExpiresAt = now + life,
        });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new MadeToken(text, null);
    }

    /// <summary>All tokens, those that no longer hold good too, in the order of their making.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<TokenRow>> ListAsync(CancellationToken cancellation) =>
        await db.Tokens.AsNoTracking().OrderBy(token => token.Id).ToListAsync(cancellation);

    /// <summary>Revokes a token: the next request that bears it is refused.</summary>
    /// <param name="nameOrNumber">Its name, or its number in the list.</param>
    /// <param name="cancellation">Ends the work; then it still holds good.</param>
    /// <returns>False where no token of that name or number is left to revoke.</returns>
    public async Task<bool> RevokeAsync(string nameOrNumber, CancellationToken cancellation)
    {
        await using var transaction = await engine.BeginWriteAsync(db, cancellation);
        var live = db.Tokens.Where(token => token.RevokedAt == null);
        var named = long.TryParse(nameOrNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? live.Where(token => token.Id == number)
            : live.Where(token => token.Name == nameOrNumber);
        var now = time.GetUtcNow();
        var revoked = await named.ExecuteUpdateAsync(update => update.SetProperty(token => token.RevokedAt, now), cancellation);
        await transaction.CommitAsync(cancellation);
        return revoked > 0;
    }

    /// <summary>The token that a bearer shows.</summary>
    /// <param name="text">What is shown; any text.</param>
    /// <param name="cancellation">Ends the look early.</param>
    /// <returns>Null where it is none, or no longer holds good.</returns>
    public async Task<TokenRow?> FindAsync(string text, CancellationToken cancellation)
    {
        if (!TokenText.IsToken(text))
        {
            return null;
        }

        var hash = TokenText.HashOf(text);
        var token = await db.Tokens.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash, cancellation);
        return token is { RevokedAt: null } && CryptographicOperations.FixedTimeEquals(token.Hash, hash) && (token.ExpiresAt is not { } end || end > time.GetUtcNow())
            ? token
            : null;
    }

    /// <summary>Notes when tokens were used last.</summary>
    /// <param name="uses">Moments by the tokens' numbers.</param>
    /// <param name="cancellation">Ends the work; then nothing is noted.</param>
    public async Task NoteUsesAsync(IReadOnlyCollection<KeyValuePair<long, DateTimeOffset>> uses, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(uses);
        await using var transaction = await engine.BeginWriteAsync(db, cancellation);
        foreach (var (id, at) in uses)
        {
            await db.Tokens.Where(token => token.Id == id).ExecuteUpdateAsync(update => update.SetProperty(token => token.LastUsedAt, at), cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }
}
