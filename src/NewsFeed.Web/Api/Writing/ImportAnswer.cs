using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc;
using NewsFeed.Importing;
using NewsFeed.Web.Commands;

namespace NewsFeed.Web.Api.Writing;

/// <summary>What an import did, or would do: what <c>newsfeed import --json</c> prints, and more.</summary>
public sealed record ImportAnswer : ReportJson
{
    /// <summary>An answer.</summary>
    /// <param name="report">The report.</param>
    [SetsRequiredMembers]
    public ImportAnswer(ImportReport report)
        : base(report) => (DataFiles, Retracted, Batch, ProblemsLeftOut) = (report.DataFiles, report.Retracted, report.BatchId, report.ProblemsLeftOut);

    /// <summary>Topic and organisation files that were used.</summary>
    public int DataFiles { get; }

    /// <summary>Articles taken off the site because their file has gone.</summary>
    public int Retracted { get; }

    /// <summary>The number of the batch that keeps what was done; null where nothing was written.</summary>
    public long? Batch { get; }

    /// <summary>Problems that were counted, and not kept.</summary>
    public int ProblemsLeftOut { get; }
}

/// <summary>Why an import was not done.</summary>
public sealed class ImportProblem : ProblemDetails
{
    /// <summary>What is wrong with each file; left out where what was sent could not be opened.</summary>
    public ImportAnswer? Report { get; init; }
}
