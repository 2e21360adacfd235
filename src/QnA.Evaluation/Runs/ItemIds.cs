namespace QnA.Evaluation.Runs;

/// <summary>Ids of records. A check on an answer has the id of the question after the check's name: <c>removal:q001</c>.</summary>
public static class ItemIds
{
    /// <summary>The id of a check.</summary>
    public static string OfCheck(string check, string id) => $"{check}:{id}";

    /// <summary>Whether the id is that of a check.</summary>
    public static bool IsCheck(string id) => id.Contains(':', StringComparison.Ordinal);

    /// <summary>The check's name; <c>questions</c> for an item of the data set itself.</summary>
    public static string TaskOf(string id) => IsCheck(id) ? id[..id.IndexOf(':', StringComparison.Ordinal)] : "questions";
}
