using System.Collections.Concurrent;
using System.Data.Common;
using NewsFeed.Accounts;
using NewsFeed.Store;

namespace NewsFeed.Web.Security.Accounts;

/// <summary>Writes down once a minute which sessions were used, those whose last note has grown old.</summary>
/// <param name="scopes">Where the accounts are had from.</param>
/// <param name="clock">Tells the present.</param>
public sealed class SessionUses(IServiceScopeFactory scopes, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> waiting = new(StringComparer.Ordinal);

    /// <summary>Notes that a session is used now.</summary>
    /// <param name="session">The session.</param>
    public void Note(SessionRow session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var now = clock.GetUtcNow();
        if (now - session.SeenAt > AccountRules.SeenStep)
        {
            waiting[Convert.ToHexString(session.Hash)] = now;
        }
    }

    /// <summary>Writes what was noted. What cannot be written, as while an import runs, waits for the next time.</summary>
    /// <param name="cancellation">Ends the writing; what was noted is still noted.</param>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        var uses = waiting.ToArray();
        if (uses.Length == 0)
        {
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SessionBook>().NoteUsesAsync(
                uses.Select(use => KeyValuePair.Create(Convert.FromHexString(use.Key), use.Value)), cancellation);
            foreach (var use in uses)
            {
                waiting.TryRemove(use);
            }
        }
        catch (DbException)
        {
            // Nothing is lost: it is tried again in a minute.
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await WriteAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left unwritten makes a session look some minutes older.
        }
    }
}
