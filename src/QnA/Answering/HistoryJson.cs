using System.Globalization;
using System.Text.Json;
using QnA.Conversations;
using QnA.Inference;

namespace QnA.Answering;

/// <summary>Reads earlier turns as every door takes them: a JSON array of <c>{ "question", "answer" }</c>.</summary>
public static class HistoryJson
{
    /// <summary>The turns, oldest first. A whole answer object lends its understanding and its citations; a text only itself.</summary>
    /// <exception cref="FormatException">The text is something else; the message says what and where.</exception>
    public static IReadOnlyList<Turn> Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray().Select((element, i) => ReadTurn(element, i + 1))]
                : throw new FormatException("it must be a JSON array of { \"question\", \"answer\" }.");
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatException($"it holds text that is no Unicode ({exception.Message})", exception);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"it is not JSON ({exception.Message})", exception);
        }
    }

    /// <summary>The turn that an answer leaves behind.</summary>
    public static Turn TurnOf(Answer answer) => new()
    {
        Question = answer.Question,
        StandaloneQuestion = answer.StandaloneQuestion,
        AnswerText = answer.Text,
        ShortAnswers = [.. answer.ShortAnswers.Select(s => s.Text)],
        Cited = [.. answer.Citations.Select(c => new CitedRange(c.File, new TextRange(c.Start, c.End)))],
    };

    private static Turn ReadTurn(JsonElement element, int number)
    {
        if (element.ValueKind != JsonValueKind.Object
            || !element.TryGetProperty("question", out var question)
            || question.ValueKind != JsonValueKind.String
            || string.IsNullOrWhiteSpace(question.GetString()))
        {
            throw Malformed(number, "it has no text \"question\".");
        }

        var asked = question.GetString()!; // a string, checked above
        return element.TryGetProperty("answer", out var answer) ? answer.ValueKind switch
        {
            JsonValueKind.String => new Turn { Question = asked, AnswerText = answer.GetString()! }, // a string is never null
            JsonValueKind.Object => TurnOf(ReadAnswer(answer, number)) with { Question = asked },
            _ => throw Malformed(number, "its \"answer\" is neither text nor an answer object."),
        }
        : throw Malformed(number, "it has no \"answer\".");
    }

    private static Answer ReadAnswer(JsonElement element, int number)
    {
        try
        {
            return AnswerJson.Read(element);
        }
        catch (JsonException exception)
        {
            throw Malformed(number, $"its \"answer\" object is not one that qna wrote ({exception.Message})");
        }
    }

    private static FormatException Malformed(int number, string reason) =>
        new(string.Create(CultureInfo.InvariantCulture, $"turn {number} is wrong: {reason}"));
}
