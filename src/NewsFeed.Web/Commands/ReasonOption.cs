using System.CommandLine;
using NewsFeed.Curation;

namespace NewsFeed.Web.Commands;

/// <summary><c>--reason WHY</c>, which every change by a curator takes.</summary>
internal static class ReasonOption
{
    public static Option<string?> Create()
    {
        var reason = new Option<string?>("--reason") { Description = $"Why, for the history: at most {Curator.MaxReason:N0} characters." };
        reason.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>()?.Length > Curator.MaxReason)
            {
                given.AddError($"--reason may have {Curator.MaxReason:N0} characters.");
            }
        });
        return reason;
    }
}
