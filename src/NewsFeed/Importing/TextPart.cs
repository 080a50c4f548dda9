using DiffPlex;
using DiffPlex.Chunkers;

namespace NewsFeed.Importing;

/// <summary>Which version of a text has a part of it.</summary>
public enum TextPartKind
{
    /// <summary>Both.</summary>
    Same,

    /// <summary>Only the earlier.</summary>
    Removed,

    /// <summary>Only the later.</summary>
    Added,
}

/// <summary>A part of a text that is shown in two versions at once.</summary>
/// <param name="Kind">Which version has it.</param>
/// <param name="Text">Whole words, with the white space between them.</param>
public sealed record TextPart(TextPartKind Kind, string Text)
{
    /// <summary>Compares two texts word by word.</summary>
    /// <param name="before">The earlier text, of a length that <see cref="ImportLimits.ChangeLength"/> bounds: the work grows with its square.</param>
    /// <param name="after">The later text.</param>
    /// <returns>The parts in order: without the added ones they are the earlier text, without the removed ones the later.</returns>
    public static IReadOnlyList<TextPart> Compare(string before, string after)
    {
        var compared = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, WordChunker.Instance);
        var (parts, next) = (new List<TextPart>(), 0);
        foreach (var block in compared.DiffBlocks)
        {
            Add(TextPartKind.Same, compared.PiecesOld, next, block.DeleteStartA - next);
            Add(TextPartKind.Removed, compared.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(TextPartKind.Added, compared.PiecesNew, block.InsertStartB, block.InsertCountB);
            next = block.DeleteStartA + block.DeleteCountA;
        }

        Add(TextPartKind.Same, compared.PiecesOld, next, compared.PiecesOld.Count - next);
        return parts;

        void Add(TextPartKind kind, IReadOnlyList<string> pieces, int start, int count)
        {
            if (count > 0)
            {
                parts.Add(new TextPart(kind, string.Concat(pieces.Skip(start).Take(count))));
            }
        }
    }
}
