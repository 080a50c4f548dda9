using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using NewsFeed.Store;
using NewsFeed.Web.Tests.Newsroom;

namespace NewsFeed.Web.Tests.Deliveries;

/// <summary>An editor who brings files in, at a browser without scripts.</summary>
/// <param name="person">The editor, signed in.</param>
public sealed class Editor(Person person)
{
    public Person Person => person;

    public static async Task<Editor> OfAsync(TestSite site, string name = "Ed") => new(await Person.SignedInAsync(site, AccountRole.Editor, name));

    /// <summary>Sends files by the form of the page, in one request.</summary>
    /// <param name="hasToken">Whether the form's token comes along.</param>
    /// <param name="files">Their names, and what is in them.</param>
    public async Task<HttpResponseMessage> SendAsync(bool hasToken, params (string Name, byte[] Bytes)[] files)
    {
        using var shown = await person.GetAsync("/admin/import");
        var token = (await TestSite.ParseAsync(shown)).QuerySelector(".deliver input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var form = new MultipartFormDataContent();
        if (hasToken)
        {
            form.Add(new StringContent(token), "__RequestVerificationToken");
        }

        // A browser sends something for the input in which nothing was chosen, too.
        foreach (var (name, bytes) in files.Append(("", [])))
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"files\"; filename=\"{name}\"");
            form.Add(file);
        }

        return await person.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri("/admin/import/files", UriKind.Relative)) { Content = form });
    }

    /// <summary>Sends files and waits for the plan.</summary>
    public async Task<PlanOnPage> PlanAsync(params (string Name, byte[] Bytes)[] files)
    {
        using var answer = await SendAsync(hasToken: true, files);
        return await FollowAsync(answer);
    }

    public Task<PlanOnPage> PlanAsync(params (string Name, string Text)[] files) => PlanAsync([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    public async Task<PlanOnPage> PlanArchiveAsync(string path) => await PlanAsync((Path.GetFileName(path), await File.ReadAllBytesAsync(path, TestSite.Cancellation)));

    /// <summary>Goes where an answer leads, and waits until nothing is at work there.</summary>
    public async Task<PlanOnPage> FollowAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await LookAsync(answer.Headers.Location!.OriginalString);
    }

    /// <summary>Looks at a page, once nothing is at work there.</summary>
    public async Task<PlanOnPage> LookAsync(string address)
    {
        address = address.Split('#')[0];
        while (true)
        {
            using var shown = await person.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.OK), (address, shown.StatusCode));
            var page = await TestSite.ParseAsync(shown);
            if (page.QuerySelector(".job") is not { } job)
            {
                return new PlanOnPage(this, address, page);
            }

            Assert.Contains("event: over", await EventsAsync(job.GetAttribute("data-events")!), StringComparison.Ordinal);
        }
    }

    /// <summary>All that is told of a job until it is over.</summary>
    public async Task<string> EventsAsync(string address)
    {
        using var events = await person.GetAsync(address);
        Assert.Equal("text/event-stream", events.Content.Headers.ContentType?.MediaType);
        return await events.Content.ReadAsStringAsync(TestSite.Cancellation);
    }
}

/// <summary>A plan as its page shows it.</summary>
/// <param name="Editor">Who looks at it.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Page">The page.</param>
public sealed record PlanOnPage(Editor Editor, string Address, IHtmlDocument Page)
{
    public string Path => Address.Split('?')[0];

    /// <summary>How many files each view has, by its name.</summary>
    public Dictionary<string, int> Counts => Page.QuerySelectorAll(".views a")
        .ToDictionary(link => link.FirstChild!.TextContent.Trim(), link => int.Parse(link.QuerySelector("b")!.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));

    /// <summary>What is said of each file that is shown, in its order, as a person reads it.</summary>
    public string[] Files => [.. Page.QuerySelectorAll(".planned").Select(file => TextOf(file))];

    public string? Problem => Page.QuerySelector("[role=alert]")?.TextContent.Trim();

    public Task<PlanOnPage> ViewAsync(string query) => Editor.LookAsync($"{Path}?{query}");

    /// <summary>Sends one of its forms and looks where that leads.</summary>
    public async Task<PlanOnPage> DoAsync(string handler, params (string Name, string Value)[] fields)
    {
        using var answer = await PostAsync(handler, fields);
        return await Editor.FollowAsync(answer);
    }

    public Task<HttpResponseMessage> PostAsync(string handler, params (string Name, string Value)[] fields)
    {
        var form = Page.Forms.First(form => form.GetAttribute("action")!.EndsWith($"handler={handler}", StringComparison.Ordinal));
        return Editor.Person.PostAsync(Address, form.GetAttribute("action")!, fields);
    }

    public static string TextOf(AngleSharp.Dom.IElement element) =>
        string.Join(' ', element.TextContent.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
