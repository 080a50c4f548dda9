using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsFeed.Web.Tests.Feeds;

/// <summary>A WebSub hub on a port of its own, which notes what it is told.</summary>
public sealed class TestHub : IAsyncDisposable
{
    private readonly Channel<IReadOnlyList<string>> told = Channel.CreateUnbounded<IReadOnlyList<string>>();
    private WebApplication app = null!;

    /// <summary>What it answers with, one after the other; then 204.</summary>
    public Queue<int> Answers { get; } = [];

    /// <summary>How often it was asked.</summary>
    public int Asked { get; private set; }

    public string Address => $"{app.Urls.First()}/hub";

    public static async Task<TestHub> StartAsync(params int[] answers)
    {
        var hub = new TestHub();
        Array.ForEach(answers, hub.Answers.Enqueue);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        hub.app = builder.Build();
        hub.app.MapPost("/hub", (RequestDelegate)hub.TakeAsync);
        await hub.app.StartAsync(TestContext.Current.CancellationToken);
        return hub;
    }

    /// <summary>The feeds of the next message that it takes.</summary>
    public async Task<IReadOnlyList<string>> NextAsync() => await told.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        Asked++;
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        http.Response.StatusCode = Answers.TryDequeue(out var answer) ? answer : StatusCodes.Status204NoContent;
        if (http.Response.StatusCode < 300 && form["hub.mode"] == "publish")
        {
            await told.Writer.WriteAsync([.. form["hub.url"].Select(url => url!)]);
        }
    }
}
