using NewsFeed.Importing;
using NewsFeed.Importing.Plans;
using NewsFeed.Web.Jobs;
using NewsFeed.Web.Settings;

namespace NewsFeed.Web.Deliveries;

/// <summary>What is done with deliveries: they are planned, looked at, and imported.</summary>
/// <param name="desk">Runs what takes long.</param>
/// <param name="settings">Where plans are kept.</param>
public sealed class DeliveryWork(JobDesk desk, NewsFeedSettings settings)
{
    /// <summary>Says what is told of a plan that no longer holds.</summary>
    public const string Otherwise = "is no longer as the plan has it. Nothing was imported: look at the plan that was made anew.";

    /// <summary>How long somebody is kept waiting for a plan before its progress is shown instead.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The folder of what is needed for a while.</summary>
    public string Folder { get; } = Path.Combine(settings.DataDirectory, "uploads");

    /// <summary>Says what importing a delivery would do. The plan of a small one is there when this returns.</summary>
    /// <param name="delivery">The delivery, nothing of which is at work.</param>
    public async Task PlanAsync(Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var job = delivery.Begin(
            new Job(JobKind.Planning, delivery.Name),
            next => desk.Start(next, (services, cancellation) => PlanAsync(services, delivery, next, cancellation)));
        await job.Over.WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Imports a delivery as its plan says.</summary>
    /// <param name="delivery">The delivery, planned.</param>
    /// <param name="who">Who imports it.</param>
    /// <returns>Why not, in a sentence; null where it has begun.</returns>
    public async Task<string?> ImportAsync(Delivery delivery, string who)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (desk.WhyNotWriting is { } problem)
        {
            return problem;
        }

        if (delivery is { Plan: null } or { Outcome: not null })
        {
            return "It has no plan that could be imported: look at it anew.";
        }

        var job = delivery.Begin(
            new Job(JobKind.Importing, delivery.Name),
            next => desk.Start(next, (services, cancellation) => ImportAsync(services, delivery, next, who, cancellation)));
        await job.Over.WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return null;
    }

    private async Task PlanAsync(IServiceProvider services, Delivery delivery, Job job, CancellationToken cancellation) =>
        delivery.Show(await services.GetRequiredService<PlanMaking>().RunAsync(delivery.Open(), delivery.Choices, Folder, job, cancellation));

    private async Task ImportAsync(IServiceProvider services, Delivery delivery, Job job, string who, CancellationToken cancellation)
    {
        var options = new ImportOptions(who) { Conflicts = delivery.Choices.Conflicts, Agreed = delivery.Plan!.Agreed() };
        var source = new SelectedSource(delivery.Open(), delivery.Choices.TakenOut);
        var report = await services.GetRequiredService<Importer>().RunAsync(source, options, job, cancellation);
        if (report.Otherwise is { } path)
        {
            await PlanAsync(services, delivery, job, cancellation);
            job.Failure = $"{path} {Otherwise}";
            return;
        }

        delivery.Outcome = new DeliveryOutcome(report.BatchId, report.New, report.Changed, report.Unchanged, report.Rejected, report.DataFiles);
    }
}
