using System.Globalization;
using System.Text.RegularExpressions;
using NewsFeed.Web.Observability;

namespace NewsFeed.Web.Settings;

/// <summary>Reads the settings and checks each, so that a wrong one stops the start with one sentence that names it.</summary>
/// <param name="configuration">The environment, as configuration.</param>
public sealed partial class SettingsReader(IConfiguration configuration)
{
    /// <summary>Where the site listens unless told otherwise.</summary>
    public const string DefaultUrls = "http://localhost:5080";

    private readonly List<string> problems = [];

    /// <summary>Reads all settings.</summary>
    /// <param name="settings">The settings; null where any is wrong.</param>
    /// <returns>One sentence for each wrong setting; empty where all are right.</returns>
    public IReadOnlyList<string> TryRead(out NewsFeedSettings? settings)
    {
        var (engine, directory) = (Engine(), DataDirectory());
        var read = new NewsFeedSettings
        {
            Engine = engine,
            DataDirectory = directory,
            ConnectionString = ConnectionString(engine, directory),
            Seeds = Seeds(),
            Urls = Urls(),
            MetricsUrl = MetricsUrl(),
            LogFormat = LogFormat(),
            PageCache = Number("PageCache", 32, 0, 4_096, "a number of megabytes from 0, for none, to"),
            MaxUpload = Number("MaxUpload", 256, 1, 4_096, "a number of megabytes from 1 to"),
            ApiPageSize = Number("ApiPageSize", 25, 1, 100, "a number of articles from 1 to"),
            ApiRequestsPerMinute = Number("ApiRequestsPerMinute", 600, 0, 1_000_000, "a number of requests from 0, for any number, to"),
            ImportRoot = Folder("ImportRoot"),
            Site = ReadSite(),
        };
        settings = problems.Count == 0 ? read : null;
        return problems;
    }

    private SiteOptions ReadSite()
    {
        var site = new SiteOptions
        {
            SiteTitle = SiteTitle(),
            BaseUrl = Address("BaseUrl"),
            AssetBaseUrl = Address("AssetBaseUrl"),
            WebSubHub = Address("WebSubHub"),
        };
        if (site is { WebSubHub: { } hub, BaseUrl: null })
        {
            Refuse("NewsFeed__WebSubHub", hub.OriginalString, "a hub has to be told where the feeds are, so give NewsFeed__BaseUrl as well");
        }

        return site;
    }

    private string Engine()
    {
        var engine = Given("NewsFeed:Engine")?.ToLowerInvariant() ?? StoreEngines.Names[0];
        if (!StoreEngines.Names.Contains(engine))
        {
            Refuse("NewsFeed__Engine", engine, $"it has to be “{string.Join("” or “", StoreEngines.Names)}”");
        }

        return engine;
    }

    private string DataDirectory()
    {
        var given = Given("NewsFeed:DataDirectory") ?? "data";
        try
        {
            var full = Path.GetFullPath(given);
            if (File.Exists(full))
            {
                Refuse("NewsFeed__DataDirectory", given, "that is a file; it has to be a folder");
            }

            return full;
        }
        catch (ArgumentException)
        {
            Refuse("NewsFeed__DataDirectory", given, "it has to be the path of a folder");
            return given;
        }
    }

    private string ConnectionString(string engine, string directory)
    {
        var given = Given("ConnectionStrings:NewsFeed") ?? StoreEngines.DefaultConnectionString(engine, directory);
        if (StoreEngines.ProblemOf(engine, given) is { } problem)
        {
            Refuse("ConnectionStrings__NewsFeed", WithoutPassword(given), problem);
        }

        return given;
    }

    /// <summary>What is said of a connection string ends up in logs, where no secret belongs.</summary>
    internal static string WithoutPassword(string given) => Password().Replace(given, "$1…");

    [GeneratedRegex(@"(\b(?:password|pwd)\s*=\s*)(""[^""]*""|'[^']*'|[^;]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Password();

    private string? Seeds()
    {
        // Not given means the default; given empty means none.
        var given = configuration["NewsFeed:Seeds"];
        if (given is null)
        {
            var shipped = Path.Combine(AppContext.BaseDirectory, "seeds");
            return Directory.Exists(shipped) ? shipped : null;
        }

        if (string.IsNullOrWhiteSpace(given))
        {
            return null;
        }

        if (!Directory.Exists(given))
        {
            Refuse("NewsFeed__Seeds", given, "there is no such folder; leave it empty to begin with an empty store");
        }

        return given;
    }

    private string? Folder(string name)
    {
        if (Given($"NewsFeed:{name}") is not { } given)
        {
            return null;
        }

        if (!Directory.Exists(given))
        {
            Refuse($"NewsFeed__{name}", given, "there is no such folder; leave it empty for none");
        }

        return Path.GetFullPath(given);
    }

    private string SiteTitle()
    {
        var title = Given("NewsFeed:SiteTitle")?.Trim() ?? new SiteOptions().SiteTitle;
        if (title.Length > 80 || title.Any(char.IsControl))
        {
            Refuse("NewsFeed__SiteTitle", title, "it has to be one line of at most 80 characters");
        }

        return title;
    }

    private int Number(string name, int usual, int least, int most, string wanted)
    {
        if (Given($"NewsFeed:{name}") is not { } given)
        {
            return usual;
        }

        if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse($"NewsFeed__{name}", given, $"it has to be {wanted} {most}");
        return usual;
    }

    private string LogFormat()
    {
        var format = Given("NewsFeed:LogFormat")?.ToLowerInvariant() ?? Logs.Formats[0];
        if (!Logs.Formats.Contains(format))
        {
            Refuse("NewsFeed__LogFormat", format, $"it has to be “{string.Join("” or “", Logs.Formats)}”");
        }

        return format;
    }

    private string? Given(string key) => string.IsNullOrWhiteSpace(configuration[key]) ? null : configuration[key];

    private void Refuse(string name, string value, string sentence) => problems.Add($"{name} is “{value}”: {sentence}.");
}
