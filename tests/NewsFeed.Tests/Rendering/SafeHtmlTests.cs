using System.Runtime.CompilerServices;
using NewsFeed.Rendering;

namespace NewsFeed.Tests.Rendering;

public sealed class SafeHtmlTests
{
    [Fact]
    public void Nobody_outside_the_product_can_make_one() => Assert.Empty(typeof(SafeHtml).GetConstructors());

    [Fact]
    public void Only_the_rendering_room_makes_one()
    {
        var product = Path.GetFullPath(Path.Combine(Here(), "../../../src/NewsFeed"));
        var makers = Directory.EnumerateFiles(product, "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("new SafeHtml(", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(product, file));
        Assert.Equal([Path.Combine("Rendering", "BodyRenderer.cs")], makers);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
