namespace NewsFeed.Tests;

/// <summary>A clock that stands still where it was set.</summary>
/// <param name="start">The moment it starts at.</param>
public sealed class SetClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Present { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Present;
}
