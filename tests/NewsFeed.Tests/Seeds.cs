namespace NewsFeed.Tests;

/// <summary>The project's own article files.</summary>
public static class Seeds
{
    public static string Folder => System.IO.Path.Combine(RepositoryRoot, "seeds");

    /// <summary>The folder that holds the solution.</summary>
    public static string RepositoryRoot { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "NewsFeed.sln")) ? folder : Find(Directory.GetParent(folder)!.FullName);
}
