using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsFeed.Benchmarks;

/// <summary>The published program under load, page by page, beside nginx serving the same bytes from a file in the same minute. Needs nginx and wrk.</summary>
internal static partial class ServingBenchmark
{
    private const int NginxPort = 5281;

    /// <summary>Imports files into a store of its own and measures the site on it.</summary>
    /// <param name="program">The folder of a published program.</param>
    /// <param name="files">Article files.</param>
    /// <param name="server">A database that is not there yet, which is removed in the end; null for a SQLite file.</param>
    public static async Task RunAsync(string program, string files, BenchmarkStore? server)
    {
        if (server is not null && await server.ExistsAsync())
        {
            throw new InvalidOperationException("The database is there already.");
        }

        var folder = Directory.CreateTempSubdirectory("newsfeed-serving-");
        try
        {
            Console.WriteLine("importing …");
            var store = server ?? BenchmarkStore.InFolder(folder.FullName);
            await Tool.RunAsync(Path.Combine(program, "newsfeed"), ["import", files], folder.FullName, store);
            using var nginx = Nginx(folder.FullName);
            await MeasureAsync(program, folder.FullName, store, pageCache: 0);
            await MeasureAsync(program, folder.FullName, store, pageCache: 32);
            nginx.Kill();
            await nginx.WaitForExitAsync();
        }
        finally
        {
            folder.Delete(recursive: true);
            if (server is not null)
            {
                await server.RemoveAsync();
            }
        }
    }

    private static async Task MeasureAsync(string program, string folder, BenchmarkStore store, int pageCache)
    {
        await using var site = await BenchmarkSite.StartAsync(program, folder, store, pageCache);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

            {(pageCache == 0 ? "made from the store for each request" : "from kept pages")}; start to first page {site.Started.TotalSeconds:F2} s
            {"page",-42} {"bytes",6} {"site/s",8} {"99 % ms",8} {"nginx/s",8} {"ratio",6}
            """));
        var pages = await PagesAsync(site);
        foreach (var (name, path) in pageCache == 0 ? pages : pages.Take(1))
        {
            await CompareAsync(site, folder, name, path, "identity");
        }

        if (pageCache > 0)
        {
            await CompareAsync(site, folder, "front page, compressed", "/", "br");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory under load {site.Memory >> 20} MB"));
    }

    private static async Task<(string Name, string Path)[]> PagesAsync(BenchmarkSite site)
    {
        var front = await site.TextAsync("/?sort=newest");
        var related = Addresses().Matches(front).Where(link => link.Value.EndsWith('#')).Select(link => link.Groups[1].Value).ToHashSet();
        var alone = Addresses().Matches(front).Select(link => link.Groups[1].Value).First(address => !related.Contains(address));
        if (!(await site.TextAsync(alone)).Contains("id=\"alike\"", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{alone} has no more like it.");
        }

        return
        [
            ("front page", "/"), ("topic and quality", "/?topic=topic-1-1&min-quality=80"), ("provider", "/providers/provider5.example"),
            ("article with related links", related.First()), ("article with more like it", alone), ("search, newest first", "/?q=robots&sort=newest"),
        ];
    }

    /// <summary>Where the cards of a list lead; a sign of the place follows where it is one on the page.</summary>
    [GeneratedRegex("href=\"(/articles/[^\"#]+)[\"#]")]
    private static partial Regex Addresses();

    private static async Task CompareAsync(BenchmarkSite site, string folder, string name, string path, string encoding)
    {
        var page = await site.BytesAsync(path, encoding);
        var file = $"{Guid.NewGuid()}.html";
        await File.WriteAllBytesAsync(Path.Combine(folder, file), page);
        await Wrk.RunAsync(site.Address + path, encoding, seconds: 10);
        var ours = await Wrk.RunAsync(site.Address + path, encoding, seconds: 8);
        var theirs = await Wrk.RunAsync($"http://127.0.0.1:{NginxPort}/{file}", encoding, seconds: 5);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-42} {page.Length,6} {ours.PerSecond,8:F0} {ours.Slowest,8:F1} {theirs.PerSecond,8:F0} {ours.PerSecond / theirs.PerSecond,6:F3}"));
    }

    private static Process Nginx(string folder)
    {
        var settings = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(settings, $$"""
            daemon off; worker_processes 1; master_process off; pid {{folder}}/nginx.pid; error_log {{folder}}/nginx.log;
            events { worker_connections 256; }
            http {
              access_log off; sendfile on; open_file_cache max=64; keepalive_requests 100000000; default_type text/html;
              server { listen 127.0.0.1:{{NginxPort}}; root {{folder}}; }
            }
            """);
        return Process.Start("nginx", ["-p", folder, "-c", settings]);
    }
}

/// <summary>Load from 32 connections kept open.</summary>
/// <param name="PerSecond">Requests answered in a second.</param>
/// <param name="Slowest">Milliseconds in which 99 of 100 were answered.</param>
internal sealed record Wrk(double PerSecond, double Slowest)
{
    public static async Task<Wrk> RunAsync(string url, string encoding, int seconds)
    {
        var output = await Tool.RunAsync("wrk", ["-t1", "-c32", $"-d{seconds}s", "--latency", "-H", $"Accept-Encoding: {encoding}", url], ".");
        return output.Contains("Non-2xx", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"{url} was not always answered with 200.")
            : new Wrk(Number(output, "Requests/sec:"), Number(output, "99%"));
    }

    private static double Number(string output, string name)
    {
        var text = output[(output.IndexOf(name, StringComparison.Ordinal) + name.Length)..].TrimStart().Split('\n')[0].Trim();
        var number = double.Parse(text.TrimEnd('u', 'm', 's'), CultureInfo.InvariantCulture);
        return text.EndsWith("us", StringComparison.Ordinal) ? number / 1_000 : text.EndsWith('s') && !text.EndsWith("ms", StringComparison.Ordinal) ? number * 1_000 : number;
    }
}

/// <summary>A program run to its end.</summary>
internal static class Tool
{
    public static async Task<string> RunAsync(string program, string[] arguments, string data, BenchmarkStore? store = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NewsFeed__DataDirectory"] = data;
        store?.AddTo(start.Environment);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors}");
    }
}
