using NewsFeed.Curation;

namespace NewsFeed.Web.Pages.Admin.Stories;

/// <summary>What a form asks for about stories.</summary>
public sealed class StoryForm
{
    /// <summary>What is to be done, such as <c>split</c>.</summary>
    public string? Do { get; set; }

    /// <summary>The articles that it is done to, by slug; of a join the other one. Null where none is named: what is there already, the framework does not replace.</summary>
    public IReadOnlyList<string?>? Slugs { get; set; }

    /// <summary>Of what is to be taken back: the event that decided it.</summary>
    public long? Event { get; set; }

    /// <summary>Why, in plain text.</summary>
    public string? Reason { get; set; }

    /// <summary>The articles that are named at all.</summary>
    public IReadOnlyList<string> Named => [.. (Slugs ?? []).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Why it cannot be worked out at all, in one sentence; null where it can.</summary>
    /// <param name="slug">The article whose page it is.</param>
    public string? ProblemOf(string slug) => Reason?.Length > Curator.MaxReason ? $"A reason may have {Curator.MaxReason:N0} characters."
        : WishOf(slug) is null ? "The form asks for nothing that can be done. Load the page anew and try again."
        : null;

    /// <summary>What is wanted; null where that is unclear.</summary>
    /// <param name="slug">The article whose page it is.</param>
    public StoryWish? WishOf(string slug) => (Do, Named) switch
    {
        ("split", var slugs) => StoryWish.Split(slugs),
        ("join", [var other]) => StoryWish.Join(slug, other),
        ("release", [var released]) => StoryWish.Release(released, Event),
        _ => null,
    };
}
