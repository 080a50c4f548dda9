using System.Globalization;
using System.Text;

namespace NewsFeed.FrontMatter;

/// <summary>Says which characters have no place in a text that people read.</summary>
internal static class InvisibleText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
    private const int BlackFlag = 0x1F3F4;
    private const char EmojiVariation = '\uFE0F';

    /// <summary>Whether a character may be white space, invisible or half of a pair, so that the text needs cleaning.</summary>
    /// <param name="c">A character beyond Latin.</param>
    public static bool NeedsALook(char c) =>
        char.IsWhiteSpace(c) || char.IsSurrogate(c) || c >= '\uFFF9' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format;

    /// <summary>Whether a character is kept.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Where the character begins.</param>
    /// <param name="length">1, or 2 for a pair.</param>
    public static bool IsShown(string text, int index, int length)
    {
        if (length == 1 && char.IsSurrogate(text[index]))
        {
            return false;
        }

        var rune = Rune.GetRuneAt(text, index);
        return rune.Value switch
        {
            ZeroWidthJoiner => IsBetween(text, index, IsEmoji) || IsBetween(text, index, IsJoining),
            ZeroWidthNonJoiner => IsBetween(text, index, IsJoining),
            0x200E or 0x200F or 0x061C => true,
            >= 0xE0000 and <= 0xE0FFF => rune.Value >= 0xE0100 || IsInFlag(text, index),
            0xFFFE or 0xFFFF => false,
            _ => Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control => false,
                UnicodeCategory.Format => IsVisibleFormat(rune.Value),
                _ => true,
            },
        };
    }

    /// <summary>Signs in front of numbers and verses, which Unicode counts among the format characters though they show.</summary>
    private static bool IsVisibleFormat(int value) => value is (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x08E2 or 0x110BD;

    /// <summary>Tags spell the region of a flag such as Scotland's; anywhere else they hide text.</summary>
    private static bool IsInFlag(string text, int index)
    {
        for (var i = index - 2; i >= 0 && char.IsSurrogatePair(text, i); i -= 2)
        {
            var before = char.ConvertToUtf32(text, i);
            if (before is not (>= 0xE0020 and <= 0xE007F))
            {
                return before == BlackFlag;
            }
        }

        return false;
    }

    private static bool IsBetween(string text, int index, Func<Rune, bool> isPart)
    {
        var before = text[index - 1 >= 0 ? index - 1 : 0] == EmojiVariation ? index - 1 : index;
        return Rune.DecodeLastFromUtf16(text.AsSpan(0, before), out var left, out _) == System.Buffers.OperationStatus.Done
            && Rune.DecodeFromUtf16(text.AsSpan(index + 1), out var right, out _) == System.Buffers.OperationStatus.Done
            && isPart(left) && isPart(right);
    }

    private static bool IsEmoji(Rune rune) => rune.Value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2190 and <= 0x2BFF);

    /// <summary>Arabic and its kin, and the scripts of India and the south-east, in which joiners change how words are written.</summary>
    private static bool IsJoining(Rune rune) =>
        rune.Value is (>= 0x0600 and <= 0x08FF) or (>= 0x0900 and <= 0x0DFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x18AF);
}
