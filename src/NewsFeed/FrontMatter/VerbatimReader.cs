using NewsFeed.Articles;

namespace NewsFeed.FrontMatter;

/// <summary>Reads files that were imported once for the words that they have themselves.</summary>
/// <param name="limits">The bounds a file has to keep.</param>
/// <param name="articles">Reads what has one meaning however it is written: dates, and who published.</param>
/// <remarks>Holds no state; one reader may read many files at once.</remarks>
public sealed class VerbatimReader(ReaderLimits limits, ArticleFileReader articles)
{
    /// <summary>Reads a file that is kept.</summary>
    /// <param name="path">The file's identity.</param>
    /// <param name="content">The file's bytes.</param>
    /// <returns>Null only where the file has no front matter any more by the rules of today.</returns>
    public VerbatimArticle? Read(string path, ReadOnlyMemory<byte> content)
    {
        if (FrontMatterFile.Open(content.Span, limits, new ProblemList(path)) is not { } file)
        {
            return null;
        }

        var article = articles.ReadKept(path, file);
        var fields = new VerbatimFields(file.Fields);
        return new VerbatimArticle
        {
            Path = path,
            Title = fields.Text("title"),
            Excerpt = fields.Text("excerpt"),
            WebUrl = fields.Page("webUrl"),
            OriginalUrl = fields.Page("originalUrl"),
            FeaturedContent = fields.Text("featuredContent"),
            Highlight = fields.Text("highlight"),
            Heat = article.Heat,
            Tags = fields.Texts("tags"),
            Images = fields.Images("images"),
            Body = WithoutBlankLinesBefore(file.Body),
            Type = fields.Text("type"),
            AmpWebUrl = fields.Page("ampWebUrl"),
            CdnAmpWebUrl = fields.Page("cdnAmpWebUrl"),
            PublishedAt = article.PublishedAt,
            UpdatedAt = article.UpdatedAt,
            Provider = ProviderOf(fields.Map("provider"), article.Provider),
            Locale = fields.Text("locale"),
            Category = fields.Text("category"),
            Topics = fields.Texts("topics"),
        };
    }

    private static ArticleProvider ProviderOf(VerbatimFields? fields, ArticleProvider found) =>
        new(fields?.Text("name") ?? found.Name, fields?.Text("domain") ?? found.Domain)
        {
            Images = fields?.Images("images"),
            Authors = fields?.Texts("authors"),
            Publishers = fields?.Texts("publishers"),
        };

    /// <summary>What stands before the first line that is not blank is no more than the distance to the front matter.</summary>
    private static string WithoutBlankLinesBefore(string body)
    {
        var first = body.AsSpan().IndexOfAnyExcept(" \t\r\n");
        return first < 0 ? "" : body[(body.AsSpan(0, first).LastIndexOfAny('\r', '\n') + 1)..];
    }
}
