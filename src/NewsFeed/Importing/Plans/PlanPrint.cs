using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsFeed.Importing.Plans;

/// <summary>A number that differs as soon as a file would be imported otherwise than it was planned, whatever is chosen about its conflicts.</summary>
internal static class PlanPrint
{
    /// <summary>The number of a path.</summary>
    public static ulong Of(string path) => XxHash64.HashToUInt64(MemoryMarshal.AsBytes(path.AsSpan()));

    /// <summary>The number of a planned file: of its bytes, of the version that they replace, and of the decisions that they contradict.</summary>
    public static ulong Of(PlannedFile file)
    {
        var text = new StringBuilder(file.Path).Append('\n').Append((int)file.Action).Append('\n').Append(file.Replaces).Append('\n').Append(file.Content?.Hash ?? 0);
        foreach (var conflict in file.Conflicts)
        {
            text.Append('\n').Append(conflict.Field).Append('\n').Append(conflict.Decided).Append('\n').Append(conflict.File);
        }

        return Of(text.ToString());
    }
}
