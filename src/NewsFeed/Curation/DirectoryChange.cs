using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsFeed.Articles;
using NewsFeed.Store;

namespace NewsFeed.Curation;

/// <summary>What a wish means for what is decided of one topic or provider.</summary>
internal sealed class DirectoryChange
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly DirectoryBook book;
    private readonly DirectoryItem subject;
    private readonly Dictionary<string, DirectoryDecisions.Decided?> fields = new(StringComparer.Ordinal);
    private readonly List<string> problems = [];

    /// <summary>Works a wish out.</summary>
    /// <param name="book">How everything stands.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="wish">What is wanted.</param>
    public DirectoryChange(DirectoryBook book, DirectoryItem subject, DirectoryWish wish)
    {
        (this.book, this.subject) = (book, subject);
        if (wish.Action != CuratorAction.Separated && subject.PartOf is not null)
        {
            problems.Add($"“{subject.Name}” is part of “{book.WholeOf(subject).Name}”: separate them first.");
            return;
        }

        Work(wish);
        After = problems.Count == 0 ? book.With(subject.Id, fields) : book;
    }

    /// <summary>Why it cannot be done, in sentences; none where it can.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>How everything would stand.</summary>
    public DirectoryBook After { get; } = null!;

    /// <summary>What is decided by field; null for what is taken back.</summary>
    public IReadOnlyDictionary<string, DirectoryDecisions.Decided?> Fields => fields;

    /// <summary>Whether it is so already.</summary>
    public bool IsMade => fields.All(decided => decided.Value == book.Decisions.Find(subject.Id, decided.Key));

    /// <summary>What the fields say now, as a JSON object.</summary>
    public string ToldBefore => Told(book);

    /// <summary>What they would say.</summary>
    public string ToldAfter => Told(After);

    private void Work(DirectoryWish wish)
    {
        switch (wish.Action)
        {
            case CuratorAction.Renamed:
                Rename(wish);
                break;
            case CuratorAction.Described:
                Describe(wish.IsTakenBack ? book.InFiles(subject.Id).Description : TextOf(wish.Text, DirectoryWish.MaxDescription, "A description"));
                break;
            case CuratorAction.Placed:
                Place(wish);
                break;
            case CuratorAction.Merged:
                Merge(wish.Target!);
                break;
            case CuratorAction.Separated:
                Separate();
                break;
            default:
                Put(DirectoryField.Hidden, wish.Action == CuratorAction.Hidden);
                break;
        }
    }

    private void Rename(DirectoryWish wish)
    {
        var files = book.InFiles(subject.Id);
        var name = wish.IsTakenBack ? files.Name : wish.Text is null ? subject.Name : TextOf(wish.Text, DirectoryWish.MaxName, "A name");
        if (name is null)
        {
            problems.Add("A name may not be empty.");
        }
        else if (book.Kind == SourceKind.Topic && Others.FirstOrDefault(other => other.Names.Contains(name.ToLowerInvariant())) is { } other)
        {
            problems.Add($"There is a topic “{other.Name}” already: merge the two instead.");
        }

        Put(DirectoryField.Name, name != files.Name, name);
        if (book.Kind == SourceKind.Topic && (wish.IsTakenBack || wish.Address is not null))
        {
            Move(wish.IsTakenBack ? files.Key : wish.Address!.Trim().ToLowerInvariant(), wish.IsTakenBack);
        }
    }

    /// <summary>Addresses that it had since it was first given another lead to it as long as it has one that is not its files'.</summary>
    private void Move(string address, bool isTakenBack)
    {
        if (!Slug.IsWellFormed(address))
        {
            problems.Add($"“{address}” cannot stand in an address: it has to be like “{Slug.From(address)}”.");
        }
        else if (Others.FirstOrDefault(other => other.Key == address || other.FormerKeys.Contains(address)) is { } other)
        {
            problems.Add($"“{address}” is an address of “{other.Name}”.");
        }

        var known = book.Decisions.AddressesOf(subject.Id);
        var isOwn = isTakenBack || (known.Length <= 1 && address == book.InFiles(subject.Id).Key);
        Put(DirectoryField.Address, !isOwn, string.Join(' ', known.Where(former => former != address).Prepend(address)));
    }

    private void Describe(string? description) =>
        Put(DirectoryField.Description, description != book.InFiles(subject.Id).Description, description);

    private void Place(DirectoryWish wish)
    {
        var fromFiles = book.InFiles(subject.Id).ParentId is { } id && book.Items.TryGetValue(id, out var own) && book.WholeOf(own) is var whole && whole.Id != subject.Id ? whole : null;
        var parent = wish.IsTakenBack ? fromFiles : wish.Target is null ? null : OtherCalled(wish.Target);
        for (var above = parent; above is not null; above = above.ParentId is { } next ? book.Items[next] : null)
        {
            if (above.Id == subject.Id)
            {
                problems.Add(parent!.Id == subject.Id ? "A topic cannot stand below itself." : $"“{parent.Name}” stands below “{subject.Name}” itself.");
                break;
            }
        }

        Put(DirectoryField.Parent, parent?.Id != fromFiles?.Id, null, parent?.Id);
    }

    private void Merge(string into)
    {
        if (OtherCalled(into) is not { } whole)
        {
            return;
        }

        if (whole.Id == subject.Id)
        {
            var isItself = book.Find(into) is { } called && called.Id == subject.Id;
            problems.Add(isItself ? $"“{subject.Name}” cannot be merged into itself." : $"“{book.Find(into)!.Name}” is part of “{subject.Name}” already.");
        }

        Put(DirectoryField.PartOf, true, null, whole.Id);
    }

    private void Separate()
    {
        if (book.Decisions.Find(subject.Id, DirectoryField.PartOf) is null)
        {
            problems.Add(subject.PartOf is null
                ? $"“{subject.Name}” is part of no other {book.Word}."
                : $"“{subject.Name}” is part of “{book.WholeOf(subject).Name}” because that was given its name: rename that.");
        }

        Put(DirectoryField.PartOf, false);
    }

    private IEnumerable<DirectoryItem> Others => book.Items.Values.Where(item => item.Id != subject.Id && item.PartOf != subject.Id);

    private DirectoryItem? OtherCalled(string called)
    {
        if (book.Find(called) is { } found)
        {
            return book.WholeOf(found);
        }

        problems.Add($"There is no {book.Word} “{called}”.");
        return null;
    }

    private string? TextOf(string? text, int most, string what)
    {
        if (text?.Length > most)
        {
            problems.Add($"{what} may have {most:N0} characters.");
        }

        return string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private void Put(string field, bool isDecided, string? text = null, long? target = null) =>
        fields[field] = isDecided ? new DirectoryDecisions.Decided(subject.Id, field, text, target) : null;

    private string Told(DirectoryBook at)
    {
        var item = at.Items[subject.Id];
        return new JsonObject(fields.Keys.Select(field => KeyValuePair.Create(field, (JsonNode?)(field switch
        {
            DirectoryField.Name => item.Name,
            DirectoryField.Address => item.Key,
            DirectoryField.Description => item.Description,
            DirectoryField.Parent => item.ParentId is { } parent ? at.Items[parent].Key : null,
            DirectoryField.PartOf => item.PartOf is { } whole ? at.Items[whole].Key : null,
            _ => item.IsHidden,
        })))).ToJsonString(Readable);
    }
}
