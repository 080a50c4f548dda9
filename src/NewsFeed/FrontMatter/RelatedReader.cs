using NewsFeed.Articles;

namespace NewsFeed.FrontMatter;

/// <summary>Reads the list of a story's other articles.</summary>
internal static class RelatedReader
{
    /// <summary>The links of the list; one without a title or a page, or met before, is dropped with a warning.</summary>
    /// <returns>Null where the key is absent.</returns>
    public static IReadOnlyList<RelatedLink>? Related(this FieldReader fields, string key)
    {
        var context = fields.Context;
        if (fields.List(key, context.Limits.RelatedLinks, nameof(ReaderLimits.RelatedLinks)) is not { } list)
        {
            return null;
        }

        var links = new List<RelatedLink>(list.Items.Count);
        var pages = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var path = $"{fields.Path(key)}[{i}]";
            if (list.Items[i] is not YamlMap map)
            {
                AddNoMap(context, list.Items[i], path);
            }
            else if (Read(new FieldReader(context, map, path + ".")) is not { } link)
            {
                continue;
            }
            else if (pages.Add(NormalizedUrl.Of(link.WebUrl) ?? link.WebUrl))
            {
                links.Add(link);
            }
            else
            {
                context.Problems.Add(ProblemSeverity.Warning, map.Start, path, "The list names this page already; it is kept once.", "Remove it.");
            }
        }

        return links;
    }

    private static void AddNoMap(ReadContext context, YamlNode node, string path)
    {
        if (node is YamlText { IsAbsent: true })
        {
            context.Problems.Add(ProblemSeverity.Warning, node.Start, path, "The entry is empty and was dropped.", "Remove it.");
        }
        else
        {
            Values.AddWrongKind(context, node, path, "A group of keys");
        }
    }

    private static RelatedLink? Read(FieldReader fields)
    {
        var title = fields.Line("title");
        var page = fields.Page("webUrl");
        if (DisplayText.Of(title) is null)
        {
            fields.Warn("title", "The related link has no title, and was dropped.");
        }

        if (page is null && !fields.Has("webUrl"))
        {
            fields.Warn("webUrl", "The related link has no page, and was dropped.");
        }

        var provider = fields.Map("provider");
        var link = new RelatedLink(title ?? "", page ?? "")
        {
            Excerpt = fields.LongText("excerpt"),
            PublishedAt = fields.Date("publishedDateTime"),
            AmpWebUrl = fields.Page("ampWebUrl"),
            CdnAmpWebUrl = fields.Page("cdnAmpWebUrl"),
            Type = fields.Word("type"),
            ProviderName = provider?.Line("name"),
            ProviderDomain = provider?.Domain("domain"),
            Quality = fields.Score("quality"),
            Images = fields.Images("images"),
        };
        provider?.NoteUnknown();
        fields.NoteUnknown();
        return DisplayText.Of(title) is null || page is null ? null : link;
    }
}
