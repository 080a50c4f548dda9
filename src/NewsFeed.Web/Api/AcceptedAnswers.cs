using Microsoft.Net.Http.Headers;

namespace NewsFeed.Web.Api;

/// <summary>Refuses with 406 who takes no answer that the API has. Stands before the kept pages, which know only of encodings.</summary>
/// <param name="next">What handles the request.</param>
internal sealed class AcceptedAnswers(RequestDelegate next)
{
    /// <summary>What is said.</summary>
    public const string Sentence = "The answer would be application/json, which the header “Accept” does not let through.";

    private static readonly MediaTypeHeaderValue[] Given = [new("application/json"), new(ApiProblem.MediaType)];

    public Task InvokeAsync(HttpContext context)
    {
        var accept = context.Request.Headers.Accept;
        return accept.Count == 0 || accept is ["*/*" or "application/json"] || IsMet(context.Request)
            ? next(context)
            : ApiProblem.Of(StatusCodes.Status406NotAcceptable, Sentence).ExecuteAsync(context);
    }

    private static bool IsMet(HttpRequest request) => request.GetTypedHeaders().Accept is var accepted
        && (accepted.Count == 0 || accepted.Any(range => range.Quality is null or > 0 && Given.Any(given => given.IsSubsetOf(range.WithoutQuality()))));
}

/// <summary>A range of media types as a plain one.</summary>
internal static class MediaRange
{
    /// <summary>The range without its parameters: quality is none of the media type's own.</summary>
    public static MediaTypeHeaderValue WithoutQuality(this MediaTypeHeaderValue range) => new(range.MediaType);
}
