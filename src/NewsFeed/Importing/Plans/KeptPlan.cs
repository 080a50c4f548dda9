using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsFeed.Importing.Plans;

/// <summary>A page of a plan.</summary>
/// <param name="Entries">Its files.</param>
/// <param name="Total">How many files there are on all pages.</param>
/// <param name="Number">The page's number, from 1.</param>
/// <param name="Pages">How many pages there are, at least 1.</param>
public sealed record PlanPage(IReadOnlyList<PlanEntry> Entries, int Total, int Number, int Pages);

/// <summary>A plan of any length, kept on the disk to be looked at page by page; about 40 bytes of memory a file.</summary>
/// <remarks>It is written once, by <see cref="PlanMaking"/>, and does not change: what is chosen about it stands beside it.</remarks>
public sealed class KeptPlan : IDisposable
{
    /// <summary>Files on a page.</summary>
    public const int PageSize = 50;

    /// <summary>UTF-16 units of a search.</summary>
    public const int MaxQuery = 200;

    private static readonly JsonSerializerOptions Json = new() { IgnoreReadOnlyProperties = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly PlanView[] Counted = [.. Enum.GetValues<PlanView>().Where(view => view != PlanView.Out)];

    private readonly List<PlanMark> marks = [];
    private readonly Dictionary<PlanView, int> counts = [];
    private readonly NamelessFile file;
    private readonly ImportLimits limits;

    internal KeptPlan(NamelessFile file, PlanChoices choices, ImportLimits limits) => (this.file, Choices, this.limits) = (file, choices, limits);

    /// <summary>What was chosen about it.</summary>
    public PlanChoices Choices { get; }

    /// <summary>How many files the import would write: those that are new or changed, and were not taken out.</summary>
    public int Written => Count(PlanView.New) + Count(PlanView.Changed) - (Choices.Count == 0 ? 0 : marks.Count(mark => mark.IsWritten && Choices.IsOut(mark.Path)));

    /// <summary>How many files a view shows.</summary>
    /// <param name="view">The view.</param>
    public int Count(PlanView view) => view == PlanView.Out ? Choices.Count : counts.GetValueOrDefault(view);

    /// <summary>Reads a page.</summary>
    /// <param name="view">Which files.</param>
    /// <param name="query">Words that all have to stand in a file's path, title, changed keys or problems; null or empty for no search.</param>
    /// <param name="number">The page's number; one that is not there is taken for the nearest.</param>
    public PlanPage Page(PlanView view, string? query, int number)
    {
        var found = Find(view, query).ToArray();
        var pages = Math.Max(1, (found.Length + PageSize - 1) / PageSize);
        number = Math.Clamp(number, 1, pages);
        return new PlanPage([.. found.Skip((number - 1) * PageSize).Take(PageSize).Select(Read)], found.Length, number, pages);
    }

    /// <summary>Whether it has a file that would be written, and that can be taken out.</summary>
    /// <param name="path">Any text.</param>
    public bool Writes(string path)
    {
        var number = PlanPrint.Of(path);
        return marks.Exists(mark => mark.Path == number && mark.IsWritten);
    }

    /// <summary>Takes out all files that a search finds, or puts them back.</summary>
    /// <param name="view">Which files.</param>
    /// <param name="query">See <see cref="Page"/>.</param>
    /// <param name="isOut">Whether they are out from now on.</param>
    public void TakeAll(PlanView view, string? query, bool isOut)
    {
        foreach (var mark in Find(view, query).Where(mark => mark.IsWritten).ToArray())
        {
            Choices.Take(Read(mark).Path, isOut);
        }
    }

    /// <summary>All files in the order of the source, read one by one.</summary>
    public IEnumerable<PlanEntry> Entries() => marks.Select(Read);

    /// <summary>What an import is held against.</summary>
    public AgreedPlan Agreed() => new([.. marks.Where(mark => !Choices.IsOut(mark.Path)).Select(mark => mark.Print)]);

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    /// <summary>Keeps the next file.</summary>
    internal async ValueTask AddAsync(PlannedFile planned, CancellationToken cancellation)
    {
        var entry = PlanEntry.Of(planned, limits);
        entry = file.Length > limits.PlanBytes ? entry with { Changes = [], IsCut = entry.Changes.Count > 0 } : entry;
        var (words, json) = (Encoding.UTF8.GetBytes(entry.Words), JsonSerializer.SerializeToUtf8Bytes(entry, Json));
        var mark = new PlanMark(
            file.Length, words.Length, json.Length, PlanPrint.Of(planned.Path), PlanPrint.Of(planned), planned.Action, planned.TwinPath is not null, planned.Conflicts.Count > 0);
        await file.AppendAsync((byte[])[.. words, .. json], cancellation);
        marks.Add(mark);
        foreach (var view in Counted.Where(view => mark.IsIn(view, Choices)))
        {
            counts[view] = counts.GetValueOrDefault(view) + 1;
        }
    }

    private IEnumerable<PlanMark> Find(PlanView view, string? query)
    {
        var words = (query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return marks.Where(mark => mark.IsIn(view, Choices) && (words.Length == 0 || Has(mark, words)));
    }

    private bool Has(PlanMark mark, string[] words)
    {
        var text = Encoding.UTF8.GetString(Bytes(mark.Offset, mark.WordsLength));
        return Array.TrueForAll(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private PlanEntry Read(PlanMark mark) => JsonSerializer.Deserialize<PlanEntry>(Bytes(mark.Offset + mark.WordsLength, mark.Length), Json)!;

    private byte[] Bytes(long offset, int length)
    {
        var bytes = new byte[length];
        return file.Read(offset, bytes) == length ? bytes : throw new IOException("A plan that was kept on the disk has become shorter.");
    }
}
