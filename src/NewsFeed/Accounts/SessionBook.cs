using Microsoft.EntityFrameworkCore;
using NewsFeed.Store;

namespace NewsFeed.Accounts;

/// <summary>A session that holds good, with its account.</summary>
/// <param name="Session">The session.</param>
/// <param name="Account">Its account, which is open.</param>
public sealed record OpenSession(SessionRow Session, AccountRow Account);

/// <summary>What is noted of a session when it begins.</summary>
/// <param name="Network">The network that it is begun from.</param>
/// <param name="Agent">The browser and its system, in a few words.</param>
/// <param name="Means">How its owner came in.</param>
public sealed record SessionOrigin(string Network, string Agent, string Means);

/// <summary>Begins, knows, lists and ends sessions.</summary>
/// <param name="db">The accounts.</param>
/// <param name="clock">Tells the present.</param>
public sealed class SessionBook(AccountsDb db, TimeProvider clock)
{
    /// <summary>Begins a session; forgets those of the same account that have been over for as long as one lives.</summary>
    /// <param name="accountId">Whose it is.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="cancellation">Ends the work; then there is none.</param>
    /// <returns>What the browser has to show.</returns>
    public async Task<string> BeginAsync(long accountId, SessionOrigin origin, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(origin);
        var (secret, now) = (SecretText.Make(), clock.GetUtcNow());
        var old = now - AccountRules.Session;
        await db.Sessions.Where(session => session.AccountId == accountId && session.EndsAt < old).ExecuteDeleteAsync(cancellation);
        db.Sessions.Add(new SessionRow
        {
            Hash = SecretText.HashOf(secret),
            AccountId = accountId,
            MadeAt = now,
            SeenAt = now,
            EndsAt = now + AccountRules.Session,
            Network = origin.Network,
            Agent = origin.Agent,
            Means = origin.Means,
        });
        await db.SaveChangesAsync(cancellation);
        return secret;
    }

    /// <summary>The session that a browser shows. Asked with each request, so that a session ends at once.</summary>
    /// <param name="secret">What is shown; any text.</param>
    /// <param name="cancellation">Ends the look early.</param>
    /// <returns>Null where there is none, it is over, or its account is closed.</returns>
    public async Task<OpenSession?> FindAsync(string secret, CancellationToken cancellation)
    {
        var (hash, now) = (SecretText.HashOf(secret), clock.GetUtcNow());
        var found = await db.Sessions.AsNoTracking().Where(session => session.Hash == hash)
            .Join(db.Accounts, session => session.AccountId, account => account.Id, (session, account) => new { session, account })
            .SingleOrDefaultAsync(cancellation);
        return found is { account.ClosedAt: null } && IsLive(found.session, now) ? new OpenSession(found.session, found.account) : null;
    }

    /// <summary>The sessions of an account that hold good, those used last first.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IReadOnlyList<SessionRow>> ListAsync(long accountId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var all = await db.Sessions.AsNoTracking().Where(session => session.AccountId == accountId && session.EndedAt == null)
            .OrderByDescending(session => session.SeenAt).ToListAsync(cancellation);
        return [.. all.Where(session => IsLive(session, now))];
    }

    /// <summary>Ends sessions of an account.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="hash">The one to end; null for all.</param>
    /// <param name="but">One that goes on; null for none.</param>
    /// <param name="cancellation">Ends the work; then none has ended.</param>
    public Task EndAsync(long accountId, byte[]? hash, byte[]? but, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var sessions = db.Sessions.Where(session => session.AccountId == accountId && session.EndedAt == null);
        sessions = hash is null ? sessions : sessions.Where(session => session.Hash == hash);
        sessions = but is null ? sessions : sessions.Where(session => session.Hash != but);
        return sessions.ExecuteUpdateAsync(update => update.SetProperty(session => session.EndedAt, now), cancellation);
    }

    /// <summary>Notes when sessions were used last.</summary>
    /// <param name="uses">Moments by the sessions' hashes.</param>
    /// <param name="cancellation">Ends the work between two notes.</param>
    public async Task NoteUsesAsync(IEnumerable<KeyValuePair<byte[], DateTimeOffset>> uses, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(uses);
        foreach (var (hash, at) in uses)
        {
            await db.Sessions.Where(session => session.Hash == hash).ExecuteUpdateAsync(update => update.SetProperty(session => session.SeenAt, at), cancellation);
        }
    }

    private static bool IsLive(SessionRow session, DateTimeOffset now) =>
        session.EndedAt is null && session.EndsAt > now && session.SeenAt + AccountRules.IdleSession > now;
}
