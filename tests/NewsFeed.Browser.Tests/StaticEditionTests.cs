using System.Net;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsFeed.Browser.Tests;

/// <summary>The site as files, given by nginx, without a program behind it.</summary>
/// <param name="browser">The browser.</param>
/// <param name="edition">The seeds, published once; the tests only read.</param>
public sealed class StaticEditionTests(Browser browser, PackedEdition edition) : IClassFixture<PackedEdition>
{
    [Theory]
    [InlineData(1440, true)]
    [InlineData(360, false)]
    public async Task Clicking_through_it_from_the_front_page_to_its_last_page(int width, bool javaScript)
    {
        Assert.SkipWhen(Nginx.Program is null, "nginx is not installed.");
        await using var nginx = await Nginx.StartAsync(edition.Folder, edition.Root);
        await using var window = await browser.OpenAsync(nginx.Address, width, javaScript: javaScript);
        var page = window.Page;
        var complaints = new List<string>();
        page.Response += (_, response) => { if (response.Status >= 400) { complaints.Add($"{response.Status} {response.Url}"); } };
        page.Console += (_, message) => { if (message.Type == "error") { complaints.Add(message.Text); } };

        await page.GotoAsync("/");
        await Expect(page.Locator("form")).ToHaveCountAsync(0);
        await Expect(page.GetByText("This is the static edition")).ToBeVisibleAsync();
        await NoSidewaysAsync(page);
        await page.Locator(".stories h2 a").First.ClickAsync();
        await page.WaitForURLAsync("**/articles/**");
        await Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await page.Locator(".facts .tags a").First.ClickAsync();
        await page.WaitForURLAsync("**/topics/**");
        await Expect(page.Locator(".stories article").First).ToBeVisibleAsync();
        await NoSidewaysAsync(page);
        await page.Locator(".stories h2 a").First.ClickAsync();
        await page.WaitForURLAsync("**/articles/**");
        await page.GotoAsync("/articles/2026-11-22-ministers-sign-the-halvorn-accord-and-autonomous-agents-get-a-licence-plate");
        var related = page.Locator("#related h3 a[href^='/articles/']").First;
        var title = (await related.InnerTextAsync()).Trim();
        await related.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(title);
        await NoSidewaysAsync(page);
        await page.GoBackAsync();
        await page.WaitForURLAsync("**-licence-plate");
        await page.Locator(".facts .tags a").First.ClickAsync();
        await page.WaitForURLAsync("**/topics/**");
        var feed = await page.Locator("a.feed").GetAttributeAsync("href");
        Assert.Equal(200, (await window.Context.APIRequest.GetAsync(feed!)).Status);
        await page.Locator(".stories .source").First.ClickAsync();
        await page.WaitForURLAsync("**/providers/**");
        await page.GetByRole(AriaRole.Link, new() { Name = "Front page" }).ClickAsync();

        var pages = 1;
        while (await page.Locator(".pager [rel=next]").CountAsync() > 0)
        {
            await page.Locator(".pager [rel=next]").ClickAsync();
            await page.WaitForURLAsync("**/page/*");
            await Expect(page.Locator(".stories article").First).ToBeVisibleAsync();
            await NoSidewaysAsync(page);
            pages++;
        }

        Assert.True(pages >= 3);
        Assert.EndsWith("/page/1", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "First page" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Topics", Exact = true }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Topics");
        Assert.Empty(complaints);
        Assert.Empty(window.Elsewhere);
        await page.GotoAsync("/articles/nothing");
        await Expect(page.Locator("h1")).ToHaveTextAsync("No such page");
    }

    [Fact]
    public async Task Every_kind_of_file_comes_as_what_it_is()
    {
        Assert.SkipWhen(Nginx.Program is null, "nginx is not installed.");
        await using var nginx = await Nginx.StartAsync(edition.Folder, edition.Root);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = nginx.Address };
        (string Address, string Type)[] files =
        [
            ("/", "text/html"), ("/topics", "text/html"), ("/topics/ai", "text/html"), ("/feed.rss", "application/rss+xml"), ("/feed.atom", "application/atom+xml"),
            ("/feed.json", "application/json"), ("/feeds.opml", "text/x-opml"), ("/sitemap.xml", "text/xml"), ("/api/news/", "application/json"),
            ("/api/news", "application/json"), ("/api/news/page/2/index.json", "application/json"), ($"/css/{Path.GetFileName(Directory.EnumerateFiles(Path.Combine(edition.Root, "css"), "base.*.css").Single())}", "text/css"), ("/robots.txt", "text/plain"),
        ];
        foreach (var (address, type) in files)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            request.Headers.AcceptEncoding.ParseAdd("gzip");
            using var response = await client.SendAsync(request, TestSite.Cancellation);

            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{(int)response.StatusCode} for {address}");
            Assert.Equal((address, type), (address, response.Content.Headers.ContentType!.MediaType!));
            if (response.Content.Headers.ContentEncoding.Count == 0)
            {
                Assert.True((await response.Content.ReadAsByteArrayAsync(TestSite.Cancellation)).Length < 1_024, $"{address} is not packed");
            }
        }
    }

    private static async Task NoSidewaysAsync(IPage page) =>
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, page.Url);
}

/// <summary>The seeds, published with packed files beside the texts.</summary>
public sealed class PackedEdition : IAsyncLifetime
{
    private readonly TestProgram program = new();

    public TestFolder Folder => program.Folder;

    public string Root => program.Folder.Path("out");

    public async ValueTask InitializeAsync()
    {
        program.Environment["NewsFeed__BaseUrl"] = "https://news.example.org";
        Assert.Equal(0, (await program.RunAsync("import", Seeds.Folder)).ExitCode);
        Assert.Equal(0, (await program.RunAsync("publish", "out", "--gzip")).ExitCode);
    }

    public ValueTask DisposeAsync() => program.DisposeAsync();
}
