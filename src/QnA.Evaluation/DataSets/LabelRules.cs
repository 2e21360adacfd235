using System.Text;

namespace QnA.Evaluation.DataSets;

/// <summary>The rules of labelling that can be checked, for whoever writes labels; <c>eval/README.md</c> has them all.</summary>
public static class LabelRules
{
    /// <summary>Longest question that is asked, in UTF-16 code units.</summary>
    private const int LongestQuestion = 2000;

    /// <summary>Everything that is wrong or odd: what <see cref="LabelChecker"/> finds, and what breaks a rule.</summary>
    /// <param name="question">A question that stands alone, not a turn.</param>
    /// <param name="articleTexts">Id of every article to its text.</param>
    /// <param name="others">
    /// The other questions of the set, of which those with the same <see cref="Wording"/> matter; one with the same id is the
    /// question itself and is passed over.
    /// </param>
    public static IReadOnlyList<LabelProblem> Check(
        LabelledQuestion question, IReadOnlyDictionary<string, string> articleTexts, IEnumerable<LabelledQuestion> others) =>
    [
        .. OfTheQuestion(question, others),
        .. question.Answerable ? OfAnswerable(question) : OfUnanswerable(question),
        .. OfTheConflict(question),
        .. Repetitions(question),
        .. LabelChecker.Resolve(question, articleTexts),
        .. Hints(question, articleTexts),
    ];

    /// <summary>A question without case, punctuation and spacing, unless it has nothing else: what makes two of them the same.</summary>
    public static string Wording(string question)
    {
        var plain = new StringBuilder(question.Length);
        foreach (var character in question)
        {
            if (char.IsLetterOrDigit(character))
            {
                plain.Append(char.ToLowerInvariant(character));
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().Trim() is { Length: > 0 } words ? words : question.Trim();
    }

    private static IEnumerable<LabelProblem> OfTheQuestion(LabelledQuestion question, IEnumerable<LabelledQuestion> others)
    {
        if (string.IsNullOrWhiteSpace(question.Kind))
        {
            yield return new LabelProblem("kind", "the question has no kind");
        }

        if (string.IsNullOrWhiteSpace(question.Question))
        {
            yield return new LabelProblem("question", "there is no question");
        }
        else if (question.Question.Length > LongestQuestion)
        {
            yield return new LabelProblem("question", $"the question has {question.Question.Length} characters; it can have {LongestQuestion}");
        }
        else if (others.FirstOrDefault(o => o.Id != question.Id && Wording(o.Question) == Wording(question.Question)) is { } same)
        {
            yield return new LabelProblem("question", $"{same.Id} asks the same");
        }

        if (question.Split is { } split && split != SplitRule.Of(question.Id))
        {
            yield return new LabelProblem("split", $"by its id the question belongs to {SplitRule.Of(question.Id)}, not to {split}");
        }
    }

    private static IEnumerable<LabelProblem> OfAnswerable(LabelledQuestion question)
    {
        if (question.Kind == LabelledQuestion.Smalltalk)
        {
            if (question.Nuggets.Count > 0 || question.Evidence.Count > 0)
            {
                yield return new LabelProblem("nuggets", "small talk has neither nuggets nor evidence");
            }
        }
        else if (question.Answers is null && !question.Nuggets.Any(n => n.Vital))
        {
            yield return new LabelProblem("nuggets", "an answerable question needs a vital nugget: what would somebody who asked it miss?");
        }

        if (question.Contradiction.Count > 0)
        {
            yield return new LabelProblem("contradiction", "only a question that is not answerable has a contradiction; make it evidence");
        }
    }

    private static IEnumerable<LabelProblem> OfUnanswerable(LabelledQuestion question)
    {
        if (question.Nuggets.Count > 0)
        {
            yield return new LabelProblem("nuggets", "a question that is not answerable has no nuggets");
        }

        if (question.Evidence.Count > 0)
        {
            yield return new LabelProblem("evidence", "a question that is not answerable has no evidence; what contradicts its premise is a contradiction");
        }

        if (question.Conflict is not null)
        {
            yield return new LabelProblem("conflict", "a question that is not answerable has no conflict");
        }

        if (question.Partial.Count > 0)
        {
            yield return new LabelProblem("partial", "a question that is not answerable lacks everything, not a part");
        }
    }

    private static IEnumerable<LabelProblem> OfTheConflict(LabelledQuestion question)
    {
        if (question.Conflict is not { } conflict)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(conflict.About))
        {
            yield return new LabelProblem("conflict.about", "the conflict does not say what it is about");
        }

        if (conflict.Sides.Count < 2)
        {
            yield return new LabelProblem("conflict.sides", "a conflict has two sides or more");
        }
    }

    private static IEnumerable<LabelProblem> Repetitions(LabelledQuestion question)
    {
        foreach (var id in question.Nuggets.GroupBy(n => n.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            yield return new LabelProblem("nuggets", $"the id {id} is used for more than one nugget");
        }

        foreach (var evidence in question.Evidence.GroupBy(e => e).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            yield return new LabelProblem("evidence", $"the same words of {evidence.File} are listed twice");
        }
    }

    private static IEnumerable<LabelProblem> Hints(LabelledQuestion question, IReadOnlyDictionary<string, string> articleTexts)
    {
        foreach (var (evidence, index) in question.Evidence.Select((e, i) => (e, i)))
        {
            if (articleTexts.TryGetValue(evidence.File, out var text) && QuoteRanges.Of(evidence.Quote, text).Count is > 1 and var count)
            {
                yield return new LabelProblem($"evidence[{index}].quote", $"evidence {index + 1} stands {count} times in {evidence.File}; all of them count", IsHint: true);
            }

            if (question.Answers is null && !IsUsed(evidence, question))
            {
                yield return new LabelProblem($"evidence[{index}].quote", $"evidence {index + 1} is matched by no pattern of a nugget or side with its file", IsHint: true);
            }
        }
    }

    private static bool IsUsed(EvidenceLabel evidence, LabelledQuestion question) =>
        question.Nuggets.Select(n => (n.Patterns, n.Files))
            .Concat((question.Conflict?.Sides ?? []).Select(s => (s.Patterns, s.Files)))
            .Where(l => l.Files.Contains(evidence.File))
            .SelectMany(l => l.Patterns)
            .Any(p => LabelPattern.TryCompile(p, out var regex, out _) && LabelPattern.IsMatch(regex, evidence.Quote));
}
