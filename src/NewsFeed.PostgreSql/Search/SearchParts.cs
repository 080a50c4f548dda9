using System.Buffers.Binary;
using System.Text;
using NewsFeed.Store;

namespace NewsFeed.PostgreSql.Search;

/// <summary>Turns the words of an article into values of PostgreSQL's type <c>tsvector</c>, in its binary form.</summary>
/// <remarks>
/// A tsvector holds 256 places of one word, places up to 16,383 and a megabyte in all. A longer text goes into several, which overlap by more
/// words than a search can have, so that every phrase stands whole in one of them. One article at a time; made once and used for many.
/// </remarks>
internal sealed class SearchParts
{
    /// <summary>No search has more words: it has 400 characters at most, and each word but the last is followed by a space.</summary>
    private const int Overlap = 200;

    private const int MaxPlaces = 256;
    private const int MaxPlace = 16_383;

    /// <summary>What the words and places of one part may take, with room for the server's own alignment.</summary>
    private const int MaxBytes = 900_000;

    /// <summary>Stands between two fields, so that no phrase reaches from one into the other.</summary>
    private const int Gap = -1;

    private readonly WordReader reader = new();
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly List<KnownWord> words = [];
    private readonly List<(int Word, int Weight)> text = [];
    private readonly List<int> next = [];
    private readonly List<int> inPart = [];

    /// <summary>The parts of an article's words.</summary>
    /// <returns>One or more tsvectors.</returns>
    public IReadOnlyList<byte[]> Of(SearchableText searchable)
    {
        known.Clear();
        words.Clear();
        inPart.Clear();
        text.Clear();
        Add(searchable.Title, SearchWeight.Title);
        Add(searchable.Excerpt, SearchWeight.Excerpt);
        Add(searchable.Provider, SearchWeight.Provider);
        Add(searchable.Body, SearchWeight.Body);
        next.Clear();
        next.AddRange(Enumerable.Repeat(Gap, text.Count));

        var parts = new List<byte[]>(1);
        for (var start = 0; ;)
        {
            var end = Fill(start);
            parts.Add(Pack(start));
            if (end == text.Count)
            {
                return parts;
            }

            start = end - Overlap;
        }
    }

    private void Add(string field, int weight)
    {
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        for (reader.Begin(field); reader.Read();)
        {
            if (!lookup.TryGetValue(reader.Word, out var word))
            {
                word = words.Count;
                var written = reader.Word.ToString();
                known.Add(written, word);
                words.Add(new KnownWord(Encoding.UTF8.GetBytes(written)));
            }

            text.Add((word, weight));
        }

        text.Add((Gap, 0));
    }

    /// <summary>Threads the places of each word together, until the end or until the part is full.</summary>
    /// <returns>The first place that is not in the part.</returns>
    private int Fill(int start)
    {
        inPart.ForEach(word => words[word].Count = 0);
        inPart.Clear();
        var bytes = 0;
        for (var place = start; place < text.Count; place++)
        {
            if (text[place].Word == Gap)
            {
                continue;
            }

            var word = words[text[place].Word];
            if (word.Count == MaxPlaces || place - start >= MaxPlace || bytes > MaxBytes)
            {
                return place;
            }

            bytes += word.Count == 0 ? word.Text.Length + 8 : 2;
            if (word.Count++ == 0)
            {
                inPart.Add(text[place].Word);
                word.First = place;
            }
            else
            {
                next[word.Last] = place;
            }

            word.Last = place;
        }

        return text.Count;
    }

    private byte[] Pack(int start)
    {
        var packed = new byte[4 + inPart.Sum(word => words[word].Text.Length + 3 + (2 * words[word].Count))];
        BinaryPrimitives.WriteInt32BigEndian(packed, inPart.Count);
        var rest = packed.AsSpan(4);
        foreach (var word in inPart.Select(word => words[word]))
        {
            word.Text.CopyTo(rest);
            rest = rest[(word.Text.Length + 1)..];
            BinaryPrimitives.WriteInt16BigEndian(rest, (short)word.Count);
            rest = rest[2..];
            for (var (place, left) = (word.First, word.Count); left > 0; place = next[place], left--)
            {
                BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)((text[place].Weight << 14) | (place - start + 1)));
                rest = rest[2..];
            }
        }

        return packed;
    }

    private sealed class KnownWord(byte[] text)
    {
        public byte[] Text { get; } = text;

        public int Count { get; set; }

        public int First { get; set; }

        public int Last { get; set; }
    }
}
