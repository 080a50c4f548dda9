using NewsFeed.Store;

namespace NewsFeed.Importing.Plans;

/// <summary>Makes plans that can be looked at before anything is written.</summary>
/// <param name="db">The store, prepared.</param>
/// <param name="planner">Says what to do with each file.</param>
/// <param name="limits">How much of a plan is kept.</param>
public sealed class PlanMaking(NewsFeedDb db, ImportPlanner planner, ImportLimits limits)
{
    /// <summary>Plans, and writes nothing to the store.</summary>
    /// <param name="source">Where the files come from.</param>
    /// <param name="choices">What was chosen about an earlier plan of them; files that were taken out are planned all the same, as they can be put back.</param>
    /// <param name="folder">Where the plan is kept.</param>
    /// <param name="progress">Told now and then how far it has come.</param>
    /// <param name="cancellation">Ends the work; nothing is left of it.</param>
    /// <exception cref="InvalidDataException">The source is damaged or over its limits.</exception>
    /// <exception cref="IOException">The source cannot be read, or the plan cannot be kept.</exception>
    public async Task<KeptPlan> RunAsync(
        IArticleSource source, PlanChoices choices, string folder, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        var plan = new KeptPlan(NamelessFile.In(folder), choices, limits);
        try
        {
            var known = await StoreContents.LoadAsync(db, cancellation);
            var steps = new ProgressSteps(source, progress);
            await foreach (var file in planner.PlanAsync(source, known, ConflictChoices.Decisions, cancellation))
            {
                await plan.AddAsync(file, cancellation);
                steps.Next();
            }

            steps.End();
            return plan;
        }
        catch
        {
            plan.Dispose();
            throw;
        }
    }
}
