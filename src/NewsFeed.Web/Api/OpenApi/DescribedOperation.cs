using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NewsFeed.Tokens;
using NewsFeed.Web.Security;

namespace NewsFeed.Web.Api.OpenApi;

/// <summary>Adds to an operation what its endpoint says in metadata of ours, and what all have in common: headers, and who may.</summary>
internal sealed class DescribedOperation : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var isV1 = context.Description.RelativePath!.StartsWith("api/v1/", StringComparison.Ordinal);
        AddParameters(operation, metadata);
        AddBodies(operation, metadata);
        AddExamples(operation, metadata);
        if (metadata.OfType<RequiredScope>().FirstOrDefault() is { } scope)
        {
            operation.Security = [.. TokenScopeNames.Of(scope.AnyOf).Select(name =>
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiDescription.Token, context.Document)] = [name] })];
        }
        else
        {
            operation.Security = [];
            AddValidators(operation, isDated: isV1);
        }

        PutInOrder(operation.Responses!);
        foreach (var (status, answer) in Answers(operation))
        {
            Describe(status, answer, metadata, isV1);
        }

        return Task.CompletedTask;
    }

    private static void Describe(string status, OpenApiResponse answer, IList<object> metadata, bool isV1)
    {
        answer.Description = MeaningOf(status, metadata);
        AnswerWords.AddHeaders(status, answer);
        if (isV1)
        {
            AnswerWords.AddLimits(answer);
        }
    }

    private static void PutInOrder(OpenApiResponses responses)
    {
        var ordered = responses.OrderBy(response => response.Key, StringComparer.Ordinal).ToArray();
        responses.Clear();
        foreach (var (status, response) in ordered)
        {
            responses.Add(status, response);
        }
    }

    private static void AddParameters(OpenApiOperation operation, IList<object> metadata)
    {
        var described = metadata.OfType<ApiParameters>().SelectMany(parameters => parameters.All).ToArray();
        operation.Parameters =
        [
            .. described.Select(parameter => parameter.Described()),
            .. (operation.Parameters ?? []).Where(parameter => described.All(known => known.Name != parameter.Name)),
        ];
    }

    private static void AddBodies(OpenApiOperation operation, IList<object> metadata)
    {
        foreach (var body in metadata.OfType<BodyExample>())
        {
            operation.RequestBody ??= new OpenApiRequestBody { Description = "The file or the archive, as it is.", Required = true, Content = new Dictionary<string, OpenApiMediaType>() };
            var content = operation.RequestBody.Content!;
            if (!content.TryGetValue(body.MediaType, out var media))
            {
                content[body.MediaType] = media = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
            }

            // The framework says by null that there need not be a body, which the body's own “required” says.
            media.Schema = media.Schema?.OneOf?.LastOrDefault() ?? media.Schema;
            media.Example = body.Read();
        }
    }

    private static void AddExamples(OpenApiOperation operation, IList<object> metadata)
    {
        foreach (var example in metadata.OfType<AnswerExample>())
        {
            MediaOf(operation, example.Status).Examples = new Dictionary<string, IOpenApiExample>
            {
                [example.File.Split('.')[0]] = new OpenApiExample { Summary = example.IsBeginning ? $"{example.Request} (its beginning)" : example.Request, Value = example.Read() },
            };
        }

        foreach (var example in metadata.OfType<ProblemExample>())
        {
            MediaOf(operation, example.Status).Example = example.Read();
        }
    }

    private static void AddValidators(OpenApiOperation operation, bool isDated)
    {
        AnswerWords.AddValidators((OpenApiResponse)operation.Responses!["200"], isDated);
        operation.Responses["304"] = new OpenApiResponse();
        AnswerWords.AddValidators((OpenApiResponse)operation.Responses["304"], isDated);
    }

    private static string MeaningOf(string status, IList<object> metadata) =>
        metadata.OfType<AnswerExample>().FirstOrDefault(example => example.Status.ToString(CultureInfo.InvariantCulture) == status)?.Meaning ?? AnswerWords.MeaningOf(status);

    private static OpenApiMediaType MediaOf(OpenApiOperation operation, int status) =>
        operation.Responses![status.ToString(CultureInfo.InvariantCulture)].Content!.Values.First();

    private static IEnumerable<(string Status, OpenApiResponse Answer)> Answers(OpenApiOperation operation) =>
        operation.Responses!.Select(response => (response.Key, (OpenApiResponse)response.Value));
}
