using Microsoft.AspNetCore.Http.HttpResults;

namespace NewsFeed.Web.Api;

/// <summary>Makes the answers to requests that cannot be met: <c>application/problem+json</c>, with a sentence that helps.</summary>
public static class ApiProblem
{
    /// <summary>What is asked for is not there.</summary>
    /// <param name="detail">A sentence that says what is missing and where to look.</param>
    public static ProblemHttpResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, detail);

    /// <summary>An answer to a request that cannot be met.</summary>
    /// <param name="status">400 to 599.</param>
    /// <param name="detail">A sentence that says what is wrong and what would be right; null for none.</param>
    public static ProblemHttpResult Of(int status, string? detail = null) => TypedResults.Problem(detail, statusCode: status);
}
