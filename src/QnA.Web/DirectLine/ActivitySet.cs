using System.Globalization;

namespace QnA.Web.DirectLine;

/// <summary>What the service sends: <c>{"activities":[...],"watermark":"n"}</c>.</summary>
internal static class ActivitySet
{
    /// <summary>The set as JSON; a watermark of null is left out, and the client keeps its own.</summary>
    public static string Write(IEnumerable<string> activities, long? watermark) => watermark is { } mark
        ? string.Create(CultureInfo.InvariantCulture, $$"""{"activities":[{{string.Join(',', activities)}}],"watermark":"{{mark}}"}""")
        : $$"""{"activities":[{{string.Join(',', activities)}}]}""";

    /// <summary>The place after which a client wants activities; what is no watermark of ours means from the start.</summary>
    public static long Parse(string? watermark) =>
        long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var mark) ? mark : 0;
}
