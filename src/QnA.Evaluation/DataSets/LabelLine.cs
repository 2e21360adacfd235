using System.Globalization;
using System.Text;

namespace QnA.Evaluation.DataSets;

/// <summary>
/// A question in the layout of the label files in <c>eval/</c>: a space after commas and colons, members in a fixed order, empty
/// ones left out except the first three, text as it is. A changed label so gives a small difference, word by word.
/// </summary>
public static class LabelLine
{
    /// <summary>One line without its end; <see cref="LabelsJson.ReadQuestion"/> gives an equal question back.</summary>
    public static string Write(LabelledQuestion question)
    {
        var members = new List<(string Name, string? Value)>
        {
            ("id", Text(question.Id)),
            ("kind", Text(question.Kind)),
            ("question", Text(question.Question)),
            ("answerable", Bool(question.Answerable)),
            ("split", TextOrNone(question.Split)),
            ("nuggets", List(question.Nuggets, Nugget)),
            ("evidence", List(question.Evidence, Evidence)),
            ("conflict", question.Conflict is { } conflict ? Conflict(conflict) : "null"),
            ("contradiction", question.Contradiction.Count > 0 ? List(question.Contradiction, Evidence) : null),
            ("partial", question.Partial.Count > 0 ? Texts(question.Partial) : null),
            ("note", TextOrNone(question.Note)),
            ("standalone", TextOrNone(question.Standalone)),
            ("carried", question.Carried is { } carried ? Texts(carried) : null),
            ("within", question.Within is { } within ? Texts(within) : null),
            ("answers", question.Answers is { } answers ? Texts(answers) : null),
        };
        return Object(members);
    }

    private static string Nugget(Nugget nugget) => Object(
        [("id", Text(nugget.Id)), ("vital", Bool(nugget.Vital)), ("patterns", Texts(nugget.Patterns)), ("files", Texts(nugget.Files))]);

    private static string Evidence(EvidenceLabel evidence) => Object([("file", Text(evidence.File)), ("quote", Text(evidence.Quote))]);

    private static string Conflict(ConflictLabel conflict) => Object(
    [
        ("about", Text(conflict.About)),
        ("sides", List(conflict.Sides, side => Object([("patterns", Texts(side.Patterns)), ("files", Texts(side.Files))]))),
    ]);

    private static string Object(IEnumerable<(string Name, string? Value)> members) =>
        $"{{{string.Join(", ", members.Where(m => m.Value is not null).Select(m => $"\"{m.Name}\": {m.Value}"))}}}";

    private static string List<T>(IEnumerable<T> items, Func<T, string> write) => $"[{string.Join(", ", items.Select(write))}]";

    private static string Texts(IEnumerable<string> items) => List(items, Text);

    private static string Bool(bool value) => value ? "true" : "false";

    private static string? TextOrNone(string? value) => value is null ? null : Text(value);

    /// <summary>A JSON string (RFC 8259, section 7) with only those characters escaped that must be.</summary>
    private static string Text(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        return text.Append('"').ToString();
    }
}
