using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsFeed.Rendering;

namespace NewsFeed.Tests.Rendering;

/// <summary>Renders bodies for tests and reads the outcome as a browser would.</summary>
internal static class Bodies
{
    public static BodyRenderer Renderer { get; } = new(new RenderingOptions { AssetBaseUrl = new Uri("https://assets.example") });

    public static string Html(string body) => Renderer.Render(body).Value;

    public static IHtmlDocument Page(string body) => Parse(Html(body));

    public static IHtmlDocument Parse(string html, bool isScripting = true) =>
        new HtmlParser(new HtmlParserOptions { IsScripting = isScripting, MaximumDepth = int.MaxValue })
            .ParseDocument("<!doctype html><html><body>" + html);

    /// <summary>Runs work that would hang if it were wrong. The bound is generous, so that a busy machine does not fail it.</summary>
    public static async Task<T> Within<T>(int seconds, Func<T> work) =>
        await Task.Run(work).WaitAsync(TimeSpan.FromSeconds(seconds), TestContext.Current.CancellationToken);
}
