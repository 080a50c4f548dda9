using CsCheck;
using NewsFeed.Importing;

namespace NewsFeed.Tests.Importing;

public sealed class FileIdentityTests
{
    [Theory]
    [InlineData("/srv/site", "_news/2024-04-11-x.md", "_news/2024-04-11-x.md")]
    [InlineData("/srv/site/_news", "2024-04-11-x.md", "_news/2024-04-11-x.md")]
    [InlineData("/srv/site/_news/2024", "2024-04-11-x.md", "_news/2024/2024-04-11-x.md")]
    [InlineData("/srv", "site/_news/2024-04-11-x.md", "_news/2024-04-11-x.md")]
    [InlineData("/srv", "articles/2024/x.md", "articles/2024/x.md")]
    [InlineData("/srv/_data", "topics/00-ai.yaml", "_data/topics/00-ai.yaml")]
    [InlineData("", "x.md", "x.md")]
    [InlineData("", "site-main\\_news\\x.md", "_news/x.md")]
    public void Have_one_identity_wherever_an_import_starts(string root, string relative, string expected) =>
        Assert.Equal(expected, FileIdentity.Of(root, relative));

    [Fact]
    public void Are_the_same_where_the_folder_is_looked_at_once()
    {
        string[] segments = ["_news", "_data", "x", "_newsletter", "2024", "a_news", "_", "x.md", "b\\c"];
        var path = Gen.Int[0, segments.Length - 1].Array[1, 5].Select(chosen => string.Join('/', chosen.Select(each => segments[each])));
        Gen.Select(path.Select(root => $"/{root}"), path).Sample((root, relative) =>
            Assert.Equal(FileIdentity.Of(root, relative), FileIdentity.Below(FileIdentity.PrefixOf(root), relative)));
    }

    [Theory]
    [InlineData("_news/2024-04-11-x.md", FileKind.Article)]
    [InlineData("x.markdown", FileKind.Article)]
    [InlineData("deep/er/X.TXT", FileKind.Article)]
    [InlineData("_data/topics/00-ai.yaml", FileKind.Topic)]
    [InlineData("_data/topics/notes.md", FileKind.Foreign)]
    [InlineData("_data/organizations/bbc.com.md", FileKind.Provider)]
    [InlineData("_data/organizations/theguardian.com", FileKind.Provider)]
    [InlineData("_data/other/x.md", FileKind.Foreign)]
    [InlineData("_people/x.md", FileKind.Foreign)]
    [InlineData("site/_layouts/x.md", FileKind.Foreign)]
    [InlineData("assets/x.png", FileKind.Foreign)]
    public void Tell_what_a_file_is(string identity, FileKind expected) => Assert.Equal(expected, FileKinds.Of(identity));
}
