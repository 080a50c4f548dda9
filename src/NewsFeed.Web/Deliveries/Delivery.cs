using System.Security.Cryptography;
using NewsFeed.Importing;
using NewsFeed.Importing.Plans;
using NewsFeed.Web.Jobs;

namespace NewsFeed.Web.Deliveries;

/// <summary>What an import of a delivery did.</summary>
/// <param name="Batch">The number of its batch; null where everything was there already.</param>
/// <param name="New">Articles that were not there before.</param>
/// <param name="Changed">Articles whose file has changed.</param>
/// <param name="Unchanged">Articles whose file is the same.</param>
/// <param name="Rejected">Files that could not be read.</param>
/// <param name="DataFiles">Topic and organisation files that were used.</param>
public sealed record DeliveryOutcome(long? Batch, int New, int Changed, int Unchanged, int Rejected, int DataFiles);

/// <summary>Something that an editor has brought in and that has not been thrown away: its files, its plan, and what was chosen about it.</summary>
/// <param name="name">What it is called: the archive, the folder, the file.</param>
/// <param name="who">Who brought it.</param>
/// <param name="at">When.</param>
/// <param name="open">Opens its files, any number of times.</param>
/// <param name="storage">What lies on the disk for it; null for nothing.</param>
public sealed class Delivery(string name, string who, DateTimeOffset at, Func<IArticleSource> open, IDisposable? storage) : IDisposable
{
    private readonly Lock door = new();

    /// <summary>What it is asked for by.</summary>
    public string Id { get; } = RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <summary>What it is called.</summary>
    public string Name => name;

    /// <summary>Who brought it.</summary>
    public string Who => who;

    /// <summary>When it was brought.</summary>
    public DateTimeOffset At { get; } = at;

    /// <summary>When somebody looked at it last.</summary>
    public DateTimeOffset SeenAt { get; internal set; } = at;

    /// <summary>What was chosen about its plan.</summary>
    public PlanChoices Choices { get; } = new();

    /// <summary>What importing it would do; null until that is known.</summary>
    public KeptPlan? Plan { get; private set; }

    /// <summary>What importing it did; null until it was.</summary>
    public DeliveryOutcome? Outcome { get; internal set; }

    /// <summary>What is done with it, or was done last.</summary>
    public Job? Job { get; private set; }

    /// <summary>Whether something is being done with it.</summary>
    public bool IsAtWork => Job is { IsOver: false };

    /// <summary>The address below the site's root of its page.</summary>
    public string Page => $"/admin/import/{Id}";

    /// <summary>Begins to do something with it, unless something is being done already.</summary>
    /// <param name="next">What is to be done.</param>
    /// <param name="start">Begins it.</param>
    /// <returns>What is being done now.</returns>
    internal Job Begin(Job next, Action<Job> start)
    {
        lock (door)
        {
            if (!IsAtWork)
            {
                Job = next;
                start(next);
            }

            return Job!;
        }
    }

    /// <summary>Opens its files.</summary>
    internal IArticleSource Open() => open();

    /// <summary>Puts another plan in the place of the last.</summary>
    internal void Show(KeptPlan plan)
    {
        var last = Plan;
        Plan = plan;
        last?.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Plan?.Dispose();
        storage?.Dispose();
    }
}
