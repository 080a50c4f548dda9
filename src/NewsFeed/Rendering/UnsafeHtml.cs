namespace NewsFeed.Rendering;

/// <summary>HTML made from a body and not cleaned yet.</summary>
/// <param name="Text">The HTML, hostile.</param>
/// <param name="HoldsAuthoredTags">Whether some tags are the author's own, and so may be unclosed or crossed.</param>
internal sealed record UnsafeHtml(string Text, bool HoldsAuthoredTags)
{
    /// <summary>No fewer than its tags.</summary>
    public int TagCount => Text.AsSpan().Count('<');
}
