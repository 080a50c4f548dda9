using System.Collections.Concurrent;
using System.Data.Common;
using NewsFeed.Tokens;

namespace NewsFeed.Web.Security;

/// <summary>Writes down once a minute which tokens were used: a write with each request would make readers of everybody who writes.</summary>
/// <param name="scopes">Where the store is had from.</param>
/// <param name="clock">Tells the present.</param>
public sealed class TokenUses(IServiceScopeFactory scopes, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<long, DateTimeOffset> waiting = new();

    /// <summary>Notes that a token is used now.</summary>
    /// <param name="tokenId">The token's number.</param>
    public void Note(long tokenId) => waiting[tokenId] = clock.GetUtcNow();

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
            await scope.ServiceProvider.GetRequiredService<TokenBook>().NoteUsesAsync(uses, cancellation);
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
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
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
            // What is left is written when the site has stopped.
        }
    }
}
