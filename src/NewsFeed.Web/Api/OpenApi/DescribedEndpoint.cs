using Microsoft.AspNetCore.Mvc;

namespace NewsFeed.Web.Api.OpenApi;

/// <summary>Lets an endpoint say what the document tells of it beside its name and its words.</summary>
internal static class DescribedEndpoint
{
    /// <summary>Says which parameters there are.</summary>
    /// <typeparam name="TBuilder">What builds the endpoint.</typeparam>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="parameters">All of them, in the order in which people read of them.</param>
    public static TBuilder Takes<TBuilder>(this TBuilder endpoint, params IReadOnlyList<ApiParameter> parameters)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new ApiParameters(parameters));

    /// <summary>Says what an endpoint answers.</summary>
    /// <typeparam name="T">The answer's shape.</typeparam>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="example">A true answer.</param>
    /// <param name="mediaType">The answer's content type.</param>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint, AnswerExample example, string mediaType = "application/json") =>
        endpoint.Produces<T>(example.Status, mediaType).WithMetadata(example);

    /// <summary>Says how an endpoint refuses.</summary>
    /// <typeparam name="TBuilder">What builds the endpoint, or a group of them.</typeparam>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="status">The answer's status.</param>
    /// <param name="sentence">What is wrong and what would be right, in the words that are answered; null where the status says it all.</param>
    public static TBuilder Refuses<TBuilder>(this TBuilder endpoint, int status, string? sentence)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(
            new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), [ApiProblem.MediaType]),
            new ProblemExample(status, sentence, null));

    /// <summary>Says how an endpoint refuses a parameter, by 400.</summary>
    /// <typeparam name="TBuilder">What builds the endpoint.</typeparam>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="parameter">A parameter.</param>
    /// <param name="sentence">What is wrong with it and what would be right, in the words that are answered.</param>
    public static TBuilder RefusesParameter<TBuilder>(this TBuilder endpoint, string parameter, string sentence)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(
            new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(HttpValidationProblemDetails), [ApiProblem.MediaType]),
            new ProblemExample(StatusCodes.Status400BadRequest, sentence, parameter));
}
