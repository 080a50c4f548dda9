using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsFeed.Feed;
using NewsFeed.Web.Pages.Parts;

namespace NewsFeed.Web.Commands;

/// <summary>Prints a page of a list.</summary>
internal static class FeedPagePrinter
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Two lines an article, and a line about the whole.</summary>
    public static string Text(FeedPage page)
    {
        var text = new StringBuilder();
        foreach (var item in page.Items)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{item.Quality,4} {OnOneLine(item.Title)}")
                .AppendLine(CultureInfo.InvariantCulture, $"     {item.PublishedAt:yyyy-MM-dd} {OnOneLine(item.Provider.Name)} {item.Url}");
        }

        text.Append(Words.Total(page)).Append('.');
        return page.Next is { } next ? text.Append(CultureInfo.InvariantCulture, $" More: --after {next}").ToString() : text.ToString();
    }

    /// <summary>The page for programs.</summary>
    public static string Json(FeedPage page) => JsonSerializer.Serialize(
        new
        {
            page.Total,
            page.Articles,
            Next = page.Next?.ToString(),
            Items = page.Items.Select(item => new { item.Slug, item.Title, item.Url, Provider = item.Provider.Domain, item.PublishedAt, item.Type, item.Quality, item.Heat }),
        },
        Readable);

    /// <summary>Says what is wrong with a request, and for a search points at the place.</summary>
    public static void Refuse(FilterProblem problem)
    {
        Console.Error.WriteLine(problem.Sentence);
        if (problem.Search is { } place)
        {
            Console.Error.WriteLine($"  {OnOneLine(place.Text)}");
            Console.Error.WriteLine($"  {new string(' ', place.At)}^");
        }
    }

    /// <summary>A terminal obeys control characters, and an article's text is anybody's.</summary>
    private static string OnOneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
