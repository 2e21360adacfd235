using System.Text.Json;
using System.Text.Json.Serialization;
using QnA.Evaluation.DataSets;

namespace QnA.Cli.Evaluating;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ShownQuestion))]
internal sealed partial class ShownQuestionJsonContext : JsonSerializerContext;

/// <summary>Reads the list of questions that the page of answers shows: one JSON object a line.</summary>
internal static class ShownQuestions
{
    /// <summary>The questions, in order.</summary>
    /// <exception cref="DataSetException">The file cannot be read, or a line is no such question; the message says which.</exception>
    public static IReadOnlyList<ShownQuestion> Read(string file)
    {
        try
        {
            var lines = File.ReadAllLines(file);
            return [.. lines.Select((text, i) => (text, Number: i + 1)).Where(l => !string.IsNullOrWhiteSpace(l.text)).Select(l => Parse(l.text, l.Number, file))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DataSetException($"{file} cannot be read: {exception.Message}", exception);
        }
    }

    private static ShownQuestion Parse(string line, int number, string file)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ShownQuestionJsonContext.Default.ShownQuestion)
                ?? throw new DataSetException($"{file}, line {number}: it is null, not a question.");
        }
        catch (JsonException exception)
        {
            throw new DataSetException($"{file}, line {number}: it is no question with kind, question and articles ({exception.Message})", exception);
        }
    }
}
