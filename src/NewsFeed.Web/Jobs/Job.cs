using System.Security.Cryptography;
using NewsFeed.Importing;

namespace NewsFeed.Web.Jobs;

/// <summary>What kind of work a job is.</summary>
public enum JobKind
{
    /// <summary>Says what an import would do.</summary>
    Planning,

    /// <summary>Imports.</summary>
    Importing,

    /// <summary>Says what the undoing of an import would do.</summary>
    PlanningUndo,

    /// <summary>Undoes an import.</summary>
    Undoing,
}

/// <summary>Work that goes on whether or not anybody looks at its page.</summary>
/// <param name="kind">What kind of work it is.</param>
/// <param name="about">What is worked on, as people call it.</param>
public sealed class Job(JobKind kind, string about) : IProgress<ImportProgress>, IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private long progress;

    /// <summary>What it is asked for by.</summary>
    public string Id { get; } = RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <summary>What kind of work it is.</summary>
    public JobKind Kind => kind;

    /// <summary>What is worked on, as people call it.</summary>
    public string About => about;

    /// <summary>Whether it waits for its turn.</summary>
    public bool IsWaiting { get; set; } = true;

    /// <summary>How far it has come.</summary>
    public ImportProgress Progress
    {
        get
        {
            var both = Interlocked.Read(ref progress);
            return new ImportProgress((int)(both >> 32), (int)both is var total and > 0 ? total : null);
        }
    }

    /// <summary>Whether somebody has told it to stop.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>Why it came to nothing, in a sentence; null while it runs, and where it went well.</summary>
    public string? Failure { get; internal set; }

    /// <summary>Ends with the work, however that ends.</summary>
    public Task Over { get; internal set; } = Task.CompletedTask;

    /// <summary>Whether it has ended.</summary>
    public bool IsOver => Over.IsCompleted;

    /// <summary>Is cancelled when the work has to stop.</summary>
    internal CancellationToken Stopping => stop.Token;

    /// <summary>Tells it to stop; nothing of it stays.</summary>
    public void Cancel()
    {
        IsCancelled = true;
        stop.Cancel();
    }

    /// <inheritdoc/>
    public void Report(ImportProgress value) => Interlocked.Exchange(ref progress, ((long)value.Done << 32) | (uint)(value.Total ?? 0));

    /// <inheritdoc/>
    public void Dispose() => stop.Dispose();
}
