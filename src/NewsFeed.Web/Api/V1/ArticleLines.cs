using System.Text.Encodings.Web;
using System.Text.Json;
using NewsFeed.Exporting;
using NewsFeed.Feed;
using NewsFeed.FrontMatter;
using NewsFeed.Related;

namespace NewsFeed.Web.Api.V1;

/// <summary>Writes an export as JSON Lines: each line is what <c>/api/v1/articles/{slug}</c> answers.</summary>
/// <param name="output">Where it goes; stays open.</param>
/// <param name="shapes">Gives the lines their shape.</param>
/// <param name="reader">Reads what only the files say.</param>
/// <param name="related">Reads neighbours.</param>
internal sealed class ArticleLines(Stream output, ArticleShapes shapes, ArticleFileReader reader, RelatedQuery related) : ExportWriter
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = ReadingJson.InOrder,
    };

    public override async Task WriteAsync(ExportedFile file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        var listed = file.Listed ?? throw new ArgumentException("A line is made of a listed article.", nameof(file));
        var view = ArticleView.Of(listed.Card, listed.UpdatedAt, reader.ReadKept(file.Path, file.Bytes));
        var neighbours = await related.OfAsync(listed.Card.Id, cancellation);
        await output.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(shapes.Detail(view, neighbours), Options), cancellation);
        await output.WriteAsync("\n"u8.ToArray(), cancellation);
    }
}
