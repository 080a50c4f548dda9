using System.Diagnostics;

namespace NewsFeed.Benchmarks;

/// <summary>The published program, serving on a port of its own.</summary>
internal sealed class BenchmarkSite : IAsyncDisposable
{
    private readonly Process process;
    private readonly HttpClient client = new();

    private BenchmarkSite(Process process) => this.process = process;

    /// <summary>Without a slash at the end.</summary>
    public string Address => "http://127.0.0.1:5291";

    /// <summary>From the start of the process to the last byte of the front page.</summary>
    public TimeSpan Started { get; private set; }

    /// <summary>Bytes of the machine's memory that the process holds now.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts the program and waits for its front page.</summary>
    public static async Task<BenchmarkSite> StartAsync(string program, string data, BenchmarkStore store, int pageCache)
    {
        var start = new ProcessStartInfo(Path.Combine(program, "newsfeed"), ["serve"]) { RedirectStandardOutput = true };
        start.Environment["NewsFeed__DataDirectory"] = data;
        store.AddTo(start.Environment);
        start.Environment["NewsFeed__PageCache"] = $"{pageCache}";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:5291";
        var watch = Stopwatch.StartNew();
        var site = new BenchmarkSite(Process.Start(start)!);

        // It says where it is as soon as it listens.
        while (await site.process.StandardOutput.ReadLineAsync() is { } line && !line.Contains("http://", StringComparison.Ordinal))
        {
        }

        await site.TextAsync("/");
        site.Started = watch.Elapsed;
        return site;
    }

    public Task<string> TextAsync(string path) => client.GetStringAsync(new Uri(Address + path));

    public async Task<byte[]> BytesAsync(string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address + path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        using var response = await client.SendAsync(request);
        return await response.Content.ReadAsByteArrayAsync();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
