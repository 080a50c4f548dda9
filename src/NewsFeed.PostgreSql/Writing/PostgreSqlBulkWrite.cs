using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NewsFeed.Store;
using Npgsql;

namespace NewsFeed.PostgreSql.Writing;

/// <summary>Gathers new rows by table and sends them by <c>COPY</c>, the rows that others refer to first.</summary>
internal sealed class PostgreSqlBulkWrite : IBulkWrite
{
    /// <summary>Bytes of one table that may wait: enough that the trips to the server cost nothing, little beside the memory of an import.</summary>
    private const int MaxWaiting = 1 << 20;

    /// <summary>After this many new rows the planner's picture of the tables is wrong, and what follows the writing goes by it.</summary>
    private const int ManyRows = 5_000;

    private readonly NewsFeedDb db;
    private readonly NpgsqlTransaction transaction;
    private readonly List<(int Rank, CopyBuffer Buffer, Action Sent)> tables = [];

    public PostgreSqlBulkWrite(NewsFeedDb db)
    {
        this.db = db;
        Connection = (NpgsqlConnection)db.Database.GetDbConnection();
        transaction = (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        var words = new CopyBuffer("\"ArticleSearch\"", PostgreSqlFullTextWriter.Columns);
        tables.Add((int.MaxValue, words, () => { }));
        Words = new PostgreSqlFullTextWriter(this, words);

        // New words go into the index in large sorted portions; FlushAsync empties what is left, so that no search has to look through it.
        Run("SET LOCAL gin_pending_list_limit = '64MB'", []);
        Run("SET LOCAL maintenance_work_mem = '128MB'", []);
    }

    /// <inheritdoc/>
    public IFullTextWriter Words { get; }

    public NpgsqlConnection Connection { get; }

    /// <inheritdoc/>
    public IRowWriter<TRow> Rows<TRow>(string deleteBy)
        where TRow : class
    {
        var table = new StoredTable<TRow>(db);
        var buffer = new CopyBuffer(table.Name, [.. table.Columns.Select(column => column.Name)]);
        var writer = new PostgreSqlRowWriter<TRow>(this, table, buffer, deleteBy);
        tables.Add((TableOrder.RankOf(db.Model.FindEntityType(typeof(TRow))!), buffer, writer.Forget));
        tables.Sort((left, right) => left.Rank.CompareTo(right.Rank));
        return writer;
    }

    /// <inheritdoc/>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        Send();
        await using var command = Command("""SELECT gin_clean_pending_list('"IX_ArticleSearch_Words"')""");
        await command.ExecuteNonQueryAsync(cancellation);
        foreach (var (_, buffer, _) in tables.Where(table => table.Buffer.TakeCount() >= ManyRows).ToArray())
        {
            await using var analyze = Command($"ANALYZE {buffer.Table}");
            await analyze.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Sends what is waiting where a table has much of it.</summary>
    public void SendIfFull(CopyBuffer buffer)
    {
        if (buffer.Length >= MaxWaiting)
        {
            Send(buffer);
        }
    }

    /// <summary>Sends what is waiting.</summary>
    /// <param name="last">The table to stop after: those it refers to come before it. Null for all tables.</param>
    public void Send(CopyBuffer? last = null)
    {
        foreach (var (_, buffer, sent) in tables)
        {
            buffer.Send(Connection);
            sent();
            if (buffer == last)
            {
                return;
            }
        }
    }

    /// <summary>Runs a statement at once.</summary>
    public void Run(string sql, NpgsqlParameter[] parameters)
    {
        using var command = Command(sql);
        command.Parameters.AddRange(parameters);
        command.ExecuteNonQuery();
    }

    private NpgsqlCommand Command(string sql) => new(sql, Connection, transaction);
}
