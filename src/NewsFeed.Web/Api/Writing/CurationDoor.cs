using System.ComponentModel.DataAnnotations;
using NewsFeed.Curation;
using NewsFeed.Feed;
using NewsFeed.Store;

namespace NewsFeed.Web.Api.Writing;

/// <summary>What a request of a curator may say besides its address.</summary>
/// <param name="Reason">Why, for the history: plain text of at most 1,000 characters.</param>
public sealed record CurationRequest([property: MaxLength(Curator.MaxReason)] string? Reason = null);

/// <summary>What came of it.</summary>
/// <param name="Slug">The article.</param>
/// <param name="State">Whether the public sees it now: <c>public</c>, <c>draft</c> or <c>removed</c>.</param>
/// <param name="Changed">False where it was so already.</param>
/// <param name="Event">The number of the event in the history; null where nothing was changed.</param>
public sealed record CurationAnswer(string Slug, string State, bool Changed, long? Event);

/// <summary>Publishes and retracts.</summary>
/// <param name="curator">Does it.</param>
/// <param name="turns">Gives turns.</param>
internal sealed class CurationDoor(Curator curator, WriteTurns turns)
{
    /// <summary>Lets the public see an article.</summary>
    public Task<IResult> PublishAsync(string slug, CurationRequest? request, HttpContext http) =>
        RunAsync(slug, request, http, note => curator.PublishAsync(slug, note, http.RequestAborted));

    /// <summary>Takes an article off the site.</summary>
    public Task<IResult> RetractAsync(string slug, CurationRequest? request, HttpContext http) =>
        RunAsync(slug, request, http, note => curator.RetractAsync(slug, note, http.RequestAborted));

    private async Task<IResult> RunAsync(string slug, CurationRequest? request, HttpContext http, Func<CuratorNote, Task<CurationResult>> decide)
    {
        var reason = string.IsNullOrWhiteSpace(request?.Reason) ? null : request.Reason.Trim();
        if (reason?.Length > Curator.MaxReason)
        {
            return ApiProblem.Of([new FilterProblem("reason", $"“reason” may have {Curator.MaxReason:N0} characters.")]);
        }

        using var turn = await turns.WriteAsync(http.RequestAborted);
        if (turn is null)
        {
            return Refusals.Busy(http, "An import is running.");
        }

        var result = await decide(new CuratorNote(http.User.Identity!.Name!, reason));
        return result.Outcome switch
        {
            CurationOutcome.NotFound => ApiProblem.NotFound("There is no such article."),
            CurationOutcome.FileMissing => ApiProblem.Of(StatusCodes.Status409Conflict, "The article's file has gone from its site: import it again first."),
            _ => TypedResults.Ok(new CurationAnswer(slug, NameOf(result.State!.Value), result.EventId is not null, result.EventId)),
        };
    }

    private static string NameOf(ArticleState state) => state.ToString().ToLowerInvariant();
}
