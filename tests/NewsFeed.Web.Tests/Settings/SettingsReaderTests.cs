using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using NewsFeed.Web.Settings;

namespace NewsFeed.Web.Tests.Settings;

public sealed class SettingsReaderTests
{
    [Theory]
    [InlineData("NewsFeed__Engine", "mysql")]
    [InlineData("NewsFeed__BaseUrl", "example.org")]
    [InlineData("NewsFeed__BaseUrl", "javascript:alert(1)")]
    [InlineData("NewsFeed__AssetBaseUrl", "ftp://example.org/")]
    [InlineData("NewsFeed__WebSubHub", "hub.example")]
    [InlineData("NewsFeed__WebSubHub", "https://hub.example/")]
    [InlineData("NewsFeed__Seeds", "no/such/folder")]
    [InlineData("NewsFeed__ImportRoot", "no/such/folder")]
    [InlineData("NewsFeed__SiteTitle", "two\nlines")]
    [InlineData("NewsFeed__DataDirectory", "a-file")]
    [InlineData("NewsFeed__PageCache", "-1")]
    [InlineData("NewsFeed__PageCache", "some")]
    [InlineData("NewsFeed__MetricsUrl", "9464")]
    [InlineData("NewsFeed__MetricsUrl", "http://127.0.0.1:9464/metrics")]
    [InlineData("NewsFeed__MetricsUrl", "http://localhost:5080")]
    [InlineData("NewsFeed__MetricsUrl", "http://1.2.3.4:9464")]
    [InlineData("NewsFeed__LogFormat", "xml")]
    [InlineData("NewsFeed__ApiPageSize", "0")]
    [InlineData("NewsFeed__ApiPageSize", "101")]
    [InlineData("ConnectionStrings__NewsFeed", "Nonsense")]
    [InlineData("ConnectionStrings__NewsFeed", "Mode=ReadOnly")]
    [InlineData("ConnectionStrings__NewsFeed", "Data Source=x.db;Default Timeout=abc")]
    [InlineData("ConnectionStrings__NewsFeed", "Data Source=x.db;Default Timeout=99999999999")]
    [InlineData("ConnectionStrings__NewsFeed", "Data Source=x.db;Mode=Memory")]
    [InlineData("ConnectionStrings__NewsFeed", "Data Source=file:x?mode=memory")]
    [InlineData("ASPNETCORE_URLS", "not an address")]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:99999")]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:5211/path")]
    [InlineData("ASPNETCORE_URLS", "ftp://127.0.0.1:5211")]
    [InlineData("ASPNETCORE_URLS", "http://1.2.3.4:5211")]
    [InlineData("ASPNETCORE_URLS", "https://127.0.0.1:5210")]
    [InlineData("ASPNETCORE_URLS", ";")]
    public async Task Stop_the_start_with_one_sentence_that_names_the_setting(string name, string value)
    {
        await using var program = new TestProgram();
        program.Folder.Write("a-file", "");
        program.Environment[name] = value;

        var result = await program.RunAsync("serve");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"{name} is “{value}”: ", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Output, StringComparison.Ordinal);
        Assert.Single(result.Errors.Trim().Replace(value, "", StringComparison.Ordinal).Split('\n'));
    }

    [Theory]
    [InlineData("a-file/sub")]
    [InlineData("/proc/nope")]
    [InlineData("/sys/nope")]
    public async Task Stop_the_start_where_the_data_folder_cannot_be_made(string directory)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The folders are those of Linux.");
        await using var program = new TestProgram();
        program.Folder.Write("a-file", "");
        program.Environment["NewsFeed__DataDirectory"] = directory;

        foreach (var command in (string[][])[["serve"], ["import", Seeds.Folder]])
        {
            var result = await program.RunAsync(command);

            Assert.Equal(2, result.ExitCode);
            Assert.Contains("NewsFeed__DataDirectory", Assert.Single(result.Errors.Trim().Split('\n')), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Data Source=a-file")]
    [InlineData("Data Source=.")]
    [InlineData("Data Source=new.db;Mode=ReadOnly")]
    public async Task Stop_the_start_where_the_store_cannot_be_opened(string connection)
    {
        await using var program = new TestProgram();
        program.Folder.Write("a-file", "This is no database, and long enough to be taken for one.");
        program.Environment["ConnectionStrings__NewsFeed"] = connection;

        foreach (var command in (string[][])[["serve"], ["import", Seeds.Folder]])
        {
            var result = await program.RunAsync(command);

            Assert.Equal((2, ""), (result.ExitCode, result.Output));
            Assert.Contains("ConnectionStrings__NewsFeed", Assert.Single(result.Errors.Trim().Split('\n')), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Stop_an_import_into_a_store_that_may_only_be_read()
    {
        await using var program = new TestProgram();
        program.Folder.Write("in/_news/2026-05-01-one.md", ArticleText.Of("One"));
        await program.RunAsync("import", Seeds.Folder);
        program.Environment["ConnectionStrings__NewsFeed"] = "Data Source=data/newsfeed.db;Mode=ReadOnly";

        var result = await program.RunAsync("import", "in");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("ConnectionStrings__NewsFeed", Assert.Single(result.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Nonsense")]
    [InlineData("Host=localhost")]
    [InlineData("Database=newsfeed")]
    [InlineData("Host=localhost;Database=newsfeed;Port=high")]
    public async Task Stop_the_start_where_PostgreSQL_is_wanted_and_not_named(string value)
    {
        await using var program = new TestProgram();
        program.Environment["NewsFeed__Engine"] = "postgresql";
        program.Environment["ConnectionStrings__NewsFeed"] = value;

        var result = await program.RunAsync("serve");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"ConnectionStrings__NewsFeed is “{value}”: it has to name a server and a database", Assert.Single(result.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("import", "in")]
    public async Task Stop_the_start_where_PostgreSQL_does_not_answer(params string[] command)
    {
        await using var program = new TestProgram();
        program.Folder.Write("in/2026-05-01-a.md", ArticleText.Of("A"));
        program.Environment["NewsFeed__Engine"] = "postgresql";
        program.Environment["ConnectionStrings__NewsFeed"] = "Host=127.0.0.1;Port=1;Database=newsfeed;Username=newsfeed;Password=hush";

        var result = await program.RunAsync(command);

        Assert.Equal(2, result.ExitCode);
        var sentence = Assert.Single(result.Errors.Trim().Split('\n'));
        Assert.Contains("ConnectionStrings__NewsFeed", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Do_not_repeat_a_password()
    {
        await using var program = new TestProgram();
        program.Environment["ConnectionStrings__NewsFeed"] = "Data Source=x.db;Password=hush";

        var result = await program.RunAsync("serve");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("ConnectionStrings__NewsFeed is “Data Source=x.db;Password=…”: ", Assert.Single(result.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_the_start_where_the_port_is_taken()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await using var program = new TestProgram();
        program.Environment["ASPNETCORE_URLS"] = $"http://{taken.LocalEndpoint}";

        var result = await program.RunAsync("serve");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"ASPNETCORE_URLS is “http://{taken.LocalEndpoint}”: ", Assert.Single(result.Errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Listen_at_the_default_address_where_none_is_given(string? urls)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("urls", urls)]).Build();

        Assert.Empty(new SettingsReader(configuration).TryRead(out var settings));

        Assert.Equal(SettingsReader.DefaultUrls, settings!.Urls);
    }
}
