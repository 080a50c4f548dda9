using System.Text;

namespace NewsFeed.FrontMatter;

/// <summary>Mends text whose UTF-8 bytes were read as Mac Roman or Windows-1252, once or twice: <c>‚Äù</c> or <c>â€™</c>.</summary>
/// <remarks>
/// Each damaged character is mended on its own, so sound ones beside it survive. Every mending could be undone without loss, but that
/// alone proves little: <c>É”</c> at the end of a sound French quotation is a valid sequence too. So a sequence is only mended where sound
/// text does not come about in that way (<see cref="DamageEvidence"/>), or where other damage in the same text proves what happened.
/// </remarks>
public static class TextRepair
{
    // A text may have gone through the mill twice, through either code page each time.
    private const int Rounds = 2;

    /// <summary>Mends a text for readers. Never changes sound text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The same instance where there is nothing to mend.</returns>
    public static string Repair(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var round = 0; round < Rounds; round++)
        {
            var mended = RepairOnce(text);
            if (ReferenceEquals(mended, text))
            {
                break;
            }

            text = mended;
        }

        return text;
    }

    /// <summary>Takes the code page that explains more: its characters may look like damage of the other kind here and there.</summary>
    private static string RepairOnce(string text)
    {
        var windows = Repair(text, CodePage.Windows1252);
        var mac = Repair(text, CodePage.MacRoman);
        return mac.Length < windows.Length ? mac : windows;
    }

    private static string Repair(string text, CodePage page)
    {
        if (FindAll(text, page) is not { Count: > 0 } found)
        {
            return text;
        }

        var evidence = new DamageEvidence(text, page, found);
        StringBuilder? mended = null;
        var copied = 0;
        for (var i = 0; i < found.Count; i++)
        {
            if (!evidence.IsDamage(i))
            {
                continue;
            }

            mended ??= new StringBuilder(text.Length);
            mended.Append(text, copied, found[i].Start - copied).Append(found[i].Right.ToString());
            copied = found[i].End;
        }

        return mended?.Append(text, copied, text.Length - copied).ToString() ?? text;
    }

    private static List<WrongText>? FindAll(string text, CodePage page)
    {
        List<WrongText>? found = null;
        for (var i = 0; i < text.Length;)
        {
            var next = text.AsSpan(i).IndexOfAny(page.Leads);
            if (next < 0)
            {
                break;
            }

            i += next;
            if (page.TryDecode(text, i, out var sequence))
            {
                (found ??= []).Add(sequence);
                i = sequence.End;
            }
            else
            {
                i++;
            }
        }

        return found;
    }
}
