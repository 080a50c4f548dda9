using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsFeed.Importing;

namespace NewsFeed.Web.Pages.Parts;

/// <summary>What a field said before and says since, in one text with the changed words marked. Nothing stands between the words that is not in the values.</summary>
/// <param name="change">The change.</param>
public sealed class ChangedText(FieldChange change) : IHtmlContent
{
    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        if (change.Added is { } added && change.Removed is { } removed)
        {
            WriteLines(writer, encoder, removed, added);
        }
        else if (change.Words is { Count: > 0 } parts)
        {
            foreach (var part in parts)
            {
                Write(writer, encoder, NameOf(part.Kind), part.Text);
            }
        }
        else
        {
            Write(writer, encoder, "del", change.Before);
            writer.Write(" <span aria-hidden=\"true\">→</span> ");
            Write(writer, encoder, "ins", change.After);
        }
    }

    private static void WriteLines(TextWriter writer, HtmlEncoder encoder, IReadOnlyList<string> removed, IReadOnlyList<string> added)
    {
        if (removed.Count + added.Count == 0)
        {
            writer.Write("in another order");
        }

        var isFirst = true;
        foreach (var (name, line) in removed.Select(line => ("del", line)).Concat(added.Select(line => ("ins", line))))
        {
            writer.Write(isFirst ? "" : ", ");
            Write(writer, encoder, name, line);
            isFirst = false;
        }
    }

    private static void Write(TextWriter writer, HtmlEncoder encoder, string? name, string? text)
    {
        if (text is null)
        {
            writer.Write("<em>nothing</em>");
            return;
        }

        writer.Write(name is null ? "" : $"<{name}>");
        encoder.Encode(writer, text);
        writer.Write(name is null ? "" : $"</{name}>");
    }

    private static string? NameOf(TextPartKind kind) => kind switch
    {
        TextPartKind.Removed => "del",
        TextPartKind.Added => "ins",
        _ => null,
    };
}
