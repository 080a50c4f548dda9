using NewsFeed.FrontMatter;

namespace NewsFeed.Tests.FrontMatter;

public sealed class DateTests
{
    [Theory]
    [InlineData("2024-04-11", "2024-04-11T00:00:00")]
    [InlineData("2024-04-11T09:30", "2024-04-11T09:30:00")]
    [InlineData("2024-04-11T09:30:15", "2024-04-11T09:30:15")]
    [InlineData("2024-04-11 09:30:15Z", "2024-04-11T09:30:15")]
    [InlineData("2024-04-11t09:30:15z", "2024-04-11T09:30:15")]
    [InlineData("2024-04-11T09:30:15.25Z", "2024-04-11T09:30:15.25")]
    [InlineData("2024-04-11T09:30:15.123456789Z", "2024-04-11T09:30:15.1234567")]
    [InlineData("2024-04-11T01:30:00+05:30", "2024-04-10T20:00:00")]
    [InlineData("2024-04-11T23:30:00-0800", "2024-04-12T07:30:00")]
    [InlineData("2024-04-11T23:30:00 +02", "2024-04-11T21:30:00")]
    [InlineData("\"2024-02-29T00:00:00Z\"", "2024-02-29T00:00:00")]
    public void Every_common_form_of_ISO_8601_is_read_as_UTC(string written, string expected) =>
        Assert.Equal(
            DateTimeOffset.Parse(expected + "Z", System.Globalization.CultureInfo.InvariantCulture),
            Sample.Article(Sample.Instead("publishedDateTime", $"publishedDateTime: {written}")).PublishedAt);

    [Theory]
    [InlineData("2023-13-45")]
    [InlineData("2023-02-29")]
    [InlineData("2024-04-11T24:00:00Z")]
    [InlineData("2024-04-11T09:60:00Z")]
    [InlineData("2024-04-11T09:30:60Z")]
    [InlineData("2024-04-11T09:30:00+25:00")]
    [InlineData("2024-04-11T09:30:00Zulu")]
    [InlineData("2024-04-11T09:30:00.Z")]
    [InlineData("2024-04-11T")]
    [InlineData("2024-4-1")]
    [InlineData("11.04.2024")]
    [InlineData("April 11, 2024")]
    [InlineData("1712827800")]
    [InlineData("0000-01-01")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("soon")]
    public void What_is_no_point_in_time_is_an_error_that_names_the_form(string written)
    {
        var error = Sample.OnlyError(Sample.Instead("publishedDateTime", $"publishedDateTime: \"{written}\""));

        Assert.Equal("publishedDateTime", error.Key);
        Assert.Contains("2024-04-11T09:30:00Z", error.Hint!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-05-02T11:00:00Z", 0)]
    [InlineData("2024-05-02T13:00:00Z", 1)]
    [InlineData("2999-01-01", 1)]
    public void A_date_more_than_a_day_ahead_is_worth_a_warning(string written, int warnings)
    {
        var reading = Sample.Read(Sample.Instead("publishedDateTime", $"publishedDateTime: {written}"));

        Assert.NotNull(reading.Value);
        Assert.Equal(warnings, reading.Problems.Count(problem => problem.Severity == ProblemSeverity.Warning));
    }
}
