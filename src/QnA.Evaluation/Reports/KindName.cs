namespace QnA.Evaluation.Reports;

/// <summary>Kinds and parts of a set as a reader sees them.</summary>
internal static class KindName
{
    /// <summary>The name with spaces: <c>near_miss</c> becomes <c>near miss</c>.</summary>
    public static string Of(string name) => name.Replace('_', ' ');
}
