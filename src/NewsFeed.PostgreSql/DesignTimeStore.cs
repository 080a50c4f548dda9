using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NewsFeed.Store;

namespace NewsFeed.PostgreSql;

/// <summary>Lets <c>dotnet ef migrations add NAME --project src/NewsFeed.PostgreSql</c> see the model; no store is opened.</summary>
internal sealed class DesignTimeStore : IDesignTimeDbContextFactory<NewsFeedDb>
{
    public NewsFeedDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<NewsFeedDb>();
        PostgreSqlStore.Configure(options, "Host=localhost;Database=design");
        return new NewsFeedDb(options.Options);
    }
}
