using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NewsFeed.Store;

namespace NewsFeed.Sqlite;

/// <summary>Lets <c>dotnet ef migrations add NAME --project src/NewsFeed.Sqlite --context NewsFeedDb</c> see the model; no store is opened.</summary>
internal sealed class DesignTimeStore : IDesignTimeDbContextFactory<NewsFeedDb>
{
    public NewsFeedDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<NewsFeedDb>();
        SqliteStore.Configure(options, SqliteStore.ConnectionStringFor("design.db"));
        return new NewsFeedDb(options.Options);
    }
}

/// <summary>The same for the accounts: <c>--context AccountsDb --output-dir Migrations/Accounts</c>.</summary>
internal sealed class DesignTimeAccounts : IDesignTimeDbContextFactory<AccountsDb>
{
    public AccountsDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<AccountsDb>();
        SqliteStore.Configure(options, SqliteStore.ConnectionStringFor("design.db"));
        return new AccountsDb(options.Options);
    }
}
