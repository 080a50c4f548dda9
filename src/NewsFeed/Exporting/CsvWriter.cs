using System.Globalization;
using System.Text;
using NewsFeed.Feed;

namespace NewsFeed.Exporting;

/// <summary>Writes what lists show of articles as a table (RFC 4180, UTF-8 without a mark, lines ended by CR LF).</summary>
/// <remarks>Titles come from anybody; see <see cref="CsvCell"/>. JSON Lines have every text as it is.</remarks>
/// <param name="output">Where it goes.</param>
internal sealed class CsvWriter(Stream output) : ExportWriter
{
    private const string Head = "slug,title,excerpt,url,provider,provider_domain,published,type,quality,heat,topics,related,image,file\r\n";

    public override async Task BeginAsync(CancellationToken cancellation) => await output.WriteAsync(Encoding.UTF8.GetBytes(Head), cancellation);

    public override async Task WriteAsync(ExportedFile file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        await output.WriteAsync(Encoding.UTF8.GetBytes(string.Join(',', Cells(file.Card, file.Path)) + "\r\n"), cancellation);
    }

    private static string[] Cells(FeedItem card, string path) =>
    [
        Text(card.Slug), Text(card.Title), Text(card.Excerpt), Text(card.Url), Text(card.Provider.Name), Text(card.Provider.Domain),
        card.PublishedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), Text(card.Type), Number(card.Quality), Number(card.Heat),
        Text(string.Join("; ", card.Topics.Select(topic => topic.Name))), Number(card.RelatedCount), Text(card.ImageUrl), Text(path),
    ];

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(string? value) => CsvCell.Of(value);
}
