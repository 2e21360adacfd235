using QnA.Evaluation.DataSets;

namespace QnA.Evaluation.Tests.DataSets;

/// <summary>A right label on two small articles; tests change one thing.</summary>
internal static class SampleLabels
{
    public static readonly Dictionary<string, string> Articles = new()
    {
        ["bridge.txt"] = "The bridge is 412 metres long.\nIt is 412 metres.\nIt is 412 metres.\n",
        ["ferry.txt"] = "The ferry carried 40 cars.\r\nIts captain liked the bridge of 412 metres.\r\n",
    };

    public static readonly LabelledQuestion Length = new()
    {
        Id = "q002",
        Kind = "number",
        Question = "How long is the bridge?",
        Split = SplitRule.Of("q002"),
        Nuggets = [new Nugget { Id = "n1", Vital = true, Patterns = [@"412\s+metres", "412 m"], Files = ["bridge.txt", "ferry.txt"] }],
        Evidence =
        [
            new EvidenceLabel("bridge.txt", "The bridge is 412 metres long."),
            new EvidenceLabel("ferry.txt", "Its captain liked the bridge of 412 metres."),
        ],
    };

    public static readonly LabelledQuestion Toll = new()
    {
        Id = "u001",
        Kind = "near_miss",
        Question = "What is the toll of the bridge?",
        Answerable = false,
        Split = SplitRule.Of("u001"),
    };

    /// <summary>The label with its only nugget changed.</summary>
    public static LabelledQuestion With(Func<Nugget, Nugget> change) => Length with { Nuggets = [change(Length.Nuggets[0])] };
}
