using System.ComponentModel.DataAnnotations;
using QnA.Conversations;

namespace QnA.Answering;

/// <summary>Settings of the local answerer, section <c>QnA:Answering</c>.</summary>
public sealed class AnsweringOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "QnA:Answering";

    /// <summary>The usual least probability of support. What other values cost and bring is measured in <c>eval/README.md</c>.</summary>
    public const double UsualSupport = 0.1;

    /// <summary>Who words the answers.</summary>
    public AnswererChoice Answerer { get; set; } = AnswererChoice.Auto;

    /// <summary>Least probability at which a passage counts as an answer, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double Threshold { get; set; } = 0.1;

    /// <summary>Least probability that what a language model's sentence cites supports it, 0 to 1; below it the sentence is not shown.</summary>
    [Range(0.0, 1.0)]
    public double SupportThreshold { get; set; } = UsualSupport;

    /// <summary>Windows read before the answer is judged.</summary>
    [Range(1, 1000)]
    public int ReadingBudget { get; set; } = 12;

    /// <summary>Most sentences read closely, one by one, after the windows.</summary>
    [Range(1, 200)]
    public int CloseReadingBudget { get; set; } = 12;

    /// <summary>Most sentences held against a yes or no question as a claim.</summary>
    [Range(1, 1000)]
    public int StanceBudget { get; set; } = 40;

    /// <summary>Most windows read on the way to a refusal; a corpus no larger than this is read whole.</summary>
    [Range(1, 10000)]
    public int RefusalBudget { get; set; } = 128;

    /// <summary>Most characters in a question.</summary>
    [Range(10, 100_000)]
    public int MaxQuestionLength { get; set; } = 2000;

    /// <summary>Rules that are left out, by name, separated by commas; for measuring what each is worth.</summary>
    public AnsweringRules Without { get; set; }

    /// <summary>Kinds of follow-up that are not understood, by name, separated by commas; for measuring what each is worth.</summary>
    public FollowUpKinds WithoutFollowUps { get; set; }

    /// <summary>Whether a rule applies.</summary>
    internal bool Has(AnsweringRules rule) => (Without & rule) == 0;
}
