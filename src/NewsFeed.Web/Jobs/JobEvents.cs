using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.Net.Http.Headers;
using NewsFeed.Store;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Jobs;

/// <summary>How far a job has come, as its page draws it.</summary>
/// <param name="Done">Things done.</param>
/// <param name="Total">Things in all; null where only the work tells.</param>
/// <param name="Words">The same in words.</param>
public sealed record JobStep(int Done, int? Total, string Words);

/// <summary>Tells pages how far jobs have come, by server-sent events.</summary>
public static class JobEvents
{
    /// <summary>How often is told: smooth to the eye, and next to nothing for the server.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(200);

    /// <summary>After this the browser asks anew by itself, and is looked at anew: a session may have ended.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Adds their address.</summary>
    /// <param name="app">The application.</param>
    public static void MapJobs(this IEndpointRouteBuilder app) => app
        .MapGet(Newsroom.Root + "/jobs/{job}/events", (string job, JobDesk desk, IHostApplicationLifetime life, TimeProvider clock, HttpContext http) =>
        {
            // Else a proxy keeps the events together until there are many.
            http.Response.Headers["X-Accel-Buffering"] = "no";

            // The framework says “identity”, which is no encoding that may be named.
            http.Response.OnStarting(() => Task.FromResult(http.Response.Headers.Remove(HeaderNames.ContentEncoding)));
            return TypedResults.ServerSentEvents(TellAsync(desk.Find(job), clock, life.ApplicationStopping, http.RequestAborted));
        })
        .WithMetadata(new OpenToAttribute(AccountRole.Editor))
        .ExcludeFromDescription();

    /// <summary>How far a job has come, for people.</summary>
    /// <param name="job">The job.</param>
    public static JobStep StepOf(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        var (done, total) = job.Progress;
        var things = job.Kind is JobKind.Planning or JobKind.Importing ? "files" : "changes";
        var words = job switch
        {
            { IsCancelled: true } => "Stops…",
            { IsWaiting: true } => "Waits for another to end…",
            _ when total is null => $"{done:N0} {things}",
            _ => $"{done:N0} of {total:N0} {things}",
        };
        return new JobStep(done, total, words);
    }

    private static async IAsyncEnumerable<SseItem<JobStep>> TellAsync(
        Job? job, TimeProvider clock, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellation);
        var (begun, last) = (clock.GetTimestamp(), default(JobStep));
        while (job is { IsOver: false } && !end.IsCancellationRequested && clock.GetElapsedTime(begun) < Longest)
        {
            if (StepOf(job) is var step && step != last)
            {
                last = step;
                yield return new SseItem<JobStep>(step);
            }

            await job.Over.WaitAsync(Every, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (job is null or { IsOver: true })
        {
            yield return new SseItem<JobStep>(new JobStep(0, null, "Done"), "over");
        }
    }
}
