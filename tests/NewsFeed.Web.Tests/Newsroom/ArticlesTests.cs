using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsFeed.Store;

namespace NewsFeed.Web.Tests.Newsroom;

[OnEachEngine]
public sealed class ArticlesTests
{
    private const string Slug = "2026-05-01-a";
    private const string Address = "/admin/articles/" + Slug;
    private const string Hostile = "<script>alert(1)</script> & “x”";

    [Fact]
    public async Task Drafts_are_seen_by_everybody_in_the_newsroom_and_changed_by_editors_only()
    {
        await using var site = await WithAsync("published: false");
        var viewer = await Person.SignedInAsync(site, AccountRole.Viewer);

        var list = await PageAsync(viewer, "/admin/articles?q=zebra");
        Assert.Equal(Address, Assert.Single(list.QuerySelectorAll("#list th[scope=row] a")).GetAttribute("href"));
        Assert.Empty((await PageAsync(viewer, "/admin/articles?state=published")).QuerySelectorAll("#list th[scope=row] a"));

        var page = await PageAsync(viewer, Address);
        Assert.True(page.QuerySelector<IHtmlFieldSetElement>(".entry fieldset")!.IsDisabled);
        Assert.Empty(page.QuerySelectorAll("main button"));
        foreach (var handler in (string[])["Save", "Preview", "Publish", "Retract", "Reject", "TakeBack"])
        {
            using var refused = await viewer.PostBareAsync($"{Address}?handler={handler}", ("title", "Mine"), ("__RequestVerificationToken", TokenOf(page)));
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        Assert.DoesNotContain("edited", (await PageAsync(viewer, Address)).QuerySelector(".events")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_edited_previewed_published_and_their_changes_taken_back()
    {
        await using var site = await WithAsync("published: false\noriginalUrl: https://example.org/original\nimages:\n  - url: https://example.org/zebra.jpg");
        var editor = await Person.SignedInAsync(site, AccountRole.Editor, "Ada");

        using var previewed = await PostAsync(editor, "Preview", ("title", Hostile), ("excerpt", "A new excerpt"), ("topics", "AI\nBrand New"));
        var preview = (await TestSite.ParseAsync(previewed)).QuerySelector(".preview .piece")!;
        Assert.Equal((Hostile, "A new excerpt"), (preview.QuerySelector("h1")!.TextContent, preview.QuerySelector(".standfirst")!.TextContent));
        Assert.Equal(["AI", "Brand New"], preview.QuerySelectorAll(".tags a").Select(tag => tag.TextContent));
        Assert.Equal("https://example.org/zebra.jpg", preview.QuerySelector("figure img")!.GetAttribute("src"));
        Assert.Equal("A body about zebras.", preview.QuerySelector(".body")!.TextContent.Trim());
        Assert.Single((await PageAsync(editor, Address)).QuerySelectorAll(".events > li"));

        Assert.Equal("saved", await DoneAsync(editor, "Save", ("title", Hostile), ("quality", "91"), ("topics", "AI\r\nBrand New"), ("reason", "It was dull.")));
        Assert.Equal("published", await DoneAsync(editor, "Publish", ("reason", "")));
        var open = await site.PageAsync($"/articles/{Slug}");
        Assert.Equal((Hostile, "91"), (open.QuerySelector("h1")!.TextContent, open.QuerySelector(".facts .grade b")!.TextContent));

        var page = await PageAsync(editor, Address);
        var edited = page.QuerySelectorAll(".events > li")[1];
        Assert.Equal(("Ada", "It was dull."), (edited.QuerySelector("b")!.TextContent, edited.QuerySelector("blockquote")!.TextContent));
        Assert.Equal(("Zebra crossing", Hostile), VersionsOf(edited.QuerySelector(".changes dd")!));
        Assert.Equal([("70", "91"), ("", "Brand New")], edited.QuerySelectorAll(".changes dd").Skip(1).Select(VersionsOf));
        Assert.Contains("Zebra crossing", page.QuerySelector("#title-hint")!.TextContent, StringComparison.Ordinal);

        Assert.Equal("back", await DoneAsync(editor, "TakeBack", ("change", edited.Id!["change-".Length..])));
        Assert.Equal("Zebra crossing", (await site.PageAsync($"/articles/{Slug}")).QuerySelector("h1")!.TextContent);
        Assert.Equal("saved", await DoneAsync(editor, "Save", ("title", "Another")));
        Assert.Equal("saved", await DoneAsync(editor, "Save", ("title", "Ignored"), ("follow", "title")));
        Assert.Equal("Zebra crossing", (await PageAsync(editor, Address)).QuerySelector("#title")!.TextContent);
        Assert.Equal("same", await DoneAsync(editor, "Save", ("title", "Zebra crossing")));
    }

    [Fact]
    public async Task Say_what_is_wrong_and_keep_what_was_typed_also_where_somebody_else_was_faster()
    {
        await using var site = await WithAsync();
        var (ada, bob) = (await Person.SignedInAsync(site, AccountRole.Editor, "Ada"), await Person.SignedInAsync(site, AccountRole.Admin, "Bob"));

        using var refused = await PostAsync(ada, "Save", ("quality", "high"), ("title", Hostile));
        var page = await TestSite.ParseAsync(refused);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("quality: “high” is not a whole number.", page.QuerySelector("[role=alert] p")!.TextContent);
        Assert.Equal((Hostile, "high"), (page.QuerySelector("#title")!.TextContent, page.QuerySelector("#quality")!.GetAttribute("value")));

        var seen = page.QuerySelector("[name=seen]")!.GetAttribute("value")!;
        await DoneAsync(bob, "Save", ("title", "Bob’s"));
        using var late = await PostAsync(ada, "Save", ("seen", seen), ("title", "Ada’s"));
        page = await TestSite.ParseAsync(late);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.StartsWith("Bob has edited the article since you opened it", page.QuerySelector("[role=alert]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("Ada’s", page.QuerySelector("#title")!.TextContent);
        Assert.Equal("saved", await DoneAsync(ada, "Save", ("title", "Ada’s")));

        using var taken = await PostAsync(ada, "TakeBack", ("change", "2"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.StatusCode);
        using var nothing = await ada.GetAsync("/admin/articles/nothing");
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
        using var odd = await ada.GetAsync("/admin/articles?state=secret&q=" + Uri.EscapeDataString("(open"));
        Assert.Equal(HttpStatusCode.BadRequest, odd.StatusCode);
        Assert.Equal(2, (await TestSite.ParseAsync(odd)).QuerySelectorAll("[role=alert]").Length);
    }

    [Fact]
    public async Task What_is_retracted_is_gone_from_every_page_feed_and_answer_with_the_next_request()
    {
        await using var site = await WithAsync();
        var editor = await Person.SignedInAsync(site, AccountRole.Editor);
        string[] addresses =
        [
            "/", "/?q=crossing", "/?sort=newest", "/topics/ai", "/providers/example.org", "/archive/2026", "/digest/2026-05-01", "/feed.rss", "/feed.atom", "/feed.json", "/topics/ai.rss", "/digest.rss",
            "/api/v1/articles", "/api/v1/articles/" + Slug, "/api/v1/topics", "/api/v1/providers", "/api/news/", "/api/news/ai/", "/sitemap.xml", "/articles/" + Slug,
        ];
        var before = await TextsAsync(site, addresses);
        Assert.Equal(before, await TextsAsync(site, addresses));

        Assert.Equal("retracted", await DoneAsync(editor, "Retract", ("reason", "Not true.")));

        var after = await TextsAsync(site, addresses);
        Assert.All(addresses.Zip(before, after), pair => Assert.NotEqual((pair.First, pair.Second), (pair.First, pair.Third)));
        Assert.All(after, text => Assert.DoesNotContain("Zebra", text, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("published", await DoneAsync(editor, "Publish"));
        Assert.Contains("Zebra crossing", (await TextsAsync(site, "/"))[0], StringComparison.Ordinal);
    }

    /// <summary>A site with one article.</summary>
    internal static async Task<TestSite> WithAsync(string more = "")
    {
        var site = await TestSite.EmptyAsync();
        site.Folder.Write("in/_news/2026-05-01-a.md", ArticleText.Of("Zebra crossing", more, "A body about zebras."));
        Assert.Empty((await site.ImportAsync(site.Folder.Path("in"))).Problems);
        return site;
    }

    internal static async Task<IHtmlDocument> PageAsync(Person person, string address)
    {
        using var answer = await person.GetAsync(address);
        Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
        return await TestSite.ParseAsync(answer);
    }

    internal static string TokenOf(IParentNode page) => page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <summary>What a change shows as the earlier and as the later version, by its marks.</summary>
    private static (string Before, string After) VersionsOf(IElement change) => (TextWithout("INS", change), TextWithout("DEL", change));

    private static string TextWithout(string name, IElement change) =>
        string.Concat(change.Descendants<IText>().Where(text => text.ParentElement!.NodeName != name && text.ParentElement.NodeName != "SPAN").Select(text => text.Data)).Trim();

    private static async Task<HttpResponseMessage> PostAsync(Person person, string handler, params (string, string)[] fields)
    {
        var page = await PageAsync(person, Address);
        var seen = ("seen", page.QuerySelector("[name=seen]")!.GetAttribute("value")!);
        return await person.PostBareAsync($"{Address}?handler={handler}", [.. fields.Any(field => field.Item1 == "seen") ? fields : [seen, .. fields], ("__RequestVerificationToken", TokenOf(page))]);
    }

    private static async Task<string> DoneAsync(Person person, string handler, params (string, string)[] fields)
    {
        using var answer = await PostAsync(person, handler, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{(int)answer.StatusCode}: {(await TestSite.ParseAsync(answer)).QuerySelector("[role=alert]")?.TextContent}");
        return answer.Headers.Location!.OriginalString.Split("?done=")[1];
    }

    private static async Task<string[]> TextsAsync(TestSite site, params string[] addresses)
    {
        var texts = new List<string>();
        foreach (var address in addresses)
        {
            using var answer = await site.GetAsync(address);
            texts.Add($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(TestSite.Cancellation)}");
        }

        return [.. texts];
    }
}
