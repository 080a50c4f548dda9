using NewsFeed.Articles;

namespace NewsFeed.FrontMatter;

/// <summary>Reads lists of pictures: maps, or plain addresses as topic files have them.</summary>
internal static class ImageReader
{
    /// <summary>The pictures of a list; one without a usable address is dropped with a warning.</summary>
    /// <returns>Null where the key is absent.</returns>
    public static IReadOnlyList<Image>? Images(this FieldReader fields, string key)
    {
        var context = fields.Context;
        if (fields.List(key, context.Limits.ListLength, nameof(ReaderLimits.ListLength)) is not { } list)
        {
            return null;
        }

        var images = new List<Image>(list.Items.Count);
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (Read(context, list.Items[i], $"{fields.Path(key)}[{i}]") is { } image)
            {
                images.Add(image);
            }
        }

        return images;
    }

    private static Image? Read(ReadContext context, YamlNode node, string path)
    {
        if (node is YamlMap map)
        {
            return Read(new FieldReader(context, map, path + "."), path);
        }

        if (node is YamlText { IsAbsent: true })
        {
            AddDropped(context, node.Start, path, "The picture has no address, and was dropped.");
            return null;
        }

        if (Values.Text(context, node, path, context.Limits.UrlLength, nameof(ReaderLimits.UrlLength)) is not { } text)
        {
            return null;
        }

        var url = WebAddress.Image(text, out var reason);
        if (url is null)
        {
            AddDropped(context, node.Start, path, $"The address {ProblemWords.Quote(text)} {reason}, and was dropped.");
        }

        return url is null ? null : new Image(url);
    }

    private static Image? Read(FieldReader fields, string path)
    {
        if (!fields.Has("url"))
        {
            fields.Warn("url", "The picture has no address, and was dropped.");
        }

        var url = fields.Picture("url");
        var image = new Image(url ?? path)
        {
            Width = Pixels(fields, "width"),
            Height = Pixels(fields, "height"),
            Title = fields.Line("title"),
            Attribution = fields.Line("attribution"),
            IsCached = fields.Flag("isCached"),
        };
        fields.NoteUnknown();
        return url is null ? null : image;
    }

    private static int? Pixels(FieldReader fields, string key)
    {
        var pixels = fields.Number(key, int.MinValue, int.MaxValue);
        if (pixels < 1)
        {
            fields.Warn(key, "A picture is one pixel or more; the number was dropped.");
        }

        return pixels < 1 ? null : pixels;
    }

    private static void AddDropped(ReadContext context, int index, string path, string reason) =>
        context.Problems.Add(ProblemSeverity.Warning, index, path, reason);
}
