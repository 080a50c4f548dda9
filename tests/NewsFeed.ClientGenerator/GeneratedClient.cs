using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;

namespace NewsFeed.ClientGenerator;

/// <summary>Writes a client of the API in C#, as whoever uses NSwag would.</summary>
internal static class GeneratedClient
{
    /// <summary>Generates the client's code.</summary>
    /// <param name="json">The API's document.</param>
    public static async Task<string> FromAsync(string json)
    {
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "ApiClient",
            UseBaseUrl = false,
            InjectHttpClient = true,
            GenerateOptionalParameters = true,
            OperationNameGenerator = new SingleClientFromOperationIdOperationNameGenerator(),
            CSharpGeneratorSettings =
            {
                Namespace = "NewsFeed.Web.Tests.Api.Client",
                JsonLibrary = CSharpJsonLibrary.SystemTextJson,
                GenerateNullableReferenceTypes = true,
                GenerateDataAnnotations = false,
            },
        };
        return new CSharpClientGenerator(await OpenApiDocument.FromJsonAsync(json), settings).GenerateFile();
    }
}
