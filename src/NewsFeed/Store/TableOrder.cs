using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsFeed.Store;

/// <summary>The order in which tables are filled, so that whatever a row refers to is there before it.</summary>
public static class TableOrder
{
    /// <summary>Says how far behind others a table has to come.</summary>
    /// <param name="entity">A table of the model; none refers to itself by way of another.</param>
    /// <returns>0 for a table that refers to no other, else one more than the highest of those it refers to.</returns>
    public static int RankOf(IEntityType entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return entity.GetForeignKeys()
            .Where(key => key.PrincipalEntityType != entity)
            .Select(key => 1 + RankOf(key.PrincipalEntityType))
            .DefaultIfEmpty().Max();
    }
}
