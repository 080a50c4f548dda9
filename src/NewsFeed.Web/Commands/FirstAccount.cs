using NewsFeed.Accounts;
using NewsFeed.Store;

namespace NewsFeed.Web.Commands;

/// <summary>The link to the first account of a site.</summary>
internal static class FirstAccount
{
    private const string AnyAccount = """SELECT COUNT(*) FROM "Accounts" """;

    /// <summary>Makes it, where there is no account yet.</summary>
    /// <remarks>Whether there is one is asked past EF: building the model of the accounts would cost every later start some tenths of a second.</remarks>
    /// <param name="services">The services of a scope; the store is prepared.</param>
    /// <param name="cancellation">Ends the work; then there is none.</param>
    /// <returns>The link's secret part; null where there is an account.</returns>
    public static async Task<string?> LinkAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var connection = await services.GetRequiredService<IStoreEngine>().OpenForReadingAsync(services.GetRequiredService<NewsFeedDb>(), cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = AnyAccount;
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture) > 0
            ? null
            : await services.GetRequiredService<AccountLinks>().SetUpAsync(cancellation);
    }
}
