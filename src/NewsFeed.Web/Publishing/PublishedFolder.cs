using System.Collections.Concurrent;
using System.IO.Compression;

namespace NewsFeed.Web.Publishing;

/// <summary>What became of a file that was to be put in place.</summary>
internal enum PutResult
{
    /// <summary>It was written.</summary>
    Written,

    /// <summary>It was there already.</summary>
    Unchanged,

    /// <summary>Somebody else's file is there; it stays.</summary>
    Foreign,
}

/// <summary>The folder that is published to. Touches only what was published there; every file is put in place whole.</summary>
/// <remarks>Each file is noted in a journal before it is written: after a kill, the next run knows it for its own, and knows that the manifest no longer
/// says what is in it.</remarks>
internal sealed class PublishedFolder : IDisposable
{
    private const string JournalName = ".newsfeed-publishing";
    private const string PartsName = ".newsfeed-parts";

    private readonly string root;
    private readonly ConcurrentDictionary<string, PublishedFile> files;
    private readonly StreamWriter journal;
    private int part;

    private PublishedFolder(string root, Manifest before)
    {
        this.root = root;
        Key = before.Key;
        files = new(before.Files, StringComparer.Ordinal);
        if (File.Exists(root + JournalName))
        {
            foreach (var file in File.ReadLines(root + JournalName).Where(IsInside))
            {
                files[file] = default;
            }
        }

        journal = new StreamWriter(root + JournalName, append: true);
    }

    /// <summary>What the folder was made of; see <see cref="Manifest"/>.</summary>
    public string Key { get; }

    /// <summary>Opens a folder; makes it where it is missing.</summary>
    /// <exception cref="IOException">It holds what was not published there.</exception>
    public static PublishedFolder Open(string folder)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        Directory.CreateDirectory(root);
        var manifest = Manifest.Read(root);
        if (manifest is null && !File.Exists(root + JournalName) && Directory.EnumerateFileSystemEntries(root).Any())
        {
            throw new IOException($"{folder} is not empty and was not published here: name a new or empty folder.");
        }

        // The journal is this process's alone from here on; only then may what another left be cleared away.
        var published = new PublishedFolder(root, manifest ?? Manifest.Empty);
        DeleteFolder(root + PartsName);
        Directory.CreateDirectory(root + PartsName);
        return published;
    }

    /// <summary>Whether every file is still there, by its length.</summary>
    public bool IsWhole() => files.All(file => file.Value != default && IsThere(file.Key, file.Value));

    /// <summary>Whether just these files were published here, none more and none less.</summary>
    /// <param name="all">The files.</param>
    public bool HoldsJust(IReadOnlySet<string> all) => all.SetEquals(files.Keys);

    /// <summary>Puts a file in place, unless it is there already.</summary>
    /// <param name="file">Its path below the folder.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="isPacked">Whether a gzip file stands beside it.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public PutResult Put(string file, ReadOnlySpan<byte> bytes, bool isPacked)
    {
        if (!IsInside(file))
        {
            throw new InvalidDataException($"“{file}” leads out of the folder: the store is damaged.");
        }

        var hash = PublishedFile.HashOf(bytes);
        if (files.TryGetValue(file, out var before) && before.Hash == hash && before.Length == bytes.Length && before.PackedLength > 0 == isPacked && IsThere(file, before))
        {
            return PutResult.Unchanged;
        }

        if (IsForeign(file) || (isPacked && before.PackedLength == 0 && before != default && Exists(file + ".gz")))
        {
            return PutResult.Foreign;
        }

        Note(file);
        var packed = isPacked ? Pack(bytes) : [];
        if (isPacked)
        {
            Place(file + ".gz", packed);
        }
        else if (before.PackedLength > 0 || (before == default && files.ContainsKey(file)))
        {
            File.Delete(root + file + ".gz");
        }

        Place(file, bytes);
        files[file] = new PublishedFile(hash, bytes.Length, packed.Length);
        return PutResult.Written;
    }

    /// <summary>Removes what was published before and is no longer.</summary>
    /// <param name="kept">The files that stay.</param>
    /// <returns>How many were removed.</returns>
    public int RemoveOthers(IReadOnlySet<string> kept)
    {
        string[] gone = [.. files.Keys.Where(file => !kept.Contains(file) && IsInside(file))];
        foreach (var file in gone)
        {
            if (Directory.Exists(Path.GetDirectoryName(root + file)))
            {
                File.Delete(root + file);
                if (files[file] is { PackedLength: > 0 } or { Length: 0 })
                {
                    File.Delete(root + file + ".gz");
                }
            }

            files.TryRemove(file, out _);
        }

        foreach (var folder in gone.Select(Path.GetDirectoryName).OfType<string>().Distinct().OrderByDescending(folder => folder.Length))
        {
            RemoveEmpty(folder);
        }

        return gone.Length;
    }

    /// <summary>Writes down what the folder holds now: the last thing that is done.</summary>
    /// <param name="key">What it was made of; empty where something is missing.</param>
    public void Finish(string key)
    {
        var half = Path.Combine(root, PartsName, "manifest");
        new Manifest(key, files).WriteTo(half);
        File.Move(half, root + Manifest.Name, overwrite: true);
        journal.Dispose();
        File.Delete(root + JournalName);
        DeleteFolder(root + PartsName);
    }

    /// <inheritdoc/>
    public void Dispose() => journal.Dispose();

    private bool IsInside(string file) => file.Length > 0 && Path.GetFullPath(root + file).StartsWith(root, StringComparison.Ordinal);

    /// <summary>Whether something is there that was not published.</summary>
    private bool IsForeign(string file) => !files.ContainsKey(file) && (Exists(file) || Exists(file + ".gz"));

    private bool Exists(string file) => Path.Exists(root + file);

    private bool IsThere(string file, PublishedFile known) =>
        LengthOf(file) == known.Length && (known.PackedLength == 0 || LengthOf(file + ".gz") == known.PackedLength);

    private long LengthOf(string file) => new FileInfo(root + file) is { Exists: true } info ? info.Length : -1;

    private void Note(string file)
    {
        lock (journal)
        {
            journal.Write(file + "\n");
            journal.Flush();
        }
    }

    private void Place(string file, ReadOnlySpan<byte> bytes)
    {
        var half = Path.Combine(root, PartsName, $"{Interlocked.Increment(ref part)}");
        File.WriteAllBytes(half, bytes);
        Directory.CreateDirectory(Path.GetDirectoryName(root + file)!);
        File.Move(half, root + file, overwrite: true);
    }

    private static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private void RemoveEmpty(string folder)
    {
        for (var here = folder; here.Length > 0 && Directory.Exists(root + here) && !Directory.EnumerateFileSystemEntries(root + here).Any(); here = Path.GetDirectoryName(here) ?? "")
        {
            Directory.Delete(root + here);
        }
    }

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
