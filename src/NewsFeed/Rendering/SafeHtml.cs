namespace NewsFeed.Rendering;

/// <summary>HTML that may be written into a page as it is.</summary>
/// <remarks>That such an object exists is the proof that its text went through this room.</remarks>
public sealed class SafeHtml
{
    // Only Rendering calls this; a test reads the sources to make sure.
    internal SafeHtml(string value) => Value = value;

    /// <summary>Nothing to show.</summary>
    public static SafeHtml Empty { get; } = new("");

    /// <summary>A balanced fragment for the inside of a <c>&lt;div&gt;</c> or <c>&lt;article&gt;</c>;
    /// empty where there is nothing to show.</summary>
    public string Value { get; }
}
