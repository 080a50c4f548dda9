namespace NewsFeed.Feed.Columns;

/// <summary>By the names of providers, the newest of each first. Few ask for it, so it walks along all articles of the columns.</summary>
internal sealed class ProviderOrder(FeedColumns columns, FoundList list) : FeedOrder(columns, FeedSort.Provider)
{
    private int[] Order => Columns.ByProvider.Order;

    public override IEnumerable<int> After(FeedCursor? place)
    {
        var (index, isThere) = place is null ? (0, false) : Find(Order, place);
        return Order.Skip(isThere ? index + 1 : index).Where(list.Set.Contains);
    }

    public override IEnumerable<int> Before(FeedCursor place)
    {
        var index = Find(Order, place).Index;
        return Enumerable.Range(0, index).Select(i => Order[index - 1 - i]).Where(list.Set.Contains);
    }

    protected override long NumberOf(int position) => Columns.ByProvider.NumberOf(Columns.ProviderOf[position]);
}
