using System.Text;

namespace NewsFeed.Tests;

/// <summary>Writes article files for tests: only what the test is about is said, the rest is ordinary.</summary>
public static class ArticleText
{
    /// <param name="title">The headline.</param>
    /// <param name="more">Further lines of front matter; a key given here replaces the ordinary one.</param>
    /// <param name="body">What follows the front matter.</param>
    public static string Of(string title, string more = "", string body = "")
    {
        var slug = string.Concat(title.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
        (string Key, string Line)[] ordinary =
        [
            ("category", "category: news"),
            ("title", $"title: \"{title}\""),
            ("excerpt", $"excerpt: \"About {title}\""),
            ("publishedDateTime", "publishedDateTime: 2026-05-01T10:00:00Z"),
            ("webUrl", $"webUrl: https://example.org/{slug}"),
            ("type", "type: article"),
            ("quality", "quality: 70"),
            ("heat", "heat: 70"),
            ("published", "published: true"),
            ("provider", "provider:\n  name: Example\n  domain: example.org"),
            ("topics", "topics:\n  - AI"),
        ];
        var text = new StringBuilder("---\n");
        foreach (var (key, line) in ordinary)
        {
            if (!more.StartsWith($"{key}:", StringComparison.Ordinal) && !more.Contains($"\n{key}:", StringComparison.Ordinal))
            {
                text.Append(line).Append('\n');
            }
        }

        return text.Append(more).Append(more.Length > 0 && !more.EndsWith('\n') ? "\n" : "").Append("---\n").Append(body).ToString();
    }

    /// <summary>A related list with one link.</summary>
    public static string Related(string title, string url) =>
        $"related:\n  - title: \"{title}\"\n    webUrl: {url}\n    publishedDateTime: 2026-05-01T09:00:00Z\n    type: article\n    provider:\n      name: Example\n      domain: example.org\n    quality: 60\n";
}
