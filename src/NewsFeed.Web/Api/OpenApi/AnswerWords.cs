using System.Globalization;
using Microsoft.OpenApi;

namespace NewsFeed.Web.Api.OpenApi;

/// <summary>What answers have in common: what each status means, and the headers that come with it.</summary>
internal static class AnswerWords
{
    private static readonly Dictionary<int, string> Meanings = new()
    {
        [200] = "What was asked for.",
        [201] = "Done, and written.",
        [304] = "Nothing has changed since the answer whose ETag or Last-Modified was sent.",
        [400] = "A parameter cannot be understood; “errors” names it.",
        [401] = "No token was sent, or none that is known.",
        [403] = "The token lacks the scope.",
        [404] = "There is no such thing.",
        [406] = "The answer would be JSON, which the request does not take.",
        [409] = "It cannot be done as things are.",
        [413] = "What was sent is too long.",
        [415] = "What was sent is of a kind that is not taken.",
        [422] = "What was sent holds nothing that could be used.",
        [429] = "Too many requests within a minute.",
        [503] = "Another writes, or the store cannot be asked. Nothing was changed.",
    };

    private static readonly (string Status, string Name, string Description, string Example)[] Headers =
    [
        ("201", "Location", "The address of the batch that keeps what was done.", "/api/v1/batches/2"),
        ("401", "WWW-Authenticate", "How to say who asks.", "Bearer realm=\"NewsFeed\""),
        ("403", "WWW-Authenticate", "Which scope it takes.", "Bearer realm=\"NewsFeed\", error=\"insufficient_scope\", scope=\"publish\""),
        ("429", "Retry-After", "Seconds to wait.", "60"),
        ("503", "Retry-After", "Seconds after which to try again.", "10"),
    ];

    /// <summary>What a status means.</summary>
    /// <param name="status">The status.</param>
    public static string MeaningOf(string status) => Meanings[int.Parse(status, CultureInfo.InvariantCulture)];

    /// <summary>Adds the headers that go with a status.</summary>
    /// <param name="status">The status.</param>
    /// <param name="answer">The answer.</param>
    public static void AddHeaders(string status, OpenApiResponse answer)
    {
        foreach (var (_, name, description, example) in Headers.Where(header => header.Status == status))
        {
            Add(answer, name, description, example);
        }
    }

    /// <summary>Adds the headers that tell how many requests are left.</summary>
    /// <param name="answer">The answer.</param>
    public static void AddLimits(OpenApiResponse answer)
    {
        Add(answer, "RateLimit-Policy", "How many requests (q) an address may make in how many seconds (w); absent where there is no limit.", "\"minute\";q=600;w=60");
        Add(answer, "RateLimit", "How many requests are left (r), and in how many seconds (t) the count begins anew.", "\"minute\";r=599;t=60");
    }

    /// <summary>Adds the headers by which to ask again.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="isDated">Whether it says since when it has been so.</param>
    public static void AddValidators(OpenApiResponse answer, bool isDated)
    {
        Add(answer, "ETag", "Send it as If-None-Match: while nothing has changed, the answer is 304.", "W/\"2.1f\"");
        if (isDated)
        {
            Add(answer, "Last-Modified", "Send it as If-Modified-Since, to the same end.", "Wed, 25 Nov 2026 08:00:00 GMT");
        }
    }

    /// <summary>Adds a header.</summary>
    public static void Add(OpenApiResponse answer, string name, string description, string example)
    {
        answer.Headers ??= new Dictionary<string, IOpenApiHeader>();
        answer.Headers[name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = example };
    }
}
