using Microsoft.AspNetCore.Mvc;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;
using NewsFeed.Store;
using NewsFeed.Web.Deliveries;
using NewsFeed.Web.Security.Accounts;
using NewsFeed.Web.Settings;

namespace NewsFeed.Web.Pages.Admin.Import;

/// <summary>Where editors bring articles in, and find again what waits.</summary>
/// <param name="shelf">What waits.</param>
/// <param name="work">Plans it.</param>
/// <param name="folders">What lies on the server.</param>
/// <param name="limits">How long a file may be.</param>
/// <param name="options">How many files may be sent.</param>
/// <param name="settings">How long what is sent may be.</param>
/// <param name="clock">Tells the present.</param>
[OpenTo(AccountRole.Editor)]
[RequestSizeLimit(MostBytes)]
public sealed class IndexModel(
    DeliveryShelf shelf, DeliveryWork work, ServerFolders folders, ReaderLimits limits, DeliveryOptions options, NewsFeedSettings settings, TimeProvider clock) : NewsroomPage
{
    /// <summary>Bytes of a form: an article as long as a file may be, each byte of it written as three.</summary>
    private const long MostBytes = 4 << 20;

    /// <summary>Why what was sent was not taken; null where nothing was refused.</summary>
    [FromQuery(Name = "refused")]
    public Refusal? Refusal { get; set; }

    /// <summary>The folder of the server that is looked into, below the one that is open to imports.</summary>
    [FromQuery(Name = "folder")]
    public string? Folder { get; set; }

    /// <summary>What waits, the newest first.</summary>
    public IReadOnlyList<Delivery> Waiting => shelf.All;

    /// <summary>What lies in that folder; null where no folder is open, or there is no such one.</summary>
    public FolderListing? Listing => folders.List(Folder);

    /// <summary>What was typed, where it was refused.</summary>
    public string Typed { get; private set; } = "";

    /// <summary>Where the article that was typed would lie.</summary>
    public string TypedPath { get; private set; } = "";

    /// <summary>A path for an article of today.</summary>
    public string ExamplePath => $"_news/{clock.GetUtcNow():yyyy-MM-dd}-a-title.md";

    /// <summary>Megabytes that may be sent at once.</summary>
    public int MostMegabytes => settings.MaxUpload;

    /// <summary>Files that may be sent at once.</summary>
    public int MostFiles => options.Files;

    /// <summary>Shows the page.</summary>
    public void OnGet() => Problem = Refusal switch
    {
        Deliveries.Refusal.Nothing => "Nothing was chosen: choose files, a folder or an archive first.",
        Deliveries.Refusal.TooLong => $"That is more than {settings.MaxUpload:N0} MB (NewsFeed__MaxUpload): split it, or import it by the command line.",
        Deliveries.Refusal.TooMany => $"Those are more than {options.Files:N0} files: pack them as .zip or .tar.gz, or import them by the command line.",
        Deliveries.Refusal.NotAlone => "An archive has to be sent alone.",
        Deliveries.Refusal.Busy => "Others are sending just now. Nothing was changed; try again later.",
        Deliveries.Refusal.Full => $"{options.Most} deliveries wait already: import one of them, or throw it away.",
        _ => null,
    };

    /// <summary>Plans one article that was pasted.</summary>
    /// <param name="path">Where it would lie in its site.</param>
    /// <param name="text">The whole file.</param>
    public Task<IActionResult> OnPostPasteAsync(string? path, string? text)
    {
        (TypedPath, Typed) = ((path ?? "").Trim(), (text ?? "").ReplaceLineEndings("\n"));
        var bytes = System.Text.Encoding.UTF8.GetBytes(Typed);
        if (FileKinds.Of(FileIdentity.Of("", TypedPath)) == FileKind.Foreign || TypedPath.Length > limits.PathLength)
        {
            return Task.FromResult<IActionResult>(Refused("The path is not that of an article, topic or organisation file: an article's ends with .md, .markdown or .txt."));
        }

        return bytes.Length > limits.FileBytes
            ? Task.FromResult<IActionResult>(Refused($"A file may have {limits.FileBytes >> 10:N0} KB."))
            : TakeAsync(TypedPath, () => new GivenFileSource(TypedPath, bytes));
    }

    /// <summary>Plans a folder or an archive of the server.</summary>
    /// <param name="path">Where it is, below the folder that is open to imports.</param>
    public Task<IActionResult> OnPostFolderAsync(string? path) => folders.Find(path) is { } found
        ? TakeAsync(found.Name, found.Open)
        : Task.FromResult<IActionResult>(Refused("There is no such folder or archive below the folder that is open to imports.", StatusCodes.Status404NotFound));

    /// <summary>Throws a delivery away.</summary>
    /// <param name="delivery">What it is asked for by.</param>
    public async Task<IActionResult> OnPostThrowAwayAsync(string? delivery)
    {
        if (shelf.Find(delivery) is { } found)
        {
            await shelf.ThrowAwayAsync(found);
        }

        return DoneBy("thrown-away");
    }

    private async Task<IActionResult> TakeAsync(string name, Func<IArticleSource> open)
    {
        if (shelf.IsFull)
        {
            return RedirectToPage(new { refused = Deliveries.Refusal.Full });
        }

        var delivery = new Delivery(name, AccountName, clock.GetUtcNow(), open, null);
        shelf.Add(delivery);
        await work.PlanAsync(delivery);
        return Redirect(Request.PathBase + delivery.Page);
    }
}
