namespace NewsFeed.Web;

/// <summary>What the site calls itself and where it stands.</summary>
public sealed class SiteOptions
{
    /// <summary>The name in the masthead and in page titles.</summary>
    public string SiteTitle { get; set; } = "NewsFeed";

    /// <summary>The public address of the front page, which canonical links are made of; null leaves them relative.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>Where site-relative picture addresses of the files lead; null means this site itself.</summary>
    public Uri? AssetBaseUrl { get; set; }

    /// <summary>The WebSub hub that is told of changes; null for none.</summary>
    public Uri? WebSubHub { get; set; }
}
