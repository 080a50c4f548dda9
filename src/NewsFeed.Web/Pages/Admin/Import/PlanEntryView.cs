using NewsFeed.Importing.Plans;

namespace NewsFeed.Web.Pages.Admin.Import;

/// <summary>One file of a plan as it stands on the page.</summary>
/// <param name="Entry">The file.</param>
/// <param name="Choices">What was chosen about the plan.</param>
/// <param name="Take">The address that takes it out or puts it back.</param>
/// <param name="IsChosen">Whether its conflicts can be chosen here, by the form <c>choices</c>.</param>
public sealed record PlanEntryView(PlanEntry Entry, PlanChoices Choices, string Take, bool IsChosen)
{
    /// <summary>Whether somebody has taken it out.</summary>
    public bool IsOut => Choices.IsOut(Entry.Path);
}
