using NewsFeed.Web.Commands;
using NewsFeed.Web.Settings;

namespace NewsFeed.Web.Tests;

public sealed class ReadmeTests
{
    private static string Text => File.ReadAllText(Path.Combine(Seeds.RepositoryRoot, "README.md"));

    [Fact]
    public void Lists_every_setting() =>
        Assert.All(SettingDescription.All, setting => Assert.Contains($"`{setting.Name}`", Text, StringComparison.Ordinal));

    [Fact]
    public void Knows_every_property_of_the_settings()
    {
        var named = new Dictionary<string, string> { ["ConnectionString"] = "ConnectionStrings__NewsFeed", ["Urls"] = "ASPNETCORE_URLS" };
        var properties = typeof(NewsFeedSettings).GetProperties().Where(property => property.PropertyType != typeof(SiteOptions))
            .Concat(typeof(SiteOptions).GetProperties());

        Assert.Equal(
            properties.Select(property => named.GetValueOrDefault(property.Name, $"NewsFeed__{property.Name}")).Order(StringComparer.Ordinal),
            SettingDescription.All.Select(setting => setting.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Lists_every_command_with_its_options() => Assert.All(CommandLine.Root().Subcommands, command =>
    {
        var line = Text.Split('\n').FirstOrDefault(line => line.Contains($"`newsfeed {command.Name}", StringComparison.Ordinal));
        Assert.True(line is not null, $"The README says nothing about “newsfeed {command.Name}”.");
        Assert.All(command.Subcommands.Append(command), verb =>
        {
            Assert.Contains(verb.Name, line, StringComparison.Ordinal);
            Assert.All(verb.Options, option => Assert.Contains(option.Name, line, StringComparison.Ordinal));
            Assert.All(verb.Arguments, argument => Assert.Contains(argument.Name, line, StringComparison.Ordinal));
        });
    });
}
