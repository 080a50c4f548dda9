namespace NewsFeed.Tests;

/// <summary>Real article files, which are no part of the project. Tests that need them are skipped where there are none.</summary>
public static class Corpus
{
    /// <summary>Where they are: <c>NEWSFEED_CORPUS</c>, else <c>../shared/corpus</c> beside the repository.</summary>
    private static string Root =>
        Environment.GetEnvironmentVariable("NEWSFEED_CORPUS")
        ?? System.IO.Path.GetFullPath(System.IO.Path.Combine(Seeds.RepositoryRoot, "..", "shared", "corpus"));

    /// <summary>A folder of the corpus; skips the test where there is none.</summary>
    public static string Path(params string[] parts)
    {
        var path = System.IO.Path.Combine([Root, .. parts]);
        Assert.SkipUnless(System.IO.Path.Exists(path), $"No corpus at {Root}: name its folder in NEWSFEED_CORPUS.");
        return path;
    }
}
