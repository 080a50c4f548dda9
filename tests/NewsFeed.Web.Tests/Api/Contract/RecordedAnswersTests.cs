using System.Text.Json;

namespace NewsFeed.Web.Tests.Api.Contract;

/// <summary>What was served once of real files, held against what is served of them now.</summary>
[OnEachEngine]
public sealed class RecordedAnswersTests
{
    [Theory]
    [InlineData("2023-11-23")]
    [InlineData("2024-01-23")]
    public async Task Are_given_key_for_key_and_value_for_value(string date)
    {
        var (news, recorded) = (Corpus.Path("powerapps", date, "_news"), Corpus.Path("powerapps", date, "api", "news"));
        await using var site = await TestSite.EmptyAsync();
        await site.ImportAsync(news);

        var documents = Directory.EnumerateFiles(recorded, "index.json", SearchOption.AllDirectories).ToArray();
        Assert.True(documents.Length > 20);
        foreach (var document in documents)
        {
            var address = $"/api/news/{Path.GetRelativePath(recorded, document).Replace(Path.DirectorySeparatorChar, '/')}";
            Assert.Equal(await File.ReadAllTextAsync(document, TestSite.Cancellation), await site.PageTextAsync(address), InOneForm.Instance);
            Assert.Equal(await site.PageTextAsync(address), await site.PageTextAsync(address[..^"index.json".Length]));
            Assert.Equal(await site.PageTextAsync(address), await site.PageTextAsync(address[..^"/index.json".Length]));
        }
    }

    [Theory]
    [InlineData("2023-11-23")]
    [InlineData("2024-01-23")]
    public async Task End_where_ours_end(string date)
    {
        var (news, recorded) = (Corpus.Path("powerapps", date, "_news"), Corpus.Path("powerapps", date, "api", "news"));
        await using var site = await TestSite.EmptyAsync();
        await site.ImportAsync(news);

        var beyond = Directory.GetDirectories(Path.Combine(recorded, "page")).Length + 1;
        using var response = await site.GetAsync($"/api/news/page/{beyond}/");

        Assert.Equal(404, (int)response.StatusCode);
    }

    /// <summary>JSON without its blanks and escapes, everything in its order.</summary>
    private sealed class InOneForm : IEqualityComparer<string>
    {
        public static readonly InOneForm Instance = new();

        public bool Equals(string? x, string? y) => Form(x!) == Form(y!);

        public int GetHashCode(string obj) => Form(obj).GetHashCode(StringComparison.Ordinal);

        private static string Form(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json));
    }
}
