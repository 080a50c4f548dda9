using System.Collections.Frozen;

namespace NewsFeed.Search;

/// <summary>Cuts texts into the words by which two reports of one event resemble each other.</summary>
/// <remarks>Words are numbers that rise in a set, so that two sets are compared in one pass. The lowest bit says whether a word tells something.</remarks>
internal static class TellingWords
{
    /// <summary>Letters of a word that count: what follows are mostly endings.</summary>
    private const int Stem = 6;

    /// <summary>Different words that are looked at: a headline and its excerpt have some sixty.</summary>
    private const int MaxWords = 128;

    /// <summary>Telling words of headline and excerpt that two articles share that are alike.</summary>
    public const int MinShared = 3;

    /// <summary>Words that say nothing of what a text is about.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Empty = SetOf(
        """
        about after all also an and any are as at be been before being but by can could day days did do does during each every few first for from further get gets
        going had has have he her here him his how if in instead into is it its just last like made make makes making many may me might month months more most much
        my need new next no not now of off on one only onto or other our out over own part per post read really said say says see she should since so some still
        such take takes than that the their them then there these they this those through time to today too two under until up upon us use used uses using very
        via want was way ways we week weeks well were what when where whether which while who whom whose why will with within without would year years yet you your
        """).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Beginnings of words that stand in the news about anything, or in every article on this site's own subject: they count half, and never decide.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common = SetOf(
        """
        access adds ai announ applic artifi availa bette better big build busine call chang compan custom data design digita enable featur future general generat
        genera great help helps import improv innova integr intell introd large latest launch learn learni leader machin market model news offer people perfor plan
        platfo product public releas report resear reveal scale servic show small softwa soluti start study suppor system team tech techno tool transf unveil
        update user video work world
        """).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of texts, each once, rising.</summary>
    public static ulong[] Of(params ReadOnlySpan<string?> texts)
    {
        var words = new HashSet<ulong>();
        foreach (var text in texts)
        {
            Add(words, text);
        }

        ulong[] rising = [.. words];
        Array.Sort(rising);
        return rising;
    }

    /// <summary>The words of texts that tell something, each once, rising.</summary>
    public static ulong[] TellingOf(params ReadOnlySpan<string?> texts) => Array.FindAll(Of(texts), IsTelling);

    /// <summary>Whether a word tells something.</summary>
    public static bool IsTelling(ulong word) => (word & 1) != 0;

    /// <summary>Whether a word is a number, in digits.</summary>
    public static bool IsNumber(ulong word) => (word & 2) != 0;

    /// <summary>What two sets of words have in common.</summary>
    public static Likeness Compare(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        var (both, any, telling) = (0, 0, 0);
        for (int i = 0, k = 0; i < one.Length || k < other.Length;)
        {
            var isShared = i < one.Length && k < other.Length && one[i] == other[k];
            var word = k == other.Length || (i < one.Length && one[i] <= other[k]) ? one[i++] : other[k++];
            k += isShared ? 1 : 0;
            var weight = IsTelling(word) ? 2 : 1;
            any += weight;
            both += isShared ? weight : 0;
            telling += isShared && weight == 2 ? 1 : 0;
        }

        return new Likeness(any == 0 ? 0 : both * 100 / any, telling);
    }

    /// <summary>Whether two articles are alike.</summary>
    /// <param name="one">The words of the one's headline and excerpt.</param>
    /// <param name="other">The words of the other's.</param>
    public static bool AreAlike(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other) => Compare(one, other).Telling >= MinShared;

    private static void Add(HashSet<ulong> words, string? text)
    {
        var rest = text.AsSpan();
        Span<char> lowered = stackalloc char[32];
        while (!rest.IsEmpty && words.Count < MaxWords)
        {
            var length = 0;
            while (length < rest.Length && IsPart(rest[length]))
            {
                length++;
            }

            var letters = lowered[..Math.Min(length, lowered.Length)];
            rest[..letters.Length].ToLowerInvariant(letters);
            if ((letters.Length > 1 || (letters.Length == 1 && char.IsAsciiDigit(letters[0]))) && !Empty.Contains(letters))
            {
                words.Add(NumberOf(letters));
            }

            rest = rest[Math.Min(length + 1, rest.Length)..];
        }
    }

    private static bool IsPart(char letter) => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)
        || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static ulong NumberOf(ReadOnlySpan<char> word)
    {
        var stem = word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
        stem = stem.Length > Stem ? stem[..Stem] : stem;
        var (hash, isNumber) = (14695981039346656037UL, true);
        foreach (var letter in stem)
        {
            hash = (hash ^ letter) * 1099511628211UL;
            isNumber &= char.IsAsciiDigit(letter);
        }

        return (hash & ~3UL) | (isNumber ? 2UL : 0) | (isNumber || Common.Contains(stem) ? 0 : 1UL);
    }

    private static FrozenSet<string> SetOf(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>What two sets of words have in common.</summary>
/// <param name="Hundredths">How many of all words stand in both, in hundredths; common words count half.</param>
/// <param name="Telling">How many words stand in both that are not common.</param>
internal readonly record struct Likeness(int Hundredths, int Telling);
