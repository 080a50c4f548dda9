namespace NewsFeed.Web.Api.Writing;

/// <summary>Gives turns to those who write over HTTP, so that waiting for the store costs neither the disk nor the threads that readers need.</summary>
public sealed class WriteTurns : IDisposable
{
    /// <summary>Imports that are received at once: each may fill the disk by as much as one upload may have.</summary>
    public const int Most = 2;

    /// <summary>As long as the store itself waits for another process that writes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim receiving = new(Most);
    private readonly SemaphoreSlim writing = new(1);

    /// <summary>Takes a turn for receiving an import, without waiting.</summary>
    /// <returns>The turn, to be given back; null where all are taken.</returns>
    public IDisposable? TryReceive() => receiving.Wait(0) ? new Turn(receiving) : null;

    /// <summary>Takes the turn for writing: the store has one writer, and in this process the others wait here, where it costs nothing.</summary>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>The turn, to be given back; null where another has had it for too long.</returns>
    public async Task<IDisposable?> WriteAsync(CancellationToken cancellation) =>
        await writing.WaitAsync(Patience, cancellation) ? new Turn(writing) : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        receiving.Dispose();
        writing.Dispose();
    }

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
