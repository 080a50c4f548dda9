using System.Globalization;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>Numbers as bars, each of which leads to the list of just the articles that it counts.</summary>
/// <param name="Title">What is counted, for people who cannot see the bars.</param>
/// <param name="Kind">What one bar stands for, such as “Week”: the head of the table's first column.</param>
/// <param name="Bars">The bars, from left to right.</param>
/// <param name="HasTable">Whether a table with the same numbers stands behind; without one, the bars themselves are what a keyboard reaches and a screen reader reads.</param>
public sealed record BarChart(string Title, string Kind, IReadOnlyList<Bar> Bars, bool HasTable = true)
{
    /// <summary>How wide a bar's place is, in the drawing's own units.</summary>
    public const int Step = 10;

    /// <summary>How high the highest bar is, in the drawing's own units.</summary>
    public const int Height = 60;

    /// <summary>The highest number; at least 1.</summary>
    public int Most { get; } = Math.Max(1, Bars.Select(bar => bar.Count).DefaultIfEmpty().Max());

    /// <summary>Where a bar begins, from the top. What is not nothing can be seen.</summary>
    /// <param name="bar">One of the bars.</param>
    public string TopOf(Bar bar)
    {
        ArgumentNullException.ThrowIfNull(bar);
        return (Height - Math.Max(1.5, (double)Height * bar.Count / Most)).ToString("0.#", CultureInfo.InvariantCulture);
    }
}

/// <summary>One bar.</summary>
/// <param name="Name">What it stands for, such as “Week of 5 Jan 2026”.</param>
/// <param name="Count">How many articles.</param>
/// <param name="Link">The list of these articles.</param>
public sealed record Bar(string Name, int Count, string Link);
