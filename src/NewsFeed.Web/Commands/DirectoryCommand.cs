using System.CommandLine;
using NewsFeed.Store;

namespace NewsFeed.Web.Commands;

/// <summary><c>newsfeed topic …</c> and <c>newsfeed provider …</c>.</summary>
internal static class DirectoryCommand
{
    /// <summary>What is done to topics.</summary>
    public static Command CreateForTopics()
    {
        var verbs = new DirectoryVerbs(SourceKind.Topic, "TOPIC", "A topic's short name as in its address, or its name.");
        return new Command("topic", "Rename, merge, describe, place and hide topics, whatever files say now or later.")
        {
            verbs.Rename(), verbs.Merge(), verbs.Separate(), verbs.Describe(), verbs.Place(), verbs.Hide(), verbs.Show(), verbs.History(),
        };
    }

    /// <summary>What is done to providers.</summary>
    public static Command CreateForProviders()
    {
        var verbs = new DirectoryVerbs(SourceKind.Provider, "PROVIDER", "A provider's domain, or its name.");
        return new Command("provider", "Rename, merge, describe and hide providers, whatever files say now or later.")
        {
            verbs.Rename(), verbs.Merge(), verbs.Separate(), verbs.Describe(), verbs.Hide(), verbs.Show(), verbs.History(),
        };
    }
}
