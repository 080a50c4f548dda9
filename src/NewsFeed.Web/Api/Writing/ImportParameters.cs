using Microsoft.AspNetCore.Mvc;
using NewsFeed.Feed;
using NewsFeed.Importing;
using NewsFeed.Web.Api.OpenApi;
using NewsFeed.Web.Api.V1;

namespace NewsFeed.Web.Api.Writing;

/// <summary>How an import that is sent is to be done, as its address says.</summary>
internal sealed class ImportParameters
{
    /// <summary>UTF-16 units of an archive's name.</summary>
    private const int MaxName = 200;

    /// <summary>The parameters in words.</summary>
    public static IReadOnlyList<ApiParameter> All { get; } =
    [
        new("path", "For a single file: where it lies in its site. The same path again is the same article.", "_news/2026-11-24-a-kettle-that-listens.md"),
        new("name", "For an archive: what the batch is to call it.", "the site") { Max = MaxName },
        ArticleParameters.Switch("dry-run", "Whether only to say what would happen, and write nothing."),
        ArticleParameters.Switch("prune", "For an archive that holds the whole site: whether to take articles off the site whose files are not in it."),
    ];

    /// <summary>Where a single file would lie in a site.</summary>
    [FromQuery(Name = "path")]
    public string? Path { get; init; }

    /// <summary>What an archive is called.</summary>
    [FromQuery(Name = "name")]
    public string? Name { get; init; }

    /// <summary>Whether only to say what would happen.</summary>
    [FromQuery(Name = "dry-run")]
    public string? DryRun { get; init; }

    /// <summary>Whether articles go whose files are missing.</summary>
    [FromQuery(Name = "prune")]
    public string? Prune { get; init; }

    /// <summary>Says what is wrong with the parameters.</summary>
    /// <param name="kind">What is sent.</param>
    /// <returns>Null where nothing is.</returns>
    public FilterProblem? ProblemFor(UploadKind kind) => SwitchProblem(kind) ?? (kind == UploadKind.File ? FileProblem() : ArchiveProblem());

    /// <summary>How to do it.</summary>
    /// <param name="who">Who sends it.</param>
    public ImportOptions OptionsFor(string who) => new(who) { DryRun = DryRun == "true", Prune = Prune == "true" };

    private FilterProblem? SwitchProblem(UploadKind kind) => this switch
    {
        { DryRun: not (null or "true" or "false") } => new("dry-run", "“dry-run” is either true or false."),
        { Prune: not (null or "true" or "false") } => new("prune", "“prune” is either true or false."),
        { Prune: "true" } when kind == UploadKind.File =>
            new("prune", "“prune” goes with an archive of the whole site: a single file stands for nothing but itself."),
        _ => null,
    };

    private FilterProblem? FileProblem() => this switch
    {
        { Name: not null } => new("name", "“name” goes with an archive; a single file is called by its path."),
        { Path: null or "" } => new("path", "“path” is missing: it says where the file lies in its site, such as _news/2026-05-01-title.md."),
        { Path: { } path } when FileKinds.Of(FileIdentity.Of("", path)) == FileKind.Foreign =>
            new("path", "“path” is not that of an article, topic or organisation file: an article's ends with .md, .markdown or .txt."),
        _ => null,
    };

    private FilterProblem? ArchiveProblem() => this switch
    {
        { Path: not null } => new("path", "“path” goes with a single file; the files of an archive have their own."),
        { Name: { } name } when name.Length is 0 or > MaxName || name.Any(char.IsControl) => new("name", $"“name” is one line of at most {MaxName} characters."),
        _ => null,
    };
}
