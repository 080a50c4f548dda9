using NewsFeed.Store;

namespace NewsFeed.Web.Pages.Admin.Directories;

/// <summary>How pages word topics, or providers.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="One">What one is called.</param>
/// <param name="Many">What several are called; also the name of their list in addresses.</param>
public sealed record DirectoryKind(SourceKind Kind, string One, string Many)
{
    /// <summary>Topics.</summary>
    public static DirectoryKind Topics { get; } = new(SourceKind.Topic, "topic", "topics");

    /// <summary>Providers.</summary>
    public static DirectoryKind Providers { get; } = new(SourceKind.Provider, "provider", "providers");

    /// <summary>Whether they stand below one another, and have addresses that can be chosen.</summary>
    public bool IsTree => Kind == SourceKind.Topic;

    /// <summary>The address of one in the newsroom, below the path base.</summary>
    /// <param name="key">Its slug or domain.</param>
    public string Edit(string key) => $"/admin/{Many}/{Uri.EscapeDataString(key)}";

    /// <summary>The address of its public page, below the path base.</summary>
    /// <param name="key">Its slug or domain.</param>
    public string Read(string key) => $"/{Many}/{Uri.EscapeDataString(key)}";
}
