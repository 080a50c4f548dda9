using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsFeed.Sqlite;

namespace NewsFeed.Web.Tests.Observability;

[OnEachEngine]
public sealed class StoppingTests
{
    private const string Article = "/articles/2026-11-22-ministers-sign-the-halvorn-accord-and-autonomous-agents-get-a-licence-plate";

    [Fact]
    public async Task Told_to_end_the_program_ends_well_and_its_log_is_json_with_the_id_of_the_request_that_failed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program is told by a signal.");
        await using var serving = await ServingProgram.StartAsync();
        await serving.InStoreAsync(db => db.Database.ExecuteSqlRawAsync("""DROP TABLE "SourceContents" """, TestSite.Cancellation));
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(serving.Address, Article));
        request.Headers.Add("X-Request-Id", "from-the-proxy");
        using var failed = await client.SendAsync(request, TestSite.Cancellation);
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);

        await serving.TerminateAsync();
        var (exitCode, log) = await serving.EndAsync();

        Assert.Equal(0, exitCode);
        Assert.NotEmpty(log);
        Assert.All(log, line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
        Assert.Contains(log, line => line.Contains("\"Error\"", StringComparison.Ordinal) && line.Contains("\"RequestId\":\"from-the-proxy\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Told_to_end_the_program_first_finishes_the_request_under_way()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program is told by a signal.");
        Assert.SkipWhen(TestDatabase.RunsOn == SqliteStore.EngineName, "No lock of SQLite's holds up a reader.");
        await using var serving = await ServingProgram.StartAsync();
        using var client = new HttpClient();

        var answer = await serving.InStoreAsync(async db =>
        {
            await using var hold = await db.Database.BeginTransactionAsync(TestSite.Cancellation);
            await db.Database.ExecuteSqlRawAsync("""LOCK TABLE "SourceContents" IN ACCESS EXCLUSIVE MODE""", TestSite.Cancellation);
            var waiting = client.GetAsync(new Uri(serving.Address, Article), TestSite.Cancellation);
            while (await db.Database.SqlQueryRaw<long>("SELECT count(*) AS \"Value\" FROM pg_locks WHERE NOT granted AND relation = '\"SourceContents\"'::regclass").SingleAsync(TestSite.Cancellation) == 0)
            {
                Assert.False(waiting.IsCompleted);
            }

            await serving.TerminateAsync();
            while (await IsListeningAsync(serving.Address))
            {
                Assert.False(waiting.IsCompleted);
            }

            await hold.RollbackAsync(TestSite.Cancellation);
            return await waiting;
        });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("</html>", await answer.Content.ReadAsStringAsync(TestSite.Cancellation), StringComparison.Ordinal);
        Assert.Equal(0, (await serving.EndAsync()).ExitCode);
    }

    private static async Task<bool> IsListeningAsync(Uri address)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(address.Host, address.Port, TestSite.Cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
