namespace NewsFeed.Importing;

/// <summary>Where article files come from: a folder, one file, an archive.</summary>
public interface IArticleSource
{
    /// <summary>The source as the person who imports named it.</summary>
    string Name { get; }

    /// <summary>
    /// What the identities of all its files begin with, when the source stands for everything there, so that a file that is
    /// missing from it has gone; null where it stands for nothing but itself.
    /// </summary>
    string? Covers { get; }

    /// <summary>How many files there are; null where only reading tells.</summary>
    int? Count { get; }

    /// <summary>The files in a fixed order. An archive's files have to be read one by one before the next is asked for.</summary>
    /// <param name="cancellation">Ends the listing early.</param>
    /// <exception cref="InvalidDataException">The source is damaged or over its limits; the message says which.</exception>
    /// <exception cref="IOException">The source cannot be read.</exception>
    IAsyncEnumerable<SourceFile> FilesAsync(CancellationToken cancellation);
}
