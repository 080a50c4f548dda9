using System.Globalization;
using NewsFeed.Articles;

namespace NewsFeed.FrontMatter;

/// <summary>Reads the files that describe topics and providers.</summary>
/// <param name="limits">The bounds a file has to keep.</param>
/// <remarks>Holds no state; one reader may read many files at once.</remarks>
public sealed class DataFileReader(ReaderLimits limits)
{
    /// <summary>Reads a topic file: YAML from its first line to its last, perhaps ended by a line of three hyphens.</summary>
    /// <param name="path">The file's identity with forward slashes, such as <c>_data/topics/01-robots.yaml</c>.</param>
    /// <param name="content">The file's bytes: UTF-8, with or without a byte-order mark.</param>
    /// <returns>The topic and what is odd about it, or at least one error.</returns>
    public Reading<Topic> ReadTopic(string path, ReadOnlyMemory<byte> content)
    {
        ArgumentNullException.ThrowIfNull(path);
        var problems = new ProblemList(path);
        if (FileText.Decode(content.Span, limits, problems) is not { } text)
        {
            return problems.Outcome<Topic>(null);
        }

        FilePath.Check(path, limits, problems);
        var tree = new YamlTree(text, limits, problems);
        var map = tree.Read(0, text.Value.Length);
        return problems.Outcome(Topic(path, new FieldReader(new ReadContext(limits, problems, tree.IsWhole), map, "")));
    }

    /// <summary>Reads an organisation file: front matter, and a body that is ignored.</summary>
    /// <param name="path">The file's identity with forward slashes, such as <c>_data/organizations/example.com.md</c>.</param>
    /// <param name="content">The file's bytes: UTF-8, with or without a byte-order mark.</param>
    /// <returns>The provider and what is odd about it; or at least one error; or neither, where the file has no front matter.</returns>
    public Reading<Provider> ReadProvider(string path, ReadOnlyMemory<byte> content)
    {
        ArgumentNullException.ThrowIfNull(path);
        var problems = new ProblemList(path);
        if (FrontMatterFile.Open(content.Span, limits, problems) is not { } file)
        {
            return problems.Outcome<Provider>(null);
        }

        FilePath.Check(path, limits, problems);
        return problems.Outcome(Provider(path, new FieldReader(new ReadContext(limits, problems, file.IsWhole), file.Fields, "")));
    }

    private static Topic Topic(string path, FieldReader fields)
    {
        var name = Required(fields, "name", "The topic has no name.");
        IgnoreKind(fields);
        var topic = new Topic(path, name)
        {
            Slug = Slug.From(fields.Line("_id") ?? name),
            ShortName = fields.Line("shortname"),
            Parent = fields.Line("parent")?.Trim(),
            Description = fields.LongText("description"),
            Position = PositionOf(path),
            Keywords = fields.Lines("keywords"),
            Hashtags = fields.Lines("hashtags"),
            Images = fields.Images("images"),
            Services = fields.Addresses("services"),
        };
        fields.NoteUnknown();
        return topic;
    }

    private static Provider Provider(string path, FieldReader fields)
    {
        IgnoreKind(fields);
        var domain = fields.Domain("domain") ?? (fields.Has("_id") ? fields.Domain("_id") : null);
        if (domain is null && fields.Context.IsWhole)
        {
            fields.Error("domain", "The organisation has no usable domain.", "Add a line such as “domain: example.com”.");
        }

        var provider = new Provider(path, fields.Line("name")?.Trim() ?? domain ?? "", domain ?? "")
        {
            Description = fields.LongText("description"),
            Images = fields.Images("images"),
        };
        if (DisplayText.Of(provider.Name) is null)
        {
            provider = provider with { Name = provider.Domain };
        }

        fields.NoteUnknown();
        return provider;
    }

    private static string Required(FieldReader fields, string key, string reason)
    {
        var text = fields.Line(key)?.Trim();
        if (fields.Context.IsWhole && (!fields.Has(key) || (text is not null && DisplayText.Of(text) is null)))
        {
            fields.Error(key, reason, $"Add a line such as “{key}: …”.");
        }

        return text ?? "";
    }

    /// <summary>Keys that say what the folder says already, or that only the original site reads.</summary>
    private static void IgnoreKind(FieldReader fields)
    {
        foreach (var key in (ReadOnlySpan<string>)["taxonomy", "_id", "otherNames"])
        {
            fields.Has(key);
        }
    }

    private static int PositionOf(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        var digits = name.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && name[digits] == '-' && int.TryParse(name[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? position
            : int.MaxValue;
    }
}
