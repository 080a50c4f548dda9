namespace NewsFeed.Tests.Rendering;

public sealed class BodyRendererThreadTests
{
    [Fact]
    public async Task One_renderer_serves_many_threads()
    {
        var bodies = Enumerable.Range(0, 40)
            .Select(i => $"# {i}\n\n[a](https://example.org/{i}) <b onclick=x>{i}</b> <script>{i}</script>\n\na|b\n-|-:\n{i}|{i}").ToArray();
        var alone = bodies.Select(Bodies.Html).ToArray();
        await Parallel.ForAsync(0, 800, TestContext.Current.CancellationToken, (i, _) =>
        {
            Assert.Equal(alone[i % 40], Bodies.Html(bodies[i % 40]));
            return ValueTask.CompletedTask;
        });
    }
}
