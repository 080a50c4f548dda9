using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace NewsFeed.Web.Tests.Api.OpenApi;

[OnEachEngine]
public sealed class ApiDocumentTests
{
    [Fact]
    public async Task Keeps_all_rules_of_OpenAPI_3_1()
    {
        await using var site = await TestSite.EmptyAsync();
        var read = await site.ReadDocumentAsync();

        Assert.Empty(read.Diagnostic!.Errors.Select(error => error.Message));
        Assert.Empty(read.Diagnostic.Warnings.Select(warning => warning.Message));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        Assert.Empty(read.Document!.Validate(ValidationRuleSet.GetDefaultRuleSet()).Select(error => $"{error.Pointer}: {error.Message}"));
    }

    [Fact]
    public async Task Has_every_endpoint_of_the_APIs_but_those_that_lead_to_another_or_repeat_it()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var described = (await site.DocumentAsync()).Operations().Select(operation => operation.ToString()).ToHashSet();
        var there = 0;
        foreach (var (method, path) in EndpointsOf(site))
        {
            there++;
            if (!described.Remove($"{method} {path}"))
            {
                await AssertIsAnotherNameAsync(site, path);
            }
        }

        Assert.True(there > 20, $"{there} endpoints");
        Assert.Empty(described);
    }

    [Fact]
    public async Task Leaves_nothing_without_words_and_examples()
    {
        await using var site = await TestSite.EmptyAsync();
        var document = await site.DocumentAsync();

        Assert.All(document.Operations(), operation =>
        {
            Assert.False(string.IsNullOrEmpty(operation.Operation.Summary), operation.ToString());
            Assert.False(string.IsNullOrEmpty(operation.Operation.Description), operation.ToString());
            Assert.Contains(operation.Operation.Tags!.Single().Name, document.Tags!.Select(tag => tag.Name));
            Assert.All(operation.Parameters, parameter => Assert.True(parameter is { Description.Length: > 0, Example: not null, Schema: not null }, $"{operation} {parameter.Name}"));
            Assert.All(operation.Answers, answer => Assert.True(answer.Content is { Schema: not null } and ({ Example: not null } or { Examples.Count: > 0 }), $"{operation} {answer.Status}"));
            Assert.All(operation.Operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>(), body =>
                Assert.True(body.Value is { Schema: not null } && (body.Value.Example is not null || body.Key is "application/zip" or "application/gzip"), $"{operation} {body.Key}"));
            Assert.All(operation.Operation.Responses!, answer =>
                Assert.All(answer.Value.Headers ?? new Dictionary<string, IOpenApiHeader>(), header => Assert.True(header.Value is { Description.Length: > 0, Example: not null }, header.Key)));
        });
        Assert.Distinct(document.Operations().Select(operation => operation.Id));
        Assert.All(document.Components!.Schemas!, schema => Assert.All(schema.Value.Properties ?? new Dictionary<string, IOpenApiSchema>(), property =>
            Assert.False(string.IsNullOrEmpty(property.Value.Description ?? property.Value.OneOf?.Last().Description), $"{schema.Key}.{property.Key}")));
    }

    [Fact]
    public async Task Says_who_may_what_and_how_often()
    {
        await using var site = await TestSite.EmptyAsync();
        var operations = (await site.DocumentAsync()).Operations().ToDictionary(operation => operation.Id);

        Assert.Equal(
            ["batch: import,read", "batches: import,read", "import: import", "publish: publish", "retract: publish"],
            operations.Values.Where(operation => operation.NeedsToken).Select(operation =>
                $"{operation.Id}: {string.Join(',', operation.Operation.Security!.SelectMany(requirement => requirement.Values.Single()).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal));
        Assert.All(operations.Values.Where(operation => !operation.NeedsToken), operation => Assert.Contains("ETag", operation.Operation.Responses!["304"].Headers!.Keys));
        Assert.All(operations.Values.Where(operation => operation.Path.StartsWith("/api/v1/", StringComparison.Ordinal)), operation =>
            Assert.All(operation.Operation.Responses!, answer => Assert.Contains("RateLimit", answer.Value.Headers!.Keys)));
        Assert.Equal(
            ["application/gzip", "application/zip", "text/markdown", "text/plain"],
            operations["import"].Operation.RequestBody!.Content!.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Says_the_site_s_name_and_address_where_they_are_known()
    {
        await using var site = await TestSite.WithAsync("", ("NewsFeed:BaseUrl", "https://news.example/feed/"), ("NewsFeed:SiteTitle", "Kiln"));
        var document = await site.DocumentAsync();

        Assert.Equal(("Kiln API", "https://news.example/feed"), (document.Info.Title, Assert.Single(document.Servers!).Url));
    }

    /// <summary>What reads as a method and an address as the document has them; HEAD, which is GET without a body, left out.</summary>
    private static IEnumerable<(string Method, string Path)> EndpointsOf(TestSite site) =>
        from endpoint in site.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        where path.StartsWith("/api/", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
        where method != "HEAD"
        select (method, path.Replace(":long", "", StringComparison.Ordinal).Replace(":int", "", StringComparison.Ordinal));

    private static async Task AssertIsAnotherNameAsync(TestSite site, string path)
    {
        if (path == "/api/v1/openapi.json")
        {
            return;
        }

        var address = path.Replace("{topic}", "robotics", StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal);
        using var response = await site.GetAsync(address);
        if (response.StatusCode != HttpStatusCode.MovedPermanently)
        {
            Assert.EndsWith("/index.json", address, StringComparison.Ordinal);
            Assert.Equal(await site.PageTextAsync(address[..^"/index.json".Length]), await response.Content.ReadAsStringAsync(TestSite.Cancellation));
        }
    }
}
