using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NewsFeed.Store;
using NewsFeed.Web.Api.Writing;
using NewsFeed.Web.Tests.Api.Writing;

namespace NewsFeed.Web.Tests.Api.OpenApi;

[OnEachEngine]
public sealed class TrueExampleTests
{
    /// <summary>Keys whose values are another at each time.</summary>
    private static readonly string[] Moving = ["seconds", "startedAt", "finishedAt"];

    [Fact]
    public async Task Each_parameter_s_example_is_taken_and_the_answer_has_the_shape_that_is_promised()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var bearer = new Bearer(site, await site.TokenAsync(TokenScopes.Read));
        var asked = 0;
        foreach (var operation in (await site.DocumentAsync()).Operations().Where(operation => operation.Method == HttpMethod.Get))
        {
            var queries = operation.Parameters.Where(parameter => parameter.In == ParameterLocation.Query).Select(DocumentedOperation.QueryOf);
            foreach (var query in queries.Prepend(""))
            {
                var answer = await bearer.GetAsync($"{operation.AddressWith()}?{query}");

                Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Status} for {operation} with {query}");
                Shape.Assert(JsonNode.Parse(answer.Text), operation.Answers.First().Content.Schema!, operation.ToString());
                asked++;
            }
        }

        Assert.True(asked > 20, $"{asked} asked");
    }

    [Fact]
    public async Task Each_answer_is_really_given_word_for_word()
    {
        await using var site = await TestSite.WithSeedsAsync();
        var bearer = new Bearer(site, await site.TokenAsync(TokenScopes.Read | TokenScopes.Import | TokenScopes.Publish));
        var compared = 0;
        foreach (var operation in (await site.DocumentAsync()).Operations())
        {
            foreach (var (status, content) in operation.Answers.Where(answer => answer.Content.Examples?.Count > 0))
            {
                var example = content.Examples!.Values.Single();
                var address = example.Summary!.Split(' ')[1];

                var answer = operation.Method == HttpMethod.Get ? await bearer.GetAsync(address) : await bearer.PostAsync(address, BodyOf(operation, status));

                Assert.Equal(status, (int)answer.Status);
                Shape.Assert(JsonNode.Parse(answer.Text), content.Schema!, operation.ToString());
                Shape.Assert(example.Value, content.Schema!, operation.ToString());
                var isBeginning = example.Summary.EndsWith("(its beginning)", StringComparison.Ordinal);
                Assert.Equal(Settled(example.Value, null), Settled(JsonNode.Parse(answer.Text), isBeginning ? example.Value : null));
                compared++;
            }
        }

        Assert.True(compared >= 16, $"{compared} compared");
    }

    [Fact]
    public async Task Each_refusal_is_really_worded_so()
    {
        await using var site = await TestSite.WithAsync(Seeds.Folder, ("NewsFeed:MaxUpload", "1"));
        var (none, wrong, right) = (new Bearer(site, null), await BearerAsync(site, TokenScopes.Read), await BearerAsync(site, TokenScopes.Import | TokenScopes.Publish));
        var other = await BearerAsync(site, TokenScopes.Publish);
        var compared = 0;
        foreach (var operation in (await site.DocumentAsync()).Operations())
        {
            foreach (var (status, content) in operation.Answers.Where(answer => answer.Content.Example is not null))
            {
                var bearer = status switch { 401 => none, 403 => operation.Method == HttpMethod.Get ? other : wrong, _ => right };
                if (await RefusedAsync(site, bearer, operation, status) is { } answer)
                {
                    answer.AssertProblem((HttpStatusCode)status);
                    Shape.Assert(JsonNode.Parse(answer.Text), content.Schema!, $"{operation} {status}");
                    Assert.Equal(Settled(content.Example, null), Settled(JsonNode.Parse(answer.Text), null));
                    compared++;
                }
            }
        }

        Assert.True(compared > 35, $"{compared} compared");
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_as_the_document_says()
    {
        await using var site = await TestSite.WithAsync("", ("NewsFeed:ApiRequestsPerMinute", "2"));
        var operation = (await site.DocumentAsync()).Operations().Single(operation => operation.Id == "topics");
        await site.PageTextAsync("/api/v1/topics");

        var answer = (await new Bearer(site, null).GetAsync("/api/v1/topics")).AssertProblem(HttpStatusCode.TooManyRequests);

        var wait = answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds;
        Assert.Equal(operation.Answers.Single(answer => answer.Status == 429).Content.Example!.ToJsonString().Replace("60", $"{wait}", StringComparison.Ordinal), JsonNode.Parse(answer.Text)!.ToJsonString());
    }

    /// <summary>Null for what takes another state of the store than that of the seeds; other tests come there.</summary>
    private static async Task<Answer?> RefusedAsync(TestSite site, Bearer bearer, DocumentedOperation operation, int status)
    {
        var address = status == 404 ? operation.AddressWith(operation.Parameters.Last(parameter => parameter.In == ParameterLocation.Path).Name, "999999999") : operation.AddressWith();
        switch (status)
        {
            case 400:
                return operation.Method == HttpMethod.Get || operation.Id == "import"
                    ? await SendAsync(site, bearer, operation, address + operation.Id switch { "articles" => "?min-quality=high", "batches" => "?limit=0", "batch" => "?after=x", _ => "?dry-run=yes" })
                    : await bearer.PostAsync(address, new StringContent($$"""{"reason":"{{new string('x', 1001)}}"}""", Encoding.UTF8, "application/json"));
            case 401 or 403 or 404:
                return await SendAsync(site, bearer, operation, address);
            case 406:
                return await SendAsync(site, bearer, operation, address, "text/html");
            case 413:
                return await bearer.PostAsync($"{address}?path=_news/a.md", Bearer.Content(new byte[(1 << 20) + 1], "text/markdown"));
            case 415:
                return await bearer.PostAsync(address, Bearer.Content([1], "application/xml"));
            case 503 when operation.Id == "import":
                using (site.Get<WriteTurns>().TryReceive())
                {
                    using var second = site.Get<WriteTurns>().TryReceive();
                    return await SendAsync(site, bearer, operation, $"{address}?path=_news/a.md");
                }

            default:
                Assert.True(status is 409 or 429 or 503, $"{operation} {status}");
                return null;
        }
    }

    private static async Task<Answer> SendAsync(TestSite site, Bearer bearer, DocumentedOperation operation, string address, string? accept = null)
    {
        if (accept is null)
        {
            return operation.Method == HttpMethod.Get ? await bearer.GetAsync(address) : await bearer.PostAsync(address, BodyOf(operation, 200));
        }

        using var request = new HttpRequestMessage(operation.Method, address);
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        using var response = await site.SendAsync(request);
        return new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(TestSite.Cancellation), response.Headers);
    }

    /// <summary>The example of a body; where it is to be refused, with a fault in it.</summary>
    private static StringContent BodyOf(DocumentedOperation operation, int status)
    {
        var (type, body) = operation.Operation.RequestBody!.Content!.First();
        return type == "application/json"
            ? new StringContent(body.Example!.ToJsonString(), Encoding.UTF8, type)
            : new StringContent(body.Example!.GetValue<string>().Replace("quality: 71", status == 422 ? "quality: high" : "quality: 71", StringComparison.Ordinal), Encoding.UTF8, type);
    }

    /// <summary>A text to compare: without what moves, and with lists no longer than those of an example.</summary>
    private static string Settled(JsonNode? value, JsonNode? example)
    {
        var copy = value?.DeepClone();
        Settle(copy, example);
        return copy?.ToJsonString() ?? "null";
    }

    private static void Settle(JsonNode? value, JsonNode? example)
    {
        if (value is JsonArray items)
        {
            while (example is JsonArray shorter && items.Count > shorter.Count)
            {
                items.RemoveAt(items.Count - 1);
            }

            for (var i = 0; i < items.Count; i++)
            {
                Settle(items[i], (example as JsonArray)?[i]);
            }
        }
        else if (value is JsonObject keys)
        {
            Moving.ToList().ForEach(key => keys.Remove(key));
            keys.ToList().ForEach(key => Settle(key.Value, (example as JsonObject)?[key.Key]));
        }
    }

    private static async Task<Bearer> BearerAsync(TestSite site, TokenScopes scopes) => new(site, await site.TokenAsync(scopes, $"robot {scopes}"));
}
