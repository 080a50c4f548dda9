using System.Globalization;
using NewsFeed.Feed;
using NewsFeed.Importing;
using NewsFeed.Store;

namespace NewsFeed.Web.Api.Writing;

/// <summary>Tells what imports did.</summary>
/// <param name="batches">Reads batches.</param>
internal sealed class BatchDoor(BatchQuery batches)
{
    /// <summary>The most batches on a page, and the number of changes on one.</summary>
    public const int MaxLimit = 100;

    /// <summary>Batches on a page where nothing else is asked for.</summary>
    public const int UsualLimit = 25;

    /// <summary>A page of batches.</summary>
    public async Task<IResult> ListAsync(string? after, string? limit, CancellationToken cancellation)
    {
        if (!TryRead(after, long.MaxValue, out var below))
        {
            return ApiProblem.Of([new FilterProblem("after", "“after” is the number of a batch.")]);
        }

        if (!TryRead(limit, UsualLimit, out var count) || count is 0 or > MaxLimit)
        {
            return ApiProblem.Of([new FilterProblem("limit", $"“limit” is a number from 1 to {MaxLimit}.")]);
        }

        var (found, goesOn) = await batches.PageAsync(below, (int)count, cancellation);
        return TypedResults.Ok(new BatchPage(
            [.. found.Select(BatchJson.Of)],
            goesOn ? found[^1].Row.Id.ToString(CultureInfo.InvariantCulture) : null));
    }

    /// <summary>One batch, with a page of what it did.</summary>
    public async Task<IResult> OneAsync(long id, string? after, CancellationToken cancellation)
    {
        if (PlaceOf(after) is not { } place)
        {
            return ApiProblem.Of([new FilterProblem("after", "“after” is what “next” of the page before says.")]);
        }

        if (await batches.ByIdAsync(id, cancellation) is not { } batch)
        {
            return ApiProblem.NotFound("There is no such batch.");
        }

        var (changes, goesOn) = await batches.ChangesAsync(id, place, MaxLimit, cancellation);
        return TypedResults.Ok(new BatchDetail(
            BatchJson.Of(batch),
            [.. changes.Select(change => new BatchChangeJson(Name(change.Kind), Name(change.Action), change.Name))],
            goesOn ? string.Create(CultureInfo.InvariantCulture, $"{Name(changes[^1].Kind)}-{changes[^1].SubjectId}") : null));
    }

    /// <summary>Reads a place as “next” has it, such as <c>article-17</c>.</summary>
    private static BatchPlace? PlaceOf(string? text)
    {
        if (text is null)
        {
            return new BatchPlace(SourceKind.Article, 0);
        }

        foreach (var kind in Enum.GetValues<SourceKind>())
        {
            if (text.StartsWith($"{Name(kind)}-", StringComparison.Ordinal) && TryRead(text[(Name(kind).Length + 1)..], 0, out var number))
            {
                return new BatchPlace(kind, number);
            }
        }

        return null;
    }

    private static bool TryRead(string? text, long usual, out long number)
    {
        number = usual;
        return text is null || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
