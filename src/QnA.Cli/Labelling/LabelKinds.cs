using QnA.Evaluation.DataSets;

namespace QnA.Cli.Labelling;

/// <summary>The kinds of question that <c>eval/README.md</c> names; a set may have others.</summary>
internal static class LabelKinds
{
    public static IReadOnlyList<string> Known { get; } =
    [
        "fact", "list", "number", "date", "who_said", "several_articles", "disagreement", "yes_no", "false_premise", "two_part", "keywords",
        "why", "topic", "misspelt", LabelledQuestion.Smalltalk,
        "unknowable", "related", "unrelated", "nonsense", "near_miss", "injection",
    ];
}
