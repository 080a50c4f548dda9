using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using NewsFeed.Feed;

namespace NewsFeed.Web.Api.OpenApi;

/// <summary>An answer that a site with the seeds gives.</summary>
/// <param name="Status">The answer's status.</param>
/// <param name="Request">What was asked: method and address below the site, such as <c>GET /api/v1/topics</c>.</param>
/// <param name="File">The answer: a file in this assembly, by its name.</param>
internal sealed record AnswerExample(int Status, string Request, string File)
{
    /// <summary>What this status says of this endpoint; null for no more than of others.</summary>
    public string? Meaning { get; init; }

    /// <summary>Whether lists in the file are only the beginnings of those that are answered.</summary>
    public bool IsBeginning { get; init; }

    /// <summary>Reads the answer.</summary>
    public JsonNode Read() => JsonNode.Parse(ApiExamples.Text(File))!;
}

/// <summary>A refusal, as an endpoint words it.</summary>
/// <param name="Status">The answer's status.</param>
/// <param name="Sentence">What is wrong and what would be right; null where the status says it all.</param>
/// <param name="Parameter">The parameter that is wrong; null where none is.</param>
internal sealed record ProblemExample(int Status, string? Sentence, string? Parameter)
{
    /// <summary>The whole answer.</summary>
    public JsonNode Read() => Parameter is null
        ? ApiExamples.Node(ApiProblem.Of(Status, Sentence).ProblemDetails)
        : ApiExamples.Node(ApiProblem.Of([new FilterProblem(Parameter, Sentence!)]).ProblemDetails);
}

/// <summary>What can be sent to an endpoint.</summary>
/// <param name="MediaType">Its content type.</param>
/// <param name="File">An example: a file in this assembly, by its name; null where it is not made of text.</param>
internal sealed record BodyExample(string MediaType, string? File)
{
    /// <summary>Reads the example; null where there is none.</summary>
    public JsonNode? Read() => File is null ? null
        : MediaType == "application/json" ? JsonNode.Parse(ApiExamples.Text(File)) : JsonValue.Create(ApiExamples.Text(File));
}

/// <summary>Reads examples.</summary>
internal static class ApiExamples
{
    /// <summary>The text of a file of examples.</summary>
    /// <param name="file">Its name.</param>
    public static string Text(string file)
    {
        using var text = new StreamReader(typeof(ApiExamples).Assembly.GetManifestResourceStream($"NewsFeed.Web.Api.Examples.{file}")!);
        return text.ReadToEnd();
    }

    /// <summary>A problem as it is written.</summary>
    /// <typeparam name="T">Its kind.</typeparam>
    /// <param name="problem">The problem.</param>
    public static JsonNode Node<T>(T problem)
        where T : ProblemDetails => JsonSerializer.SerializeToNode(problem, JsonSerializerOptions.Web)!;
}
