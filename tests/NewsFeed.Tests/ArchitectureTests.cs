using System.Text.RegularExpressions;

namespace NewsFeed.Tests;

/// <summary>The house: who may know whom. Read from the source, since a using directive is where knowing begins.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>What each room of the product may know beside itself.</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Articles"] = [],
        ["FrontMatter"] = ["Articles"],
        ["Rendering"] = ["Articles"],
        ["Search"] = ["Articles", "Store"],
        ["Store"] = ["Articles"],
        ["Feed"] = ["Articles", "FrontMatter", "Search", "Store"],
        ["Related"] = ["Articles", "Feed", "Search", "Store"],
        ["Insight"] = ["Articles", "Feed", "Store"],
        ["Importing"] = ["Articles", "Feed", "FrontMatter", "Related", "Search", "Store"],
        ["Curation"] = ["Articles", "Feed", "FrontMatter", "Importing", "Related", "Store"],
        ["Syndication"] = ["Articles", "Feed", "FrontMatter", "Related", "Rendering", "Store"],
        ["Digests"] = ["Articles", "Feed", "Insight", "Rendering", "Store", "Syndication"],
        ["Exporting"] = ["Articles", "Feed", "FrontMatter", "Importing", "Store"],
        ["Moving"] = ["FrontMatter", "Importing", "Store"],
        ["Tokens"] = ["Store"],
        ["Accounts"] = ["Store"],
    };

    [Fact]
    public void Rooms_know_only_what_stands_below_them()
    {
        var root = Path.Combine(Seeds.RepositoryRoot, "src", "NewsFeed");
        var rooms = Directory.EnumerateDirectories(root).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")).ToArray();
        Assert.All(rooms, room => Assert.True(MayKnow.ContainsKey(room!), $"Say what the room {room} may know."));
        foreach (var room in rooms)
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(root, room!), "*.cs", SearchOption.AllDirectories))
            {
                var known = UsedRoom().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Where(name => name != room);
                Assert.All(known, name => Assert.True(MayKnow[room!].Contains(name), $"{Path.GetFileName(file)} in {room} knows {name}."));
            }
        }
    }

    [Fact]
    public void The_product_knows_no_engine_and_no_HTTP()
    {
        var references = typeof(NewsFeed.Store.NewsFeedDb).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToArray();

        Assert.DoesNotContain(references, name => name.Contains("Sqlite", StringComparison.OrdinalIgnoreCase) || name.Contains("Npgsql", StringComparison.Ordinal));
        Assert.DoesNotContain(references, name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void Html_is_written_raw_in_one_place_only()
    {
        var offenders = Directory.EnumerateFiles(Path.Combine(Seeds.RepositoryRoot, "src"), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(file => RawHtml().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileName);

        Assert.Equal(["SafeHtmlTagHelper.cs"], offenders);
    }

    [Fact]
    public void No_file_is_longer_than_two_hundred_and_fifty_lines()
    {
        var long_ = Directory.EnumerateFiles(Path.Combine(Seeds.RepositoryRoot, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("Migrations", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => File.ReadLines(file).Count() > 250)
            .Select(Path.GetFileName);

        Assert.Empty(long_);
    }

    [Fact]
    public void Tests_that_open_a_store_run_on_each_engine_or_belong_to_one()
    {
        string[] ofOneEngine = ["SqliteEngineTests.cs", "QueryPlanTests.cs", "PostgreSqlEngineTests.cs", "EnginesAgreeTests.cs", "SettingsReaderTests.cs", "StoreMoveTests.cs", "MoveCommandTests.cs", "KilledImportTests.cs", "ConditionalRequestTests.cs", "PublishCommandTests.cs"];
        var forgotten = Directory.EnumerateFiles(Path.Combine(Seeds.RepositoryRoot, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("NewsFeed.Browser.Tests", StringComparison.Ordinal))
            .Where(file => OpensStore().IsMatch(File.ReadAllText(file)) && !File.ReadAllText(file).Contains("[OnEachEngine]", StringComparison.Ordinal))
            .Select(Path.GetFileName);

        Assert.Empty(forgotten.Except(ofOneEngine));
    }

    [Fact]
    public void An_engine_s_words_stay_in_its_own_project()
    {
        var offenders = Directory.EnumerateFiles(Path.Combine(Seeds.RepositoryRoot, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("NewsFeed.Sqlite", StringComparison.Ordinal) && !file.Contains("NewsFeed.PostgreSql", StringComparison.Ordinal))
            .Where(file => EngineWord().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileName);

        Assert.Equal(["StoreEngines.cs"], offenders);
    }

    [GeneratedRegex(@"await TestStore\.|TestStore\.(Create|With|Unprepared)|TestSite\.(With|Empty)|new TestProgram\(|TestProgram\.With")]
    private static partial Regex OpensStore();

    [GeneratedRegex(@"^using (NewsFeed\.Sqlite|NewsFeed\.PostgreSql|Npgsql|Microsoft\.Data\.Sqlite)|\bNpgsql\w*\.|\bSqlite(Exception|Connection)", RegexOptions.Multiline)]
    private static partial Regex EngineWord();

    [GeneratedRegex(@"\bNewsFeed\.(Articles|FrontMatter|Rendering|Search|Store|Feed|Related|Insight|Digests|Importing|Curation|Exporting|Moving|Syndication|Tokens|Accounts)\b(?=[;.])")]
    private static partial Regex UsedRoom();

    [GeneratedRegex(@"Html\.Raw|SetHtmlContent|AppendHtml|new HtmlString")]
    private static partial Regex RawHtml();
}
