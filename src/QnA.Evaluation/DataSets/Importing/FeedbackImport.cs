using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using QnA.Answering;

namespace QnA.Evaluation.DataSets.Importing;

/// <summary>
/// Collected thumbs as questions to be labelled. A line is one opinion on one answer: <c>rating</c> (<c>up</c> or <c>down</c>),
/// <c>answer</c> (the whole answer, as <c>qna ask --json</c> prints it), and optionally <c>comment</c> and <c>at</c> (the time).
/// </summary>
/// <remarks>
/// A good answer proposes its labels: a nugget for every short answer, and its quotes as evidence. A bad one proposes none; what is
/// right instead is for the labeller to find. Neither is a label before a person has read it: users press the thumb for many reasons.
/// </remarks>
public static class FeedbackImport
{
    private const string Expected = """{"rating": "up" or "down", "answer": {...}, optionally "comment": "...", "at": "..."}""";

    /// <summary>The kind of a question whose kind nobody has chosen yet.</summary>
    public const string Kind = "feedback";

    /// <summary>
    /// The questions of a file of opinions, each once, with what every opinion says in the note: labels are proposed only when none
    /// is bad. Opinions on questions that are known already, or were in the file before, are counted.
    /// </summary>
    /// <param name="file">The file, compressed or not.</param>
    /// <param name="known">Questions of the set, and those that wait for labels already.</param>
    /// <exception cref="DataSetException">A line is something else; the message says what was expected.</exception>
    public static (IReadOnlyList<LabelledQuestion> Questions, int Known) Read(string file, IEnumerable<string> known)
    {
        var seen = known.Select(LabelRules.Wording).ToHashSet(StringComparer.Ordinal);
        var questions = new OrderedDictionary<string, LabelledQuestion>(StringComparer.Ordinal);
        var repeated = 0;
        foreach (var line in SourceFile.ReadLines(file))
        {
            var (question, isBad) = Opinion(line);
            var wording = LabelRules.Wording(question.Question);
            if (seen.Add(wording))
            {
                questions.Add(wording, question);
                continue;
            }

            repeated++;
            if (questions.TryGetValue(wording, out var earlier))
            {
                questions[wording] = Joined(earlier, question, isBad);
            }
        }

        return ([.. questions.Values], repeated);
    }

    // A bad opinion has no labels, so whichever of the two is one proposes none.
    private static LabelledQuestion Joined(LabelledQuestion earlier, LabelledQuestion later, bool isBad)
    {
        var note = earlier.Note!.Contains(later.Note!, StringComparison.Ordinal) ? earlier.Note : $"{earlier.Note}; {later.Note}"; // both have one
        return (isBad ? later with { Question = earlier.Question } : earlier) with { Note = note };
    }

    private static (LabelledQuestion Question, bool IsBad) Opinion(SourceLine line)
    {
        var json = line.Json(Expected);
        var answer = AnswerIn(line, json);
        var comment = json.Text("comment") is { } said && !string.IsNullOrWhiteSpace(said) ? said.Trim() : null;
        var question = new LabelledQuestion
        {
            Id = IdOf(answer.StandaloneQuestion),
            Kind = Kind,
            Question = answer.StandaloneQuestion, // stands alone; the words as they were typed may need the turns before
            Answerable = answer.Status != AnswerStatus.Refused,
        };
        return json.Text("rating") switch
        {
            "up" => (Proposed(question, answer) with { Note = NoteOf("up", answer, comment) }, false),
            "down" => (question with { Answerable = true, Note = NoteOf("down", answer, comment) }, true),
            _ => throw line.Problem("has no rating", Expected),
        };
    }

    private static Answer AnswerIn(SourceLine line, JsonElement json)
    {
        try
        {
            return AnswerJson.Read(json.Member("answer") ?? throw line.Problem("has no answer", Expected));
        }
        catch (JsonException exception)
        {
            throw line.Problem($"has an answer that cannot be read ({exception.Message.TrimEnd('.')})", Expected);
        }
    }

    private static LabelledQuestion Proposed(LabelledQuestion question, Answer answer)
    {
        if (answer.Status is AnswerStatus.Refused or AnswerStatus.Smalltalk)
        {
            return answer.Status == AnswerStatus.Smalltalk ? question with { Kind = LabelledQuestion.Smalltalk } : question;
        }

        var files = answer.Citations.Where(c => c.Number is not null).DistinctBy(c => c.Number).ToDictionary(c => c.Number!.Value, c => c.File); // filtered
        return question with
        {
            Evidence = [.. answer.Citations.Select(c => new EvidenceLabel(c.File, c.Quote)).Distinct()],
            Partial = answer.Missing,
            Nuggets = [.. answer.ShortAnswers
                .Where(s => !string.IsNullOrWhiteSpace(s.Text) && files.ContainsKey(s.Citation))
                .GroupBy(s => PatternOf(s.Text), StringComparer.OrdinalIgnoreCase)
                .Select((same, i) => new Nugget
                {
                    Id = $"n{i + 1}",
                    Vital = true,
                    Patterns = [same.Key],
                    Files = [.. same.Select(s => files[s.Citation]).Distinct(StringComparer.Ordinal)],
                })],
        };
    }

    // The words as they stand, with any white space between them; not a part of a longer word or number.
    private static string PatternOf(string words)
    {
        var pattern = string.Join(@"\s+", words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
        var trimmed = words.Trim();
        return $"{(char.IsLetterOrDigit(trimmed[0]) ? @"\b" : "")}{pattern}{(char.IsLetterOrDigit(trimmed[^1]) ? @"\b" : "")}";
    }

    private static string NoteOf(string rating, Answer answer, string? comment)
    {
        var typed = answer.Question == answer.StandaloneQuestion ? "" : $"; typed: {answer.Question}";
        return $"thumb {rating}{(comment is null ? "" : $": {comment}")}{typed}";
    }

    // The same question gets the same id on every machine, so that inboxes can be put together.
    private static string IdOf(string question) =>
        "feedback-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(LabelRules.Wording(question))))[..12];
}
