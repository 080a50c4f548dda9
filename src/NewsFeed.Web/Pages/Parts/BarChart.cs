using System.Globalization;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>Numbers as bars, each of which leads to the list of just the articles that it counts.</summary>
/// <param name="Title">What is counted, for people who cannot see the bars.</param>
/// <param name="Kind">What one bar stands for, such as “Week”: the head of the table's first column.</param>
/// <param name="Bars">The bars, from left to right.</param>
public sealed record BarChart(string Title, string Kind, IReadOnlyList<Bar> Bars)
{
    /// <summary>How wide a bar's place is, in the drawing's own units.</summary>
    public const int Step = 10;

    /// <summary>How high the highest bar is, in the drawing's own units.</summary>
    public const int Height = 60;

    /// <summary>The highest number; at least 1.</summary>
    public int Most { get; } = Math.Max(1, Bars.Select(bar => bar.Count).DefaultIfEmpty().Max());

    /// <summary>How high a bar is. What is not nothing can be seen.</summary>
    /// <param name="bar">One of the bars.</param>
    public string HeightOf(Bar bar)
    {
        ArgumentNullException.ThrowIfNull(bar);
        return InUnits(Reach(bar));
    }

    /// <summary>Where a bar begins, from the top.</summary>
    /// <param name="bar">One of the bars.</param>
    public string TopOf(Bar bar)
    {
        ArgumentNullException.ThrowIfNull(bar);
        return InUnits(Height - Reach(bar));
    }

    private double Reach(Bar bar) => Math.Max(1.5, (double)Height * bar.Count / Most);

    private static string InUnits(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>One bar.</summary>
/// <param name="Name">What it stands for, such as “Week of 5 Jan 2026”.</param>
/// <param name="Count">How many articles.</param>
/// <param name="Link">The list of these articles.</param>
public sealed record Bar(string Name, int Count, string Link);
