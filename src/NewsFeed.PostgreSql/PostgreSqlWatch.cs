using System.Data;
using NewsFeed.Store;
using Npgsql;

namespace NewsFeed.PostgreSql;

/// <summary>Watches by the number of the store's last change: one short trip to the server, to the ends of two indexes.</summary>
/// <remarks>
/// A notice of the server would come by itself, but a moment after the commit, and a request in between would show what is out of date.
/// The server's list of running transactions would cost as much, but is moved by every transaction of every other database of the server, too.
/// </remarks>
/// <param name="connection">An open connection of the watch's own.</param>
internal sealed class PostgreSqlWatch(NpgsqlConnection connection) : IStoreWatch
{
    private readonly NpgsqlCommand look = new(ChangeNumber.Last, connection);
    private readonly SemaphoreSlim one = new(1);

    /// <inheritdoc/>
    public async ValueTask<long> MarkAsync(CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            return await LookAsync(cancellation);
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        look.Dispose();
        connection.Dispose();
        one.Dispose();
    }

    /// <summary>The connection may have broken since, as when the server was started anew.</summary>
    private async Task<long> LookAsync(CancellationToken cancellation)
    {
        try
        {
            return await LookOnceAsync(cancellation);
        }
        catch (NpgsqlException) when (connection.State != ConnectionState.Open)
        {
            return await LookOnceAsync(cancellation);
        }
    }

    private async Task<long> LookOnceAsync(CancellationToken cancellation)
    {
        if (connection.State != ConnectionState.Open)
        {
            await connection.CloseAsync();
            await connection.OpenAsync(cancellation);
        }

        if (!look.IsPrepared)
        {
            await look.PrepareAsync(cancellation);
        }

        return (long)(await look.ExecuteScalarAsync(cancellation))!;
    }
}
