using NewsFeed.Importing.Plans;
using NewsFeed.Web.Jobs;
using NewsFeed.Web.Pages.Parts;

namespace NewsFeed.Web.Deliveries;

/// <summary>How the newsroom words deliveries and their plans.</summary>
public static class DeliveryWords
{
    /// <summary>What has become of a delivery so far, in a few words.</summary>
    /// <param name="delivery">The delivery.</param>
    public static string StateOf(Delivery delivery) => delivery switch
    {
        { Outcome: not null } => "imported",
        { IsAtWork: true, Job: { Kind: JobKind.Importing } job } => $"is being imported: {JobEvents.StepOf(job).Words}",
        { IsAtWork: true, Job: { } job } => $"is being planned: {JobEvents.StepOf(job).Words}",
        { Plan: { } plan } => $"planned: {Words.Count(plan.Written, "file", "files")} to import, {Words.Number(plan.Count(PlanView.Rejected))} rejected",
        _ => "could not be planned",
    };

    /// <summary>What a view is called.</summary>
    /// <param name="view">The view.</param>
    public static string NameOf(PlanView view) => view switch
    {
        PlanView.All => "All files",
        PlanView.Skipped => "No articles",
        PlanView.Out => "Taken out",
        _ => view.ToString(),
    };

    /// <summary>What a view is called in an address.</summary>
    /// <param name="view">The view.</param>
    public static string ShortNameOf(PlanView view) => view.ToString().ToLowerInvariant();
}
