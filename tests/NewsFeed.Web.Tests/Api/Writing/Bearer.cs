using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace NewsFeed.Web.Tests.Api.Writing;

/// <summary>Speaks to the site as a program does that has a token.</summary>
internal sealed class Bearer(TestSite site, string? token)
{
    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Answer> PostAsync(string path, HttpContent? content = null) => SendAsync(HttpMethod.Post, path, content);

    public Task<Answer> PostFileAsync(string path, string text, string more = "") =>
        PostAsync($"/api/v1/imports?path={path}{more}", new StringContent(text, Encoding.UTF8, "text/markdown"));

    public Task<Answer> PostArchiveAsync(string archive, string more = "") =>
        PostAsync($"/api/v1/imports{more}", Content(File.ReadAllBytes(archive), archive.EndsWith(".zip", StringComparison.Ordinal) ? "application/zip" : "application/gzip"));

    public Task<Answer> CurateAsync(string verb, string slug, string? reason = null) =>
        PostAsync($"/api/v1/articles/{slug}/{verb}", reason is null ? null : JsonContent.Create(new { reason }));

    public static ByteArrayContent Content(byte[] bytes, string? type)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return content;
    }

    private async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await site.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync(TestSite.Cancellation);
        return new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, text, response.Headers);
    }
}

/// <summary>What the site answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string? Type, string Text, HttpResponseHeaders Headers)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string Detail => Json.GetProperty("detail").GetString()!;

    public int Number(string key) => Json.GetProperty(key).GetInt32();

    /// <summary>That it is a problem, in the form that problems have.</summary>
    public Answer AssertProblem(HttpStatusCode status)
    {
        Assert.Equal((status, "application/problem+json"), (Status, Type));
        Assert.Equal((int)status, Number("status"));
        return this;
    }
}
