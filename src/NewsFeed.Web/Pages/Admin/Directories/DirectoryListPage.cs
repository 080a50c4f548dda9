using Microsoft.AspNetCore.Mvc;
using NewsFeed.Curation;

namespace NewsFeed.Web.Pages.Admin.Directories;

/// <summary>All topics, or all providers, with their counts.</summary>
/// <param name="kind">Which of the two.</param>
/// <param name="desk">Reads them.</param>
public abstract class DirectoryListPage(DirectoryKind kind, DirectoryDesk desk) : NewsroomPage
{
    /// <summary>What is listed.</summary>
    public DirectoryKind Kind => kind;

    /// <summary>What is looked for.</summary>
    public DirectorySearch Search { get; private set; } = new();

    /// <summary>What was found. Set whenever the page is shown.</summary>
    public DirectoryFound Found { get; private set; } = null!;

    /// <summary>Lists them.</summary>
    /// <param name="q">What the name or address has in it.</param>
    /// <param name="show">Which of them; anything unknown means all.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task OnGetAsync([FromQuery] string? q, [FromQuery] string? show, [FromQuery(Name = "p")] int? page, CancellationToken cancellation)
    {
        var text = q is { Length: > DirectorySearch.MaxText } ? q[..DirectorySearch.MaxText] : q ?? "";
        var wanted = Enum.TryParse<DirectoryShow>(show, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : DirectoryShow.All;
        Search = new DirectorySearch(text, wanted, page ?? 1);
        Found = await desk.SearchAsync(kind.Kind, Search, cancellation);
    }

    /// <summary>The query string of the same search otherwise.</summary>
    /// <param name="show">Which of them.</param>
    /// <param name="page">Which page.</param>
    public string Other(DirectoryShow show, int page = 1)
    {
        var query = new QueryString();
        query = Search.Text.Length > 0 ? query.Add("q", Search.Text) : query;
        query = show == DirectoryShow.All ? query : query.Add("show", WordOf(show));
        query = page == 1 ? query : query.Add("p", page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return query.HasValue ? query.Value! : "?";
    }

    /// <summary>What a state is called in addresses.</summary>
    /// <param name="show">The state.</param>
    public static string WordOf(DirectoryShow show) => show.ToString().ToLowerInvariant();
}
