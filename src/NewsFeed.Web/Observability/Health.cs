using System.Data.Common;
using NewsFeed.Store;

namespace NewsFeed.Web.Observability;

/// <summary>Answers those who watch over the process: <c>/healthz</c>, whether it lives, and <c>/readyz</c>, whether it can show anything.</summary>
/// <remarks>Stands before the kept pages, which would ask the store.</remarks>
/// <param name="next">What handles all other requests.</param>
/// <param name="scopes">Where the store is had from.</param>
/// <param name="engine">The engine of the store.</param>
/// <param name="log">Told once when the store fails, and once when it is back.</param>
public sealed partial class Health(RequestDelegate next, IServiceScopeFactory scopes, IStoreEngine engine, ILogger<Health> log)
{
    /// <summary>A store that takes longer is as good as none; those who ask give up after a few seconds, too.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private int isFailing;

    /// <summary>Answers, or passes the request on.</summary>
    /// <param name="context">The request.</param>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Path.Value switch
        {
            "/healthz" => AnswerAsync(context, null),
            "/readyz" => AnswerReadyAsync(context),
            _ => next(context),
        };
    }

    private async Task AnswerReadyAsync(HttpContext context)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        bound.CancelAfter(Patience);
        var (reason, error) = await WhyNotReadyAsync(bound.Token);
        if (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        Note(reason, error);
        await AnswerAsync(context, reason);
    }

    /// <summary>What is said in the open names no machine and no path; the log has the rest.</summary>
    private async Task<(string? Reason, Exception? Error)> WhyNotReadyAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var isReady = await engine.IsReadyAsync(scope.ServiceProvider.GetRequiredService<NewsFeedDb>(), cancellation);
            return (isReady ? null : "The store is not there, or not up to date.", null);
        }
        catch (OperationCanceledException)
        {
            return ("The store does not answer in time.", null);
        }
        catch (Exception error) when (error is DbException or IOException || error.InnerException is DbException)
        {
            return ("The store does not answer.", error);
        }
    }

    private void Note(string? reason, Exception? error)
    {
        if (Interlocked.Exchange(ref isFailing, reason is null ? 0 : 1) != (reason is null ? 1 : 0))
        {
            return;
        }

        if (reason is null)
        {
            LogReady(log);
        }
        else
        {
            LogNotReady(log, reason, error);
        }
    }

    private static Task AnswerAsync(HttpContext context, string? reason)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return Task.CompletedTask;
        }

        response.StatusCode = reason is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        response.ContentType = "text/plain; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.WriteAsync($"{reason ?? "ok"}\n", context.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Not ready: {Reason}")]
    private static partial void LogNotReady(ILogger log, string reason, Exception? error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ready again.")]
    private static partial void LogReady(ILogger log);
}
