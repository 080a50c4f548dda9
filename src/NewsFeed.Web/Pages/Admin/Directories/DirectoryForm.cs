using NewsFeed.Curation;

namespace NewsFeed.Web.Pages.Admin.Directories;

/// <summary>What a form asks for: what is to be done, and the fields that it takes for that.</summary>
public sealed class DirectoryForm
{
    /// <summary>What is to be done, such as <c>merge</c>.</summary>
    public string? Do { get; set; }

    /// <summary>A new name.</summary>
    public string? Name { get; set; }

    /// <summary>What a topic's address is to be made of.</summary>
    public string? Address { get; set; }

    /// <summary>A description.</summary>
    public string? Description { get; set; }

    /// <summary>The other topic or provider, by slug, domain or name.</summary>
    public string? Other { get; set; }

    /// <summary>Why, in plain text.</summary>
    public string? Reason { get; set; }

    /// <summary>What has to be asked for again to do it, beside the reason: names and values of fields.</summary>
    public IEnumerable<KeyValuePair<string, string>> Again => new Dictionary<string, string?>
    {
        [nameof(Do)] = Do,
        [nameof(Name)] = Name,
        [nameof(Address)] = Address,
        [nameof(Description)] = Description,
        [nameof(Other)] = Other,
    }.Where(asked => asked.Value is not null).Select(asked => KeyValuePair.Create(asked.Key, asked.Value!));

    /// <summary>Why it cannot be worked out at all, in one sentence; null where it can.</summary>
    public string? Problem => Reason?.Length > Curator.MaxReason ? $"A reason may have {Curator.MaxReason:N0} characters."
        : Do == "merge" && string.IsNullOrWhiteSpace(Other) ? "Say what to merge it into."
        : Wish is null ? "The form asks for nothing that can be done. Load the page anew and try again."
        : null;

    /// <summary>What is wanted; null where that is unclear.</summary>
    public DirectoryWish? Wish => Do switch
    {
        "rename" => DirectoryWish.Rename(Name ?? "", string.IsNullOrWhiteSpace(Address) ? null : Address),
        "describe" => DirectoryWish.Describe(Description ?? ""),
        "place" => DirectoryWish.Place(string.IsNullOrWhiteSpace(Other) ? null : Other),
        "merge" => DirectoryWish.Merge(Other ?? ""),
        "separate" => DirectoryWish.Separate(),
        "hide" => DirectoryWish.Hide(),
        "show" => DirectoryWish.Show(),
        "name-of-files" => DirectoryWish.FollowFiles(Store.CuratorAction.Renamed),
        "description-of-files" => DirectoryWish.FollowFiles(Store.CuratorAction.Described),
        "place-of-files" => DirectoryWish.FollowFiles(Store.CuratorAction.Placed),
        _ => null,
    };
}
