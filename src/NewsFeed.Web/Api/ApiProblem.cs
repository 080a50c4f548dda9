using Microsoft.AspNetCore.Http.HttpResults;
using NewsFeed.Feed;

namespace NewsFeed.Web.Api;

/// <summary>Makes the answers to requests that cannot be met: <c>application/problem+json</c>, with a sentence that helps.</summary>
public static class ApiProblem
{
    /// <summary>What such an answer is called over HTTP (RFC 9457).</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>What is asked for is not there.</summary>
    /// <param name="detail">A sentence that says what is missing and where to look.</param>
    public static ProblemHttpResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, detail);

    /// <summary>Parameters cannot be understood.</summary>
    /// <param name="problems">What is wrong with each, and what would be right.</param>
    public static ValidationProblem Of(IReadOnlyList<FilterProblem> problems) => TypedResults.ValidationProblem(
        problems.GroupBy(problem => problem.Parameter).ToDictionary(parameter => parameter.Key, parameter => parameter.Select(problem => problem.Sentence).ToArray()),
        detail: string.Join(' ', problems.Select(problem => problem.Sentence)),
        title: "Some parameters cannot be understood.");

    /// <summary>An answer to a request that cannot be met.</summary>
    /// <param name="status">400 to 599.</param>
    /// <param name="detail">A sentence that says what is wrong and what would be right; null for none.</param>
    public static ProblemHttpResult Of(int status, string? detail = null) => TypedResults.Problem(detail, statusCode: status);
}
