using System.Text.Json;

namespace QnA.Evaluation.DataSets.Importing;

/// <summary>A line of a file to import.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">The line.</param>
internal sealed record SourceLine(string File, int Number, string Text)
{
    /// <summary>The line as a JSON object.</summary>
    /// <param name="expected">What the line should be, for the message.</param>
    /// <exception cref="DataSetException">It is none.</exception>
    public JsonElement Json(string expected)
    {
        try
        {
            using var document = JsonDocument.Parse(Text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : throw Problem("is no JSON object", expected);
        }
        catch (JsonException exception)
        {
            throw Problem($"is no JSON ({exception.Message.TrimEnd('.')})", expected);
        }
    }

    /// <summary>What is wrong with the line.</summary>
    /// <param name="what">Goes on after the line's number: <c>has no label</c>.</param>
    /// <param name="expected">What it should be.</param>
    public DataSetException Problem(string what, string expected) => new($"{File}, line {Number} {what}. Expected {expected}.");
}
