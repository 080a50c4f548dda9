using System.Collections.Concurrent;
using NewsFeed.Importing;

namespace NewsFeed.Web.Jobs;

/// <summary>The undo of one import: what it would do, and then what it did.</summary>
/// <param name="batch">The import's number.</param>
public sealed class Undoing(long batch)
{
    /// <summary>The import's number.</summary>
    public long Batch => batch;

    /// <summary>What is done, or was done last.</summary>
    public Job? Job { get; internal set; }

    /// <summary>What the undo would do; null until that is known.</summary>
    public UndoReport? Plan { get; internal set; }

    /// <summary>What it did; null until it was done.</summary>
    public UndoReport? Outcome { get; internal set; }

    /// <summary>Whether something is being done.</summary>
    public bool IsAtWork => Job is { IsOver: false };
}

/// <summary>Undoes imports by their pages: tried first, looked at, then done.</summary>
/// <param name="desk">Runs what takes long.</param>
public sealed class UndoDesk(JobDesk desk)
{
    /// <summary>Undos that are remembered; what they did stands in the store.</summary>
    private const int Most = 50;

    /// <summary>How long somebody is kept waiting before the progress is shown instead.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<long, Undoing> undos = new();
    private readonly Lock door = new();

    /// <summary>The undo of an import, as far as it has come.</summary>
    /// <param name="batch">The import's number.</param>
    /// <returns>Null where nobody has asked for it.</returns>
    public Undoing? Find(long batch) => undos.GetValueOrDefault(batch);

    /// <summary>Tries an undo, and gives it up again.</summary>
    /// <param name="batch">The import's number.</param>
    /// <param name="who">Who asks.</param>
    public Task PlanAsync(long batch, string who) => BeginAsync(batch, JobKind.PlanningUndo, who, (undo, report) => (undo.Plan, undo.Outcome) = (report, null));

    /// <summary>Undoes an import.</summary>
    /// <param name="batch">The import's number.</param>
    /// <param name="who">Who undoes it.</param>
    /// <returns>Why not, in a sentence; null where it has begun.</returns>
    public async Task<string?> RunAsync(long batch, string who)
    {
        if (desk.WhyNotWriting is { } problem)
        {
            return problem;
        }

        await BeginAsync(batch, JobKind.Undoing, who, (undo, report) => (undo.Plan, undo.Outcome) = (null, report));
        return null;
    }

    private async Task BeginAsync(long batch, JobKind kind, string who, Action<Undoing, UndoReport> keep)
    {
        Undoing undo;
        lock (door)
        {
            Forget();
            undo = undos.GetOrAdd(batch, number => new Undoing(number));
            if (!undo.IsAtWork)
            {
                var job = new Job(kind, $"Import {batch}");
                undo.Job = job;
                desk.Start(job, async (services, cancellation) => keep(undo, await services.GetRequiredService<ImportUndo>().RunAsync(
                    batch, new UndoOptions(who) { DryRun = kind == JobKind.PlanningUndo }, job, cancellation)));
            }
        }

        await undo.Job!.Over.WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Forget()
    {
        foreach (var undo in undos.Values.Where(undo => !undo.IsAtWork).Take(Math.Max(0, undos.Count - Most)))
        {
            undos.TryRemove(undo.Batch, out _);
        }
    }
}
