using Microsoft.AspNetCore.Mvc;
using NewsFeed.Importing.Plans;
using NewsFeed.Store;
using NewsFeed.Web.Deliveries;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Pages.Admin.Import;

/// <summary>What importing a delivery would do, to be looked at, chosen from, and agreed to.</summary>
/// <param name="shelf">Where deliveries wait.</param>
/// <param name="work">Plans and imports them.</param>
[OpenTo(AccountRole.Editor)]
[RequestSizeLimit(MostBytes)]
public sealed class PlanModel(DeliveryShelf shelf, DeliveryWork work) : NewsroomPage
{
    /// <summary>Bytes of a form: the choices of a page of conflicts, each with its path.</summary>
    private const long MostBytes = 1 << 20;

    /// <summary>What a choice of a conflict is called in a form, before path and field.</summary>
    public const string Choice = "wins:";

    /// <summary>What the delivery is asked for by.</summary>
    [FromRoute(Name = "delivery")]
    public string? Id { get; set; }

    /// <summary>Which files are shown.</summary>
    [FromQuery(Name = "view")]
    public PlanView View { get; set; }

    /// <summary>What is searched for.</summary>
    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    /// <summary>Which page of them, from 1.</summary>
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary>The delivery. Set whenever the page is shown.</summary>
    public Delivery Delivery { get; private set; } = null!;

    /// <summary>The files that are shown; null where there is no plan yet.</summary>
    public PlanPage? Shown { get; private set; }

    /// <summary>Shows the plan, or how far its making or its import has come.</summary>
    public IActionResult OnGet() => Find() ? Show() : NotFound();

    /// <summary>Takes a file out, or puts it back.</summary>
    /// <param name="path">Its identity.</param>
    /// <param name="isOut">Whether it is out from now on.</param>
    public IActionResult OnPostTake(string? path, bool isOut)
    {
        if (!Find())
        {
            return NotFound();
        }

        if (path is not null && Delivery.Plan?.Writes(path) == true)
        {
            Delivery.Choices.Take(path, isOut);
        }

        return Back("#files");
    }

    /// <summary>Takes out all files that are shown, on whatever page, or puts them back.</summary>
    /// <param name="isOut">Whether they are out from now on.</param>
    public IActionResult OnPostTakeAll(bool isOut)
    {
        if (!Find())
        {
            return NotFound();
        }

        Delivery.Plan?.TakeAll(View, Query, isOut);
        return Back("#files");
    }

    /// <summary>Chooses what wins where files contradict decisions.</summary>
    public IActionResult OnPostChoose()
    {
        if (!Find())
        {
            return NotFound();
        }

        foreach (var (name, value) in Request.Form.Where(field => field.Key.StartsWith(Choice, StringComparison.Ordinal)))
        {
            var end = name.LastIndexOf(':');
            if (end > Choice.Length && Delivery.Plan?.Writes(name[Choice.Length..end]) == true)
            {
                Delivery.Choices.Choose(name[Choice.Length..end], name[(end + 1)..], value == "file");
            }
        }

        return Back("#files");
    }

    /// <summary>Imports it as the plan says.</summary>
    public async Task<IActionResult> OnPostImportAsync()
    {
        if (!Find())
        {
            return NotFound();
        }

        if (await work.ImportAsync(Delivery, AccountName) is { } problem)
        {
            Show();
            return Refused(problem, StatusCodes.Status409Conflict);
        }

        return Redirect(Request.PathBase + Delivery.Page);
    }

    /// <summary>Makes the plan anew.</summary>
    public async Task<IActionResult> OnPostAgainAsync()
    {
        if (!Find())
        {
            return NotFound();
        }

        await work.PlanAsync(Delivery);
        return Redirect(Request.PathBase + Delivery.Page);
    }

    /// <summary>Stops what is being done with it.</summary>
    public async Task<IActionResult> OnPostCancelAsync()
    {
        if (!Find())
        {
            return NotFound();
        }

        if (Delivery.Job is { IsOver: false } job)
        {
            job.Cancel();
            await job.Over;
        }

        return Redirect(Request.PathBase + Delivery.Page);
    }

    /// <summary>The address of the page with another view, search or page.</summary>
    /// <param name="view">Which files.</param>
    /// <param name="query">What is searched for.</param>
    /// <param name="page">Which page.</param>
    public string LinkTo(PlanView view, string? query, int page) => QueryString.Create(
    [
        .. view == PlanView.All ? [] : new[] { KeyValuePair.Create("view", (string?)DeliveryWords.ShortNameOf(view)) },
        .. string.IsNullOrEmpty(query) ? [] : new[] { KeyValuePair.Create("q", (string?)query) },
        .. page == 1 ? [] : new[] { KeyValuePair.Create("page", (string?)page.ToString(System.Globalization.CultureInfo.InvariantCulture)) },
    ]).ToUriComponent();

    /// <summary>The address that a form is sent to, such that the same files are shown after.</summary>
    /// <param name="handler">What is to be done.</param>
    public string FormTo(string handler) => Request.PathBase.ToUriComponent() + Delivery.Page + (LinkTo(View, Query, Number) is { Length: > 0 } link ? link + "&" : "?") + "handler=" + handler;

    private bool Find()
    {
        Query = Query is { Length: > KeptPlan.MaxQuery } ? Query[..KeptPlan.MaxQuery] : Query;
        Delivery = shelf.Find(Id)!;
        return Delivery is not null;
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show()
    {
        Shown = Delivery is { IsAtWork: false, Outcome: null, Plan: { } plan } ? plan.Page(View, Query, Number) : null;
        return Page();
    }

    private RedirectResult Back(string place) => Redirect(Request.PathBase + Delivery.Page + LinkTo(View, Query, Number) + place);
}
