using Xunit.v3;

namespace NewsFeed.Tests;

/// <summary>Marks tests that open a store: <c>tests/run</c> runs them once for each engine, all others once.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OnEachEngineAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [KeyValuePair.Create("Store", "EachEngine")];
}
