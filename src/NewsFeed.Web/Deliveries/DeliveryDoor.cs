using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using NewsFeed.Web.Api.Writing;
using NewsFeed.Web.Security.Accounts;
using NewsFeed.Web.Settings;

namespace NewsFeed.Web.Deliveries;

/// <summary>Takes in the files that a form of the newsroom sends.</summary>
/// <remarks>The framework would put each file of a form into memory or into a file of its own first, before anybody has looked at its token.</remarks>
/// <param name="receiving">Puts files on the disk.</param>
/// <param name="shelf">Where deliveries wait.</param>
/// <param name="work">Plans them.</param>
/// <param name="turns">Gives turns, which the API takes as well.</param>
/// <param name="settings">How long what is sent may be.</param>
/// <param name="forms">Checks tokens.</param>
/// <param name="clock">Tells the present.</param>
internal sealed class DeliveryDoor(
    Receiving receiving, DeliveryShelf shelf, DeliveryWork work, WriteTurns turns, NewsFeedSettings settings, IAntiforgery forms, TimeProvider clock)
{
    /// <summary>Where files are sent to.</summary>
    public const string Address = Newsroom.Root + "/import/files";

    /// <summary>The name of the field of the token, which has to come first.</summary>
    private const string TokenField = "__RequestVerificationToken";

    /// <summary>UTF-16 units of a token; real ones have some 200.</summary>
    private const int MaxToken = 2_000;

    /// <summary>Bytes of a file's headers in the form, for each file that may come, beside the files themselves.</summary>
    private const long HeaderBytes = 1024;

    /// <summary>Receives files, plans them, and leads to the plan.</summary>
    /// <param name="http">The request.</param>
    /// <param name="options">How many files may come.</param>
    public async Task<IResult> TakeAsync(HttpContext http, DeliveryOptions options)
    {
        var limit = (long)settings.MaxUpload << 20;
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = limit + (HeaderBytes * options.Files);
        if (FormOf(http.Request) is not { } form || !await HasTokenAsync(http, form))
        {
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (shelf.IsFull)
        {
            return Refused(http, Refusal.Full);
        }

        using var turn = turns.TryReceive();
        if (turn is null)
        {
            return Refused(http, Refusal.Busy);
        }

        var (received, refusal) = await receiving.TakeAsync(form, work.Folder, limit, http.RequestAborted);
        if (received is null)
        {
            return Refused(http, refusal!.Value);
        }

        var delivery = new Delivery(received.Name, http.User.Identity!.Name!, clock.GetUtcNow(), received.Open, received.Storage);
        shelf.Add(delivery);
        await work.PlanAsync(delivery);
        return TypedResults.Redirect(http.Request.PathBase + delivery.Page);
    }

    private static RedirectHttpResult Refused(HttpContext http, Refusal refusal) =>
        TypedResults.Redirect($"{http.Request.PathBase}{Newsroom.Root}/import?refused={refusal}");

    private static MultipartReader? FormOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType == "multipart/form-data"
            && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 100 } boundary
            ? new MultipartReader(boundary.Value!, request.Body)
            : null;

    private async Task<bool> HasTokenAsync(HttpContext http, MultipartReader form)
    {
        var first = await form.ReadNextSectionAsync(http.RequestAborted);
        if (first?.AsFormDataSection() is not { Name: TokenField, Section.Body: { } body })
        {
            return false;
        }

        var text = new char[MaxToken];
        using var reader = new StreamReader(body);
        var length = await reader.ReadBlockAsync(text, http.RequestAborted);
        http.Request.Headers[TokenHeader] = new string(text, 0, length);
        return await forms.IsRequestValidAsync(http);
    }

    /// <summary>Where the framework looks for a token before it would read the whole form.</summary>
    private const string TokenHeader = "RequestVerificationToken";
}
