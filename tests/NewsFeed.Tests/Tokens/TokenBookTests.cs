using NewsFeed.Store;
using NewsFeed.Tokens;

namespace NewsFeed.Tests.Tokens;

[OnEachEngine]
public sealed class TokenBookTests
{
    [Fact]
    public async Task Knows_a_token_until_it_is_revoked()
    {
        await using var store = await TestStore.CreateAsync();
        var text = (await AddAsync(store, "robot")).Text!;

        var known = await FindAsync(store, text);
        Assert.Equal(("robot", TokenScopes.Import | TokenScopes.Publish), (known!.Name, known.Scopes));
        Assert.Null(await FindAsync(store, TokenText.Make()));

        Assert.True(await store.Get<TokenBook>().RevokeAsync("robot", TestStore.Cancellation));
        Assert.Null(await FindAsync(store, text));
        Assert.False(await store.Get<TokenBook>().RevokeAsync("robot", TestStore.Cancellation));
    }

    [Fact]
    public async Task Revokes_by_number_and_lets_the_name_be_used_again()
    {
        await using var store = await TestStore.CreateAsync();
        await AddAsync(store, "robot");
        Assert.Contains("already", (await AddAsync(store, "robot")).Refusal, StringComparison.Ordinal);

        Assert.True(await store.Get<TokenBook>().RevokeAsync("1", TestStore.Cancellation));

        Assert.NotNull((await AddAsync(store, "robot")).Text);
        Assert.Equal([true, false], (await store.Get<TokenBook>().ListAsync(TestStore.Cancellation)).Select(token => token.RevokedAt is not null));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    public async Task A_token_ends_with_its_life(int hours, bool isKnown)
    {
        await using var store = await TestStore.CreateAsync();
        var made = await AddAsync(store, "short", TimeSpan.FromHours(hours));

        Assert.Equal(isKnown, await FindAsync(store, made.Text!) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" robot")]
    [InlineData("12")]
    [InlineData("two\nlines")]
    public async Task Refuses_names_that_would_confuse(string name)
    {
        await using var store = await TestStore.CreateAsync();

        Assert.NotNull((await AddAsync(store, name)).Refusal);
        Assert.NotNull((await AddAsync(store, new string('x', 81))).Refusal);
        Assert.Empty(await store.Get<TokenBook>().ListAsync(TestStore.Cancellation));
    }

    [Fact]
    public async Task Keeps_nothing_that_the_token_could_be_made_of()
    {
        await using var store = await TestStore.CreateAsync();
        var text = (await AddAsync(store, "robot")).Text!;

        Assert.All(await store.DumpAsync(), line => Assert.DoesNotContain(text[3..20], line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notes_when_a_token_was_used_last()
    {
        await using var store = await TestStore.CreateAsync();
        await AddAsync(store, "robot");
        var at = TestStore.Now.AddMinutes(5);

        await store.Get<TokenBook>().NoteUsesAsync([KeyValuePair.Create(1L, at)], TestStore.Cancellation);

        Assert.Equal(at, Assert.Single(await store.Get<TokenBook>().ListAsync(TestStore.Cancellation)).LastUsedAt);
    }

    private static Task<MadeToken> AddAsync(TestStore store, string name, TimeSpan? life = null) =>
        store.Get<TokenBook>().AddAsync(name, TokenScopes.Import | TokenScopes.Publish, life, TestStore.Cancellation);

    private static Task<TokenRow?> FindAsync(TestStore store, string text) => store.Get<TokenBook>().FindAsync(text, TestStore.Cancellation);
}
