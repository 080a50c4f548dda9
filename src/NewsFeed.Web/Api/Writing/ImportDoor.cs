using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsFeed.FrontMatter;
using NewsFeed.Importing;
using NewsFeed.Web.Commands;
using NewsFeed.Web.Settings;

namespace NewsFeed.Web.Api.Writing;

/// <summary>Takes in what is sent to be imported, on the same road as the command line.</summary>
/// <param name="sources">Opens archives.</param>
/// <param name="importer">Imports them.</param>
/// <param name="limits">How long a file may be.</param>
/// <param name="settings">Where an upload lies while it is imported, and how long it may be.</param>
/// <param name="turns">Gives turns.</param>
internal sealed class ImportDoor(ArticleSources sources, Importer importer, ReaderLimits limits, NewsFeedSettings settings, WriteTurns turns)
{
    /// <summary>What is said of anything else than a file or an archive.</summary>
    public static string OtherKind { get; } = $"Send one file or an archive, as {string.Join(", ", UploadKinds.Types)}.";

    /// <summary>Receives and imports.</summary>
    /// <param name="parameters">How it is to be done.</param>
    /// <param name="http">The request. When its sender goes away nothing of the import stays.</param>
    public async Task<IResult> TakeAsync(ImportParameters parameters, HttpContext http)
    {
        if (UploadKinds.Of(http.Request.ContentType) is not { } kind)
        {
            http.Response.Headers["Accept-Post"] = string.Join(", ", UploadKinds.Types);
            return ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType, OtherKind);
        }

        if (parameters.ProblemFor(kind) is { } problem)
        {
            return ApiProblem.Of([problem]);
        }

        using var turn = turns.TryReceive();
        if (turn is null)
        {
            return Refusals.Busy(http, $"{WriteTurns.Most} imports are being received already.");
        }

        return kind == UploadKind.File ? await TakeFileAsync(parameters, http) : await TakeArchiveAsync(kind, parameters, http);
    }

    private async Task<IResult> TakeFileAsync(ImportParameters parameters, HttpContext http)
    {
        if (http.Request.ContentLength > limits.FileBytes)
        {
            return TooLong(limits.FileBytes);
        }

        var file = await FileBytes.FromAsync(http.Request.Body, limits.FileBytes, http.Request.ContentLength ?? 0, http.RequestAborted);
        return file.Bytes.Length > limits.FileBytes
            ? TooLong(limits.FileBytes)
            : await ImportAsync(new GivenFileSource(parameters.Path!, file.Bytes), parameters, http);
    }

    private async Task<IResult> TakeArchiveAsync(UploadKind kind, ImportParameters parameters, HttpContext http)
    {
        var limit = (long)settings.MaxUpload << 20;
        if (http.Request.ContentLength > limit)
        {
            return TooLong(limit);
        }

        // The server's own bound is for requests that are held in memory.
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        var folder = Path.Combine(settings.DataDirectory, "uploads");
        await using var upload = await Upload.ReceiveAsync(http.Request.Body, folder, limit, http.RequestAborted);
        if (upload is null)
        {
            return TooLong(limit);
        }

        var source = kind == UploadKind.Zip
            ? sources.OpenZip(parameters.Name ?? "archive.zip", upload.Open)
            : sources.OpenTarGz(parameters.Name ?? "archive.tar.gz", upload.Open);
        return await ImportAsync(source, parameters, http);
    }

    private async Task<IResult> ImportAsync(IArticleSource source, ImportParameters parameters, HttpContext http)
    {
        var options = parameters.OptionsFor(http.User.Identity!.Name!);
        using var turn = options.DryRun ? null : await turns.WriteAsync(http.RequestAborted);
        if (turn is null && !options.DryRun)
        {
            return Refusals.Busy(http, "Another import is running.");
        }

        try
        {
            return Answer(await importer.RunAsync(source, options, null, http.RequestAborted));
        }
        catch (InvalidDataException error)
        {
            return ApiProblem.Of(StatusCodes.Status422UnprocessableEntity, error.Message);
        }
    }

    private static IResult Answer(ImportReport report)
    {
        var json = new ImportAnswer(report);
        if (ImportCommand.ExitCode(report) == CommandLine.NothingDone)
        {
            var detail = report.Rejected > 0 ? "No file could be read; “report” says why for each." : "There was no article in it.";
            return TypedResults.Problem(
                detail, statusCode: StatusCodes.Status422UnprocessableEntity, extensions: [KeyValuePair.Create("report", (object?)json)]);
        }

        return report.BatchId is { } batch
            ? TypedResults.Created(string.Create(CultureInfo.InvariantCulture, $"/api/v1/batches/{batch}"), json)
            : TypedResults.Ok(json);
    }

    private static ProblemHttpResult TooLong(long limit) => ApiProblem.Of(
        StatusCodes.Status413PayloadTooLarge,
        limit < 10 << 20
            ? $"A file may have {limit >> 10:N0} KB."
            : $"An archive may have {limit >> 20:N0} MB (NewsFeed__MaxUpload): split it, or import it by the command line.");
}
