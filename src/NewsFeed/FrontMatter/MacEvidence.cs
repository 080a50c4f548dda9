using System.Buffers;

namespace NewsFeed.FrontMatter;

/// <summary>What sound text never looks like, where the code page was Mac Roman.</summary>
internal static class MacEvidence
{
    // Second bytes after ‚: Ä Ç Ñ à ú ù (quotes and dashes, currency, letters, signs, pictures).
    private static readonly SearchValues<byte> Signs = SearchValues.Create([0x80, 0x82, 0x84, 0x88, 0x9C, 0x9D]);

    // Kurdish ‚Çîn‘ would become a subscript otherwise; what is really met after ‚Ç is the euro.
    private const int SubscriptsBegin = 0x2080;
    private const int CurrenciesBegin = 0x20A0;

    // A word in German, Estonian or Danish single quotes may begin with two of these: ‚Ääh‘, ‚Öö‘.
    private static readonly SearchValues<char> Umlauts = SearchValues.Create("ÄÖÜäöüßåÅæÆøØ");

    // What mathematics puts after a root or a negation.
    private static readonly SearchValues<char> Math = SearchValues.Create("∞±≤≥≠µ∂∑∏π∫Ω´¨¥");
    private static readonly SearchValues<char> RootOperands = SearchValues.Create("∞µ∑∏π∫Ω");
    private static readonly SearchValues<char> AfterNegation = SearchValues.Create("†©ª´Æ£");

    /// <summary>Whether a sequence that begins with ¬ or √ is damage whatever else the text holds.</summary>
    public static bool IsCertainLatin(Surroundings around)
    {
        if (around.Sequence.Lead == 0xC2)
        {
            return AfterNegation.Contains(around.Second) || (around.Second == '∞' && char.IsAsciiDigit(around.Before));
        }

        if (around.Second is '©' or '®')
        {
            return true;
        }

        if (RootOperands.Contains(around.Second))
        {
            return around.LettersAround >= 4 && char.IsLetter(around.Before) && char.IsLetter(around.After);
        }

        return around.LettersAround >= (Math.Contains(around.Second) ? 3 : 1);
    }

    /// <summary>Whether a sequence that begins with ƒ or ≈ is a letter of Polish, Czech or Turkish whatever else the text holds.</summary>
    public static bool IsCertainLetter(Surroundings around) =>
        around.Sequence.Lead is 0xC4 or 0xC5 && IsUnlikeMath(around) && char.IsLetter(around.Before) && char.IsLetter(around.After);

    /// <summary>Whether the second character is none that a formula would have there.</summary>
    public static bool IsUnlikeMath(Surroundings around) => !Math.Contains(around.Second);

    /// <summary>Whether a sequence of three that begins with ‚ is damage whatever else the text holds.</summary>
    public static bool IsCertainSign(Surroundings around) =>
        around.Sequence.Lead == 0xE2
        && Signs.Contains(around.Sequence.Second)
        && !Umlauts.Contains(around.Last)
        && around.Sequence.Right.Value is not (>= SubscriptsBegin and < CurrenciesBegin);

    /// <summary>Whether a sequence is damage if the text holds certain damage besides.</summary>
    public static bool IsPlausible(Surroundings around) => around.Sequence.Lead switch
    {
        0xC2 or 0xC3 => around.TouchesLetter || !Math.Contains(around.Second),
        0xC4 or 0xC5 => around.TouchesLetter,
        >= 0xC6 and <= 0xCB => false,
        _ => true,
    };
}
