using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using NewsFeed.Web.Security;

namespace NewsFeed.Web.Api;

/// <summary>Limits how many requests each address may make of the API in a minute, and says with every answer how many are left.</summary>
/// <remarks>The headers are those of the IETF's draft “RateLimit header fields for HTTP”.</remarks>
/// <param name="options">The limit.</param>
/// <param name="clock">Tells the present.</param>
internal sealed class RequestLimits(IOptions<ApiOptions> options, TimeProvider clock) : PartitionedRateLimiter<HttpContext>
{
    private readonly PartitionedRateLimiter<HttpContext> addresses = PartitionedRateLimiter.Create<HttpContext, IPAddress>(
        context => RateLimitPartition.Get(ClientNetwork.Of(context.Connection.RemoteIpAddress), _ => new MinuteLimiter(options.Value.RequestsPerMinute, clock)));

    private readonly string policy = string.Create(CultureInfo.InvariantCulture, $"\"minute\";q={options.Value.RequestsPerMinute};w=60");

    /// <summary>Puts the limits into the framework's rate limiter.</summary>
    public static void Configure(RateLimiterOptions limiter, RequestLimits limits)
    {
        limiter.GlobalLimiter = limits;
        limiter.OnRejected = async (rejected, _) =>
        {
            var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? (int)Math.Ceiling(wait.TotalSeconds) : 60;
            rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            await ApiProblem.Of(StatusCodes.Status429TooManyRequests, SentenceFor(seconds)).ExecuteAsync(rejected.HttpContext);
        };
    }

    /// <summary>What is said to who asks too often.</summary>
    /// <param name="seconds">How long to wait.</param>
    public static string SentenceFor(int seconds) => $"There were too many requests from your address within a minute. Ask again in {seconds} seconds.";

    public override RateLimiterStatistics? GetStatistics(HttpContext resource) => addresses.GetStatistics(resource);

    protected override RateLimitLease AttemptAcquireCore(HttpContext resource, int permitCount)
    {
        var lease = addresses.AttemptAcquire(resource, permitCount);

        // Said as the answer starts: what is said before is kept with a kept page, and given to others.
        if (lease.TryGetMetadata(MinuteLimiter.State, out var state))
        {
            resource.Response.OnStarting(Announce, (resource.Response.Headers, policy, state));
        }

        return lease;
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(HttpContext resource, int permitCount, CancellationToken cancellationToken) =>
        ValueTask.FromResult(AttemptAcquireCore(resource, permitCount));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            addresses.Dispose();
        }

        base.Dispose(disposing);
    }

    private static Task Announce(object told)
    {
        var (headers, policy, (left, reset)) = ((IHeaderDictionary, string, (int, TimeSpan)))told;
        headers["RateLimit-Policy"] = policy;
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"minute\";r={left};t={Math.Ceiling(reset.TotalSeconds)}");
        return Task.CompletedTask;
    }
}
