namespace NewsFeed.FrontMatter;

/// <summary>What all readers of one file share.</summary>
/// <param name="Limits">The bounds to keep.</param>
/// <param name="Problems">Where problems go.</param>
/// <param name="IsWhole">Whether all keys of the file are known, so that an absent one is missing indeed.</param>
internal sealed record ReadContext(ReaderLimits Limits, ProblemList Problems, bool IsWhole);
