using System.Diagnostics;
using System.Globalization;

namespace NewsFeed.Benchmarks;

/// <summary>The same files built into pages by hugo, which is what sites of such files are usually made with.</summary>
internal static class HugoSite
{
    // As much as this project shows: lists of 25, a page per article with its related links, topics and providers.
    private static readonly (string Path, string Text)[] Skeleton =
    [
        ("hugo.toml", "baseURL = 'https://example.org/'\ntitle = 'News'\npaginate = 25\n[taxonomies]\ntopic = 'topics'\nprovider = 'providers'\n"),
        ("layouts/_default/single.html", """
            <!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1><p>{{ .Params.excerpt }}</p>{{ .Content }}
            <ul>{{ range .Params.related }}<li><a href="{{ .webUrl }}">{{ .title }}</a> {{ .excerpt }}</li>{{ end }}</ul>
            """),
        ("layouts/_default/list.html", """
            <!doctype html><title>{{ .Title }}</title>{{ range .Paginator.Pages }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
            <p>{{ .Params.provider.name }}: {{ .Params.excerpt }}</p>{{ end }}{{ template "_internal/pagination.html" . }}
            """),
        ("layouts/_default/terms.html", "<!doctype html><ul>{{ range .Data.Terms.ByCount }}<li>{{ .Term }} {{ .Count }}</li>{{ end }}</ul>"),
    ];

    /// <summary>Imports a folder, builds it with hugo, and prints how many times as long hugo takes.</summary>
    public static async Task<int> CompareAsync(string folder)
    {
        if (!IsInstalled())
        {
            Console.Error.WriteLine("hugo is not installed: there is nothing to compare with.");
            return 2;
        }

        var site = Directory.CreateTempSubdirectory("newsfeed-hugo-");
        try
        {
            Lay(folder, site.FullName);
            var import = await ImportingBenchmark.RunAsync(folder);
            var (seconds, exitCode) = await BuildAsync(site.FullName);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"hugo: {seconds:F1} s; importing is {seconds / import:F1} times as fast"));
            return exitCode;
        }
        finally
        {
            site.Delete(recursive: true);
        }
    }

    private static void Lay(string folder, string site)
    {
        foreach (var (path, text) in Skeleton)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(site, path))!);
            File.WriteAllText(Path.Combine(site, path), text);
        }

        var news = Directory.CreateDirectory(Path.Combine(site, "content", "news")).FullName;
        foreach (var file in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
        {
            File.WriteAllText(Path.Combine(news, Path.GetFileName(file)), WithProviders(File.ReadAllText(file)));
        }
    }

    /// <summary>Hugo makes lists only from a key that stands outermost.</summary>
    private static string WithProviders(string text)
    {
        const string Domain = "\n  domain: ";
        var start = text.IndexOf(Domain, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf('\n', start + Domain.Length);
        return end < 0 ? text : $"---\nproviders: [\"{text[(start + Domain.Length)..end].Trim()}\"]\n{text[4..]}";
    }

    private static bool IsInstalled()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("hugo", "version") { RedirectStandardOutput = true });
            return process is not null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<(double Seconds, int ExitCode)> BuildAsync(string site)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("hugo", ["--quiet", "-s", site, "-d", Path.Combine(site, "out")]))!;
        await process.WaitForExitAsync();
        return (clock.Elapsed.TotalSeconds, process.ExitCode);
    }
}
