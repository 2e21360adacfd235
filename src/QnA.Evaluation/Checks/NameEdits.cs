namespace QnA.Evaluation.Checks;

/// <summary>Other names in the place of those inside a sentence.</summary>
internal static class NameEdits
{
    public static IEnumerable<SentenceEdit> In(SentenceView sentence, NamePool names, string id, int seed)
    {
        if (sentence.IsHeadline)
        {
            yield break;
        }

        foreach (var range in NameRuns.In(sentence.Text))
        {
            if (!sentence.IsAsked(range) && names.Others(sentence.File, range.Of(sentence.Text), id, seed).FirstOrDefault(sentence.IsNew) is { } other)
            {
                yield return new SentenceEdit(range, other);
            }
        }
    }
}
