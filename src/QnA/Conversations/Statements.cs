namespace QnA.Conversations;

/// <summary>Turns a question into the statement that its answer makes, as far as word order goes.</summary>
internal static class Statements
{
    /// <summary>"When did Peru buy jets?" is "Peru buy jets", "who built it?" is "... built it" with the answer as its subject.</summary>
    public static string Of(string question, string? answer)
    {
        if (QuestionForm.Of(question) is not { } form)
        {
            return FollowUp.Trim(question);
        }

        if (form.Auxiliary.Length == 0)
        {
            return $"{answer ?? (form.Noun.Length > 0 ? form.Noun : "someone")} {form.Rest}";
        }

        var auxiliary = form.Auxiliary.ToLowerInvariant();
        var kept = auxiliary is "do" or "does" or "did" ? "" : auxiliary + " ";
        var behind = $"{auxiliary} {form.Rest}";
        var subject = NounPhrases.Find(behind) is [var first, ..] && first.Range.Start == auxiliary.Length + 1 ? first : null;
        return subject is null
            ? string.Join(' ', new[] { form.Noun.Length > 0 ? form.Noun : answer ?? "it", kept.Trim(), form.Rest }.Where(w => w.Length > 0))
            : $"{subject.Range.Of(behind)} {kept}{behind[subject.Range.End..].Trim()}".Trim();
    }
}
