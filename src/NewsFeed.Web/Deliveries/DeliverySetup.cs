using NewsFeed.Importing.Plans;
using NewsFeed.Store;
using NewsFeed.Web.Jobs;
using NewsFeed.Web.Security.Accounts;

namespace NewsFeed.Web.Deliveries;

/// <summary>Wires what editors bring in.</summary>
public static class DeliverySetup
{
    /// <summary>Adds jobs and deliveries.</summary>
    /// <param name="services">The application's services.</param>
    public static IServiceCollection AddDeliveries(this IServiceCollection services)
    {
        services.AddSingleton(new DeliveryOptions()).AddSingleton<Receiving>().AddSingleton<DeliveryWork>().AddSingleton<DeliveryDoor>().AddSingleton<ServerFolders>();
        services.AddSingleton<DeliveryShelf>().AddHostedService(provider => provider.GetRequiredService<DeliveryShelf>());
        services.AddSingleton<UndoDesk>().AddSingleton<JobDesk>().AddHostedService(provider => provider.GetRequiredService<JobDesk>());
        return services.AddScoped<PlanMaking>();
    }

    /// <summary>Adds the addresses that are no pages.</summary>
    /// <param name="app">The application.</param>
    public static void MapDeliveries(this IEndpointRouteBuilder app)
    {
        app.MapPost(DeliveryDoor.Address, (DeliveryDoor door, DeliveryOptions options, HttpContext http) => door.TakeAsync(http, options))
            .WithMetadata(new OpenToAttribute(AccountRole.Editor)).ExcludeFromDescription();
        app.MapGet(
                Newsroom.Root + "/import/{delivery}/report.{form}",
                (string delivery, string form, DeliveryShelf shelf, HttpContext http) => PlanReport.AnswerAsync(shelf.Find(delivery), form, http))
            .WithMetadata(new OpenToAttribute(AccountRole.Editor)).ExcludeFromDescription();
        app.MapJobs();
    }
}
