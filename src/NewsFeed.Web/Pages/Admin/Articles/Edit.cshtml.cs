using Microsoft.AspNetCore.Mvc;
using NewsFeed.Curation;
using NewsFeed.Rendering;
using NewsFeed.Store;
using NewsFeed.Web.Pages.Parts;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin.Articles;

/// <summary>One article of any state: its fields, whether the public sees it, and what has become of it.</summary>
/// <param name="desk">Reads it.</param>
/// <param name="curator">Changes it.</param>
/// <param name="renderer">Makes bodies safe to show.</param>
[OpenTo(AccountRole.Viewer)]
[ChangesOpenTo(AccountRole.Editor)]
public sealed class EditModel(ArticleDesk desk, Curator curator, BodyRenderer renderer) : NewsroomPage
{
    /// <summary>The article. Set whenever the page is shown.</summary>
    public DeskArticle Article { get; private set; } = null!;

    /// <summary>What stands in its form.</summary>
    public ArticleForm Form { get; private set; } = null!;

    /// <summary>What readers would see; null where nobody has asked.</summary>
    public PieceView? Preview { get; private set; }

    /// <summary>Why a form was refused, in sentences.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>Whether who looks may change it.</summary>
    public bool MayChange => Has(AccountRole.Editor) && Article.State != ArticleState.Retracted;

    /// <summary>Shows it.</summary>
    /// <param name="slug">What its address is made of.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await ReadAsync(slug, cancellation) ? Page() : NotFound();

    /// <summary>Shows what readers would see of what was typed. Nothing is changed.</summary>
    /// <param name="slug">What its address is made of.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<IActionResult> OnPostPreviewAsync(string slug, CancellationToken cancellation)
    {
        if (!await ReadTypedAsync(slug, cancellation))
        {
            return NotFound();
        }

        var (view, problems) = await desk.PreviewAsync(Article, Form.EditOf(Article.Current), cancellation);
        if (view is null)
        {
            return Refused(problems);
        }

        Preview = new PieceView(view, renderer.Render(view.Body), PlayerRecognizer.Recognize(view.FeaturedContent));
        return Page();
    }

    /// <summary>Keeps what was typed.</summary>
    /// <param name="slug">What its address is made of.</param>
    /// <param name="seen">Which state of the article was looked at.</param>
    /// <param name="cancellation">Ends the work; then nothing is changed.</param>
    public async Task<IActionResult> OnPostSaveAsync(string slug, long seen, CancellationToken cancellation)
    {
        if (!await ReadTypedAsync(slug, cancellation))
        {
            return NotFound();
        }

        if (seen != Article.Version && Article.History is [.., var last])
        {
            return Refused([$"{last.Who} has {last.What} the article since you opened it: its history below says what. What you typed still stands here; save again to keep it."], StatusCodes.Status409Conflict);
        }

        var edit = Form.EditOf(Article.Current);
        return edit.IsEmpty ? DoneBy("same") : Answer(await curator.EditAsync(slug, edit, Note(Form.Reason), cancellation), "saved");
    }

    /// <summary>Lets the public see it.</summary>
    /// <param name="slug">What its address is made of.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Ends the work; then nothing is changed.</param>
    public Task<IActionResult> OnPostPublishAsync(string slug, string? reason, CancellationToken cancellation) =>
        DoAsync(slug, "published", reason, curator.PublishAsync, cancellation);

    /// <summary>Takes it off the site.</summary>
    /// <param name="slug">What its address is made of.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Ends the work; then nothing is changed.</param>
    public Task<IActionResult> OnPostRetractAsync(string slug, string? reason, CancellationToken cancellation) =>
        DoAsync(slug, "retracted", reason, curator.RetractAsync, cancellation);

    /// <summary>Decides that the public is not to see it.</summary>
    /// <param name="slug">What its address is made of.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Ends the work; then nothing is changed.</param>
    public Task<IActionResult> OnPostRejectAsync(string slug, string? reason, CancellationToken cancellation) =>
        DoAsync(slug, "rejected", reason, curator.RejectAsync, cancellation);

    /// <summary>Takes one change back.</summary>
    /// <param name="slug">What its address is made of.</param>
    /// <param name="change">The change's number.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Ends the work; then nothing is changed.</param>
    public Task<IActionResult> OnPostTakeBackAsync(string slug, long change, string? reason, CancellationToken cancellation) =>
        DoAsync(slug, "back", reason, (own, note, token) => curator.TakeBackAsync(own, change, note, token), cancellation);

    private async Task<IActionResult> DoAsync(
        string slug, string word, string? reason, Func<string, CuratorNote, CancellationToken, Task<CurationResult>> wish, CancellationToken cancellation) =>
        await ReadAsync(slug, cancellation) ? Answer(await wish(slug, Note(reason), cancellation), word) : NotFound();

    private CuratorNote Note(string? reason) => CuratorNote.Of(AccountName, reason);

    private IActionResult Answer(CurationResult result, string word) => result.Outcome switch
    {
        CurationOutcome.Done => DoneBy(word),
        CurationOutcome.AlreadySo => DoneBy("same"),
        CurationOutcome.NotFound => NotFound(),
        CurationOutcome.FileMissing => Refused(["The article’s file has gone from its site: import it again first."]),
        _ => Refused(result.Problems),
    };

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refused(IReadOnlyList<string> problems, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Problems = problems;
        return Refused(string.Join(' ', problems), status);
    }

    private async Task<bool> ReadAsync(string slug, CancellationToken cancellation)
    {
        if (await desk.OfAsync(slug, cancellation) is not { } article)
        {
            return false;
        }

        (Article, Form) = (article, ArticleForm.Of(article.Current));
        return true;
    }

    private async Task<bool> ReadTypedAsync(string slug, CancellationToken cancellation)
    {
        if (!await ReadAsync(slug, cancellation))
        {
            return false;
        }

        Form = ArticleForm.Of(Request.Form, Article.Current);
        return true;
    }
}
