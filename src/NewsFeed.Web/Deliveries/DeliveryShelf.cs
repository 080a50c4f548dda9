using System.Collections.Concurrent;

namespace NewsFeed.Web.Deliveries;

/// <summary>Where deliveries wait to be looked at. What nobody looks at any more is thrown away.</summary>
/// <remarks>It belongs to this process, and ends with it: what was sent and not imported is sent again.</remarks>
/// <param name="options">How many may wait, and how long.</param>
/// <param name="clock">Tells the present.</param>
public sealed class DeliveryShelf(DeliveryOptions options, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Delivery> deliveries = new(StringComparer.Ordinal);

    /// <summary>All of them, the newest first.</summary>
    public IReadOnlyList<Delivery> All => [.. deliveries.Values.OrderByDescending(delivery => delivery.At)];

    /// <summary>Whether there is no room for another.</summary>
    public bool IsFull => deliveries.Count >= options.Most;

    /// <summary>Puts one there.</summary>
    /// <param name="delivery">The delivery, which the shelf disposes of.</param>
    public void Add(Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        deliveries[delivery.Id] = delivery;
    }

    /// <summary>Takes one in hand.</summary>
    /// <param name="id">What it is asked for by; any text.</param>
    /// <returns>Null where it is not there, or not any more.</returns>
    public Delivery? Find(string? id)
    {
        if (id is null || !deliveries.TryGetValue(id, out var delivery))
        {
            return null;
        }

        delivery.SeenAt = clock.GetUtcNow();
        return delivery;
    }

    /// <summary>Throws one away, with all that lies on the disk for it; one that is at work is told to stop first.</summary>
    /// <param name="delivery">The delivery.</param>
    public async Task ThrowAwayAsync(Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (!deliveries.TryRemove(delivery.Id, out _))
        {
            return;
        }

        if (delivery.Job is { IsOver: false } job)
        {
            job.Cancel();
            await job.Over;
        }

        delivery.Dispose();
    }

    /// <summary>Throws away what nobody has looked at for long, and is not at work.</summary>
    public async Task SweepAsync()
    {
        var old = clock.GetUtcNow() - options.Life;
        foreach (var delivery in All.Where(delivery => delivery.SeenAt < old && !delivery.IsAtWork))
        {
            await ThrowAwayAsync(delivery);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        foreach (var delivery in All)
        {
            delivery.Dispose();
        }

        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await SweepAsync();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // All of them end with the process.
        }
    }
}
