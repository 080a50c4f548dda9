using System.Collections.Concurrent;
using NewsFeed.Web.Api.Writing;
using NewsFeed.Web.Commands;

namespace NewsFeed.Web.Jobs;

/// <summary>Runs what takes longer than a request: plans one after the other, and one import or undo at a time.</summary>
/// <param name="scopes">Where the work has its things from.</param>
/// <param name="turns">Gives the turn for writing, which the API takes as well.</param>
/// <param name="log">Where failures are told that nobody can do anything about.</param>
public sealed partial class JobDesk(IServiceScopeFactory scopes, WriteTurns turns, ILogger<JobDesk> log) : IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<string, Job> running = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim planning = new(1);

    /// <summary>Why no import or undo can begin now, in a sentence; null where one can.</summary>
    public string? WhyNotWriting => running.Values.FirstOrDefault(job => job.Kind is JobKind.Importing or JobKind.Undoing) is { } other
        ? $"“{other.About}” is being {(other.Kind == JobKind.Undoing ? "undone" : "imported")} just now, and only one goes at a time. Wait until that is done, or cancel it."
        : null;

    /// <summary>A job that has not ended.</summary>
    /// <param name="id">What it is asked for by; any text.</param>
    /// <returns>Null where there is none, or none any more.</returns>
    public Job? Find(string id) => running.GetValueOrDefault(id);

    /// <summary>Begins a job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="work">Does it. What it leaves behind has to be whole when it returns.</param>
    public void Start(Job job, Func<IServiceProvider, CancellationToken, Task> work)
    {
        ArgumentNullException.ThrowIfNull(job);
        running[job.Id] = job;
        job.Over = Task.Run(() => RunAsync(job, work));
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends all jobs; nothing of them stays.</summary>
    /// <param name="cancellationToken">Ends the waiting for them.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var last = running.Values.ToArray();
        foreach (var job in last)
        {
            job.Cancel();
        }

        await Task.WhenAll(last.Select(job => job.Over)).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public void Dispose() => planning.Dispose();

    private async Task RunAsync(Job job, Func<IServiceProvider, CancellationToken, Task> work)
    {
        try
        {
            using var turn = await TurnAsync(job);
            if (turn is null)
            {
                job.Failure = Refusals.SentenceFor("Another import is running.");
                return;
            }

            job.IsWaiting = false;
            await using var scope = scopes.CreateAsyncScope();
            await work(scope.ServiceProvider, job.Stopping);
        }
        catch (OperationCanceledException) when (job.IsCancelled)
        {
            job.Failure = "It was cancelled. Nothing was changed.";
        }
        catch (Exception error) when (CommandServices.Explain(error) is { } sentence)
        {
            job.Failure = sentence;
        }
        catch (Exception error)
        {
            LogTrouble(error, job.Kind, job.About);
            job.Failure = "Something broke on our side, and it has been written down. Nothing was changed.";
        }
        finally
        {
            running.TryRemove(job.Id, out _);
        }
    }

    private async Task<IDisposable?> TurnAsync(Job job)
    {
        if (job.Kind != JobKind.Planning)
        {
            return await turns.WriteAsync(job.Stopping);
        }

        await planning.WaitAsync(job.Stopping);
        return new Turn(planning);
    }

    [LoggerMessage(LogLevel.Error, "{Kind} of “{About}” broke off.")]
    private partial void LogTrouble(Exception error, JobKind kind, string about);

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
