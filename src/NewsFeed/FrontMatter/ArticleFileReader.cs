using NewsFeed.Articles;

namespace NewsFeed.FrontMatter;

/// <summary>Reads article files: YAML between two lines of three hyphens, then a body.</summary>
/// <param name="limits">The bounds a file has to keep.</param>
/// <param name="time">Says what lies in the future.</param>
/// <remarks>Holds no state; one reader may read many files at once.</remarks>
public sealed class ArticleFileReader(ReaderLimits limits, TimeProvider time)
{
    /// <summary>Reads one file.</summary>
    /// <param name="path">The file's identity with forward slashes, such as <c>_news/2024-04-11-x.md</c>.</param>
    /// <param name="content">The file's bytes: UTF-8, with or without a byte-order mark.</param>
    /// <returns>The article and what is odd about it; or at least one error; or neither, where the file does not begin
    /// with a line of three hyphens and so is no article.</returns>
    public Reading<Article> Read(string path, ReadOnlyMemory<byte> content)
    {
        ArgumentNullException.ThrowIfNull(path);
        var problems = new ProblemList(path);
        if (FrontMatterFile.Open(content.Span, limits, problems) is not { } file)
        {
            return problems.Outcome<Article>(null);
        }

        FilePath.Check(path, limits, problems);
        var fields = new FieldReader(new ReadContext(limits, problems, file.IsWhole), file.Fields, "");
        return problems.Outcome(Read(path, fields, file.Body));
    }

    /// <summary>Reads an article that was imported once. What the rules of today find wrong with it is passed over.</summary>
    /// <param name="path">The file's identity.</param>
    /// <param name="content">The file's bytes.</param>
    /// <returns>Null only where the file has no front matter any more by the rules of today.</returns>
    public Article? ReadKept(string path, ReadOnlyMemory<byte> content)
    {
        return FrontMatterFile.Open(content.Span, limits, new ProblemList(path)) is { } file ? ReadKept(path, file) : null;
    }

    /// <summary>Reads values that somebody gives to single fields, by the rules of files.</summary>
    /// <param name="path">The identity of the article's file.</param>
    /// <param name="values">By key; a list where the format has one. An empty text means that the key is absent.</param>
    /// <returns>An article of which only the given fields say anything; or the errors.</returns>
    internal Reading<Article> ReadFields(string path, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> values)
    {
        var problems = new ProblemList(path);
        var entries = values.Select(value => new YamlEntry(0, value.Key, NodeOf(value.Key, value.Value)));
        return problems.Outcome(Read(path, new FieldReader(new ReadContext(limits, problems, false), new YamlMap(0, [.. entries]), ""), ""));
    }

    private static YamlNode NodeOf(string key, IReadOnlyList<string> texts) => key == "topics"
        ? new YamlList(0, [.. texts.Select(text => new YamlText(0, text, false))])
        : new YamlText(0, texts[0], false);

    /// <summary>Reads an article that was imported once, from a file that is open.</summary>
    internal Article ReadKept(string path, FrontMatterFile file) =>
        Read(path, new FieldReader(new ReadContext(limits, new ProblemList(path), false), file.Fields, ""), file.Body);

    private Article Read(string path, FieldReader fields, string body)
    {
        var title = Title(fields);
        var publishedAt = PublishedAt(fields);
        var (originalUrl, webUrl) = (fields.Page("originalUrl"), fields.Page("webUrl"));
        var provider = fields.Provider(webUrl ?? originalUrl);
        RequirePage(fields, webUrl ?? originalUrl);
        var article = new Article
        {
            Path = path,
            Slug = FilePath.SlugOf(path, publishedAt),
            Category = fields.Word("category") ?? "news",
            Title = title ?? "",
            Excerpt = fields.LongText("excerpt"),
            PublishedAt = publishedAt,
            UpdatedAt = fields.Date("updatedDateTime"),
            OriginalUrl = originalUrl,
            WebUrl = webUrl,
            AmpWebUrl = fields.Page("ampWebUrl"),
            CdnAmpWebUrl = fields.Page("cdnAmpWebUrl"),
            Type = fields.Word("type") ?? "article",
            Quality = fields.Score("quality"),
            Heat = fields.Score("heat"),
            Published = fields.Flag("published"),
            Removed = fields.Flag("removed"),
            Deleted = fields.Flag("deleted"),
            FeaturedContent = fields.Text("featuredContent", limits.TextLength, nameof(limits.TextLength)),
            Provider = provider ?? new ArticleProvider("", ""),
            Topics = fields.Names("topics"),
            Tags = fields.Lines("tags"),
            Highlight = fields.LongText("highlight"),
            Locale = fields.Language("locale"),
            Images = fields.Images("images"),
            Related = fields.Related("related"),
            Secured = fields.Text("secured", limits.SecuredLength, nameof(limits.SecuredLength)),
            Body = body,
        };
        fields.NoteUnknown();
        return article;
    }

    private static string? Title(FieldReader fields)
    {
        var title = fields.Line("title");
        if (!fields.Has("title") && fields.Context.IsWhole)
        {
            fields.Error("title", "The article has no title.", "Add a line such as “title: \"…\"”.");
        }
        else if (title is not null && DisplayText.Of(title) is null)
        {
            fields.Error("title", "The title shows nothing.", "Write the headline there.");
        }

        return title;
    }

    private DateTimeOffset PublishedAt(FieldReader fields)
    {
        const string key = "publishedDateTime";
        var published = fields.Date(key);
        if (!fields.Has(key) && fields.Context.IsWhole)
        {
            fields.Error(key, "The article has no date.", "Add a line such as “publishedDateTime: 2024-04-11T09:30:00Z”.");
        }
        else if (published > time.GetUtcNow().AddDays(1))
        {
            fields.Warn(key, "The date lies in the future.", "Look whether day and month are swapped.");
        }

        return published ?? default;
    }

    private static void RequirePage(FieldReader fields, string? page)
    {
        if (page is not null || !fields.Context.IsWhole)
        {
            return;
        }

        var key = fields.Has("webUrl") || !fields.Has("originalUrl") ? "webUrl" : "originalUrl";
        var reason = fields.Has("webUrl") || fields.Has("originalUrl") ? "None of the article's addresses is usable." : "The article has no address.";
        fields.Error(key, reason, "Add a line such as “webUrl: \"https://…\"”.");
    }
}
