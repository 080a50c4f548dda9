using Npgsql;

namespace NewsFeed.PostgreSql;

/// <summary>Puts failures of PostgreSQL into words.</summary>
public static class PostgreSqlFailure
{
    private const string CheckSetting = "Check ConnectionStrings__NewsFeed.";

    /// <summary>The sentence for a failure that a person can do something about.</summary>
    /// <param name="error">Any failure.</param>
    /// <returns>Null for a bug, and for what is not PostgreSQL's.</returns>
    public static string? Explain(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } =>
            "The store is busy: another import is running. Nothing was changed; try again when it is done.",
        PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory } told =>
            $"The database server has no room left: {told.MessageText}. Nothing was changed.",
        PostgresException
        {
            SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification
                or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InsufficientPrivilege
        } told => $"The database server refuses: {told.MessageText}. {CheckSetting}",
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => $"The database server only lets us read. {CheckSetting}",
        PostgresException { IsTransient: true } told => $"The database server cannot do it now: {told.MessageText}. Nothing was changed; try again later.",
        PostgresException => null,
        NpgsqlException => $"The database server cannot be reached, or has gone: {error.GetBaseException().Message.TrimEnd('.')}. {CheckSetting}",
        InvalidOperationException { InnerException: NpgsqlException inner } => Explain(inner),
        _ => null,
    };
}
