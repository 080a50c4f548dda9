namespace NewsFeed.FrontMatter;

/// <summary>Tells damaged text from sound text that happens to look like it.</summary>
internal sealed class DamageEvidence
{
    private readonly string text;
    private readonly List<WrongText> found;
    private readonly bool isMac;
    private readonly bool[] isCertain;
    private readonly HashSet<int> certainScripts = [];

    /// <summary>Weighs all the sequences of a text.</summary>
    public DamageEvidence(string text, CodePage page, List<WrongText> found)
    {
        this.text = text;
        this.found = found;
        isMac = page == CodePage.MacRoman;
        isCertain = new bool[found.Count];
        for (var i = 0; i < found.Count; i++)
        {
            isCertain[i] = IsCertain(i);
            if (isCertain[i])
            {
                certainScripts.Add(found[i].Script);
            }
        }
    }

    /// <summary>Whether a sequence is damage: on its own merits, or because the text holds certain damage of the same kind.</summary>
    public bool IsDamage(int i) => isCertain[i] || (certainScripts.Contains(found[i].Script) && (HasNeighbour(i, _ => true) || IsPlausible(Around(i))));

    private bool IsCertain(int i)
    {
        var sequence = found[i];
        var around = Around(i);
        if (around.HoldsControl)
        {
            return true;
        }

        return sequence.Length switch
        {
            2 when sequence.Lead is 0xC2 or 0xC3 => IsCertainLatin(i, around),
            2 => IsCertainLetter(around) || IsLongRun(i),
            3 => IsCertainSign(around) || sequence.Right.Value == 0xFEFF || (sequence.Lead == 0xE2 && HasNeighbour(i, _ => true)) || HasNeighbour(i, next => next.Length >= 3),
            _ => sequence is { Lead: 0xF0, Second: 0x9F } || HasNeighbour(i, next => next.Length >= 3),
        };
    }

    private bool IsCertainLatin(int i, Surroundings around) =>
        HasNeighbour(i, next => next.Lead == 0xE2)
        || (isMac
            ? MacEvidence.IsCertainLatin(around) || (MacEvidence.IsUnlikeMath(around) && HasNeighbour(i, next => next.Lead is 0xC2 or 0xC3))
            : WindowsEvidence.IsCertainLatin(around) || HasNeighbour(i, next => next.Lead is 0xC2 or 0xC3));

    private bool IsCertainLetter(Surroundings around) =>
        isMac ? MacEvidence.IsCertainLetter(around) : WindowsEvidence.IsCertainLetter(around);

    private bool IsCertainSign(Surroundings around) => isMac ? MacEvidence.IsCertainSign(around) : WindowsEvidence.IsCertainSign(around);

    private bool IsPlausible(Surroundings around) => isMac ? MacEvidence.IsPlausible(around) : WindowsEvidence.IsPlausible(around);

    private Surroundings Around(int i) => new(text, found[i]);

    private bool HasNeighbour(int i, Func<WrongText, bool> isAlike) =>
        (i > 0 && found[i - 1].End == found[i].Start && isAlike(found[i - 1]))
        || (i + 1 < found.Count && found[i + 1].Start == found[i].End && isAlike(found[i + 1]));

    /// <summary>Whole words of Greek, Cyrillic, Hebrew or Arabic: three characters in a row, and a symbol in the middle of the word.</summary>
    private bool IsLongRun(int i)
    {
        var (first, last) = (i, i);
        while (first > 0 && found[first - 1].End == found[first].Start && found[first - 1].Script == found[i].Script)
        {
            first--;
        }

        while (last + 1 < found.Count && found[last + 1].Start == found[last].End && found[last + 1].Script == found[i].Script)
        {
            last++;
        }

        if (last - first < 2)
        {
            return false;
        }

        for (var at = first; at <= last; at++)
        {
            if (!char.IsLetter(text[found[at].Start + 1]))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A sequence and the characters beside it.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Sequence">The sequence.</param>
internal readonly record struct Surroundings(string Text, WrongText Sequence)
{
    /// <summary>The character before; NUL at the beginning.</summary>
    public char Before => Sequence.Start == 0 ? '\0' : Text[Sequence.Start - 1];

    /// <summary>The character after; NUL at the end.</summary>
    public char After => Sequence.End == Text.Length ? '\0' : Text[Sequence.End];

    /// <summary>The second character.</summary>
    public char Second => Text[Sequence.Start + 1];

    /// <summary>The last character.</summary>
    public char Last => Text[Sequence.End - 1];

    /// <summary>Whether a letter stands on either side.</summary>
    public bool TouchesLetter => char.IsLetter(Before) || char.IsLetter(After);

    /// <summary>Whether a C1 control character is among the characters; sound text has none, but for U+0085.</summary>
    public bool HoldsControl => Text.AsSpan(Sequence.Start, Sequence.Length).IndexOfAnyInRange('\u0080', '\u009F') >= 0;

    /// <summary>How many letters stand directly before and after, counted up to four on each side.</summary>
    public int LettersAround
    {
        get
        {
            var (before, after) = (0, 0);
            while (before < 4 && Sequence.Start - before > 0 && char.IsLetter(Text[Sequence.Start - before - 1]))
            {
                before++;
            }

            while (after < 4 && Sequence.End + after < Text.Length && char.IsLetter(Text[Sequence.End + after]))
            {
                after++;
            }

            return before + after;
        }
    }
}
