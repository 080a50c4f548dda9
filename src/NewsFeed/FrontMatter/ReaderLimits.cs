namespace NewsFeed.FrontMatter;

/// <summary>The bounds that a file has to keep. Each is several times what real files hold, and small enough that a hostile file costs little.</summary>
public sealed record ReaderLimits
{
    /// <summary>Bytes of one file. The largest real file is 22 KB; a file is held in memory while it is read, one per processor.</summary>
    public int FileBytes { get; init; } = 1 << 20;

    /// <summary>Levels of maps and lists inside one another. Real files need 5; every level is a stack frame.</summary>
    public int Depth { get; init; } = 16;

    /// <summary>YAML nodes in one file. Real files have up to 600; a node costs about 100 bytes.</summary>
    public int Nodes { get; init; } = 20_000;

    /// <summary>Entries of a list of topics, tags, images, authors. Real files have up to 10.</summary>
    public int ListLength { get; init; } = 50;

    /// <summary>Related links. Real files have up to 20; each becomes a row.</summary>
    public int RelatedLinks { get; init; } = 100;

    /// <summary>UTF-16 units of a one-line text: title, name, tag. Real titles are cut at 150.</summary>
    public int LineLength { get; init; } = 1_000;

    /// <summary>UTF-16 units of a longer text: excerpt, highlight, description, player. Real excerpts are cut at 350.</summary>
    public int TextLength { get; init; } = 20_000;

    /// <summary>UTF-16 units of an address. What browsers and servers commonly take.</summary>
    public int UrlLength { get; init; } = 4_000;

    /// <summary>UTF-16 units of the encrypted field. Real ones have about 600.</summary>
    public int SecuredLength { get; init; } = 100_000;

    /// <summary>UTF-16 units of a file's path. Longer names do not survive every file system an export may go to.</summary>
    public int PathLength { get; init; } = 400;
}
