using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace NewsFeed.FrontMatter;

/// <summary>One of the two code pages that UTF-8 is mistaken for, limited to its upper half: the bytes 80 to FF.</summary>
internal sealed class CodePage
{
    private const int UpperHalf = 0x80;
    private readonly FrozenDictionary<char, byte> bytes;
    private readonly string upper;

    private CodePage(string upper)
    {
        this.upper = upper;
        bytes = upper.Select((c, i) => KeyValuePair.Create(c, (byte)(UpperHalf + i))).ToFrozenDictionary();
        Leads = SearchValues.Create(upper.AsSpan(0xC2 - UpperHalf, 0xF5 - 0xC2));
    }

    /// <summary>Windows-1252; its five unassigned bytes are control characters, as browsers decode them.</summary>
    public static CodePage Windows1252 { get; } = new(
        "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ" +
        "\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿" +
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß" +
        "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ");

    /// <summary>Mac Roman, code page 10000.</summary>
    public static CodePage MacRoman { get; } = new(
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü" +
        "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
        "¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ" +
        "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ");

    /// <summary>What the first bytes of UTF-8 sequences look like in this code page.</summary>
    public SearchValues<char> Leads { get; }

    /// <summary>What a byte from 80 on stands for.</summary>
    public char CharacterOf(byte value) => upper[value - UpperHalf];

    /// <summary>Reads the characters from an index on as the bytes of one UTF-8 sequence of two bytes or more.</summary>
    /// <returns>False unless the sequence is complete and valid; it then encodes to the same bytes and so to the same characters.</returns>
    public bool TryDecode(string text, int index, out WrongText found)
    {
        found = default;
        if (!bytes.TryGetValue(text[index], out var lead))
        {
            return false;
        }

        var length = lead switch { < 0xC2 => 0, < 0xE0 => 2, < 0xF0 => 3, < 0xF5 => 4, _ => 0 };
        if (length == 0 || index + length > text.Length)
        {
            return false;
        }

        Span<byte> sequence = stackalloc byte[length];
        for (var i = 0; i < length; i++)
        {
            if (!bytes.TryGetValue(text[index + i], out sequence[i]))
            {
                return false;
            }
        }

        var status = Rune.DecodeFromUtf8(sequence, out var rune, out var consumed);
        found = new WrongText(index, length, lead, sequence[1], rune);
        return status == OperationStatus.Done && consumed == length;
    }
}

/// <summary>Two to four characters that are the bytes of one UTF-8 sequence in a code page.</summary>
/// <param name="Start">Where they begin.</param>
/// <param name="Length">How many they are.</param>
/// <param name="Lead">The first byte.</param>
/// <param name="Second">The second byte.</param>
/// <param name="Right">The character that the bytes encode.</param>
internal readonly record struct WrongText(int Start, int Length, byte Lead, byte Second, Rune Right)
{
    /// <summary>Where the text goes on.</summary>
    public int End => Start + Length;

    /// <summary>What a text in one language has in common: its script, told by the first byte.</summary>
    public int Script => Lead switch
    {
        <= 0xCB or 0xE2 => 0xC2,
        0xCE or 0xCF => 0xCE,
        >= 0xD0 and <= 0xD3 => 0xD0,
        >= 0xD8 and <= 0xDB => 0xD8,
        >= 0xE3 and <= 0xED => 0xE3,
        _ => Lead,
    };
}
