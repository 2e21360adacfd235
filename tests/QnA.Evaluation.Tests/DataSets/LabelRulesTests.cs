using QnA.Evaluation.DataSets;
using Xunit;

namespace QnA.Evaluation.Tests.DataSets;

public sealed class LabelRulesTests
{
    private static readonly Nugget Vital = SampleLabels.Length.Nuggets[0];

    private static readonly EvidenceLabel Quote = SampleLabels.Length.Evidence[0];

    public static TheoryData<string, LabelledQuestion> BrokenRules => new()
    {
        { "kind", SampleLabels.Length with { Kind = " " } },
        { "question", SampleLabels.Length with { Question = "" } },
        { "question", SampleLabels.Length with { Question = new string('x', 2001) } },
        { "question", SampleLabels.Length with { Question = "what is the TOLL of the bridge" } },
        { "split", SampleLabels.Length with { Split = SampleLabels.Length.Split == SplitRule.Tune ? SplitRule.HeldOut : SplitRule.Tune } },
        { "nuggets", SampleLabels.With(n => n with { Vital = false }) },
        { "nuggets", SampleLabels.Length with { Nuggets = [Vital, Vital] } },
        { "nuggets", SampleLabels.Length with { Kind = LabelledQuestion.Smalltalk } },
        { "contradiction", SampleLabels.Length with { Contradiction = [Quote] } },
        { "evidence", SampleLabels.Length with { Evidence = [.. SampleLabels.Length.Evidence, Quote] } },
        { "conflict.about", SampleLabels.Length with { Conflict = new(" ", [new(["412"], ["bridge.txt"]), new(["412"], ["ferry.txt"])]) } },
        { "conflict.sides", SampleLabels.Length with { Conflict = new("length", [new(["412"], ["bridge.txt"])]) } },
        { "nuggets", SampleLabels.Toll with { Nuggets = [Vital], Evidence = [], Id = "u002", Split = null, Question = "Other?" } },
        { "evidence", SampleLabels.Toll with { Evidence = [Quote] } },
        { "conflict", SampleLabels.Toll with { Conflict = new("length", [new(["412"], ["bridge.txt"]), new(["412"], ["bridge.txt"])]), Evidence = [Quote] } },
        { "partial", SampleLabels.Toll with { Partial = ["the toll"] } },
    };

    [Fact]
    public void Label_that_follows_the_rules_has_neither_problems_nor_hints()
    {
        Assert.Empty(Check(SampleLabels.Length));
        Assert.Empty(Check(SampleLabels.Toll));
        Assert.Empty(Check(SampleLabels.Length with { Kind = LabelledQuestion.Smalltalk, Nuggets = [], Evidence = [] }));
        Assert.Empty(Check(SampleLabels.Length with { Nuggets = [], Evidence = [], Answers = ["412 metres"] }));
    }

    [Theory]
    [MemberData(nameof(BrokenRules), DisableDiscoveryEnumeration = true)]
    public void Label_that_breaks_a_rule_has_a_problem_there(string place, LabelledQuestion label)
    {
        var problems = Check(label).Where(p => !p.IsHint);

        Assert.Contains(problems, p => p.Place == place);
    }

    [Fact]
    public void Label_that_no_longer_resolves_breaks_a_rule_too()
    {
        var label = SampleLabels.Length with { Evidence = [Quote with { File = "tower.txt" }, SampleLabels.Length.Evidence[1]] };

        Assert.Contains(Check(label), p => p.Place == "evidence[0].file" && !p.IsHint);
    }

    [Fact]
    public void Quote_that_stands_twice_is_only_a_hint()
    {
        var label = SampleLabels.Length with { Evidence = [.. SampleLabels.Length.Evidence, new("bridge.txt", "It is 412 metres.")] };

        var problem = Assert.Single(Check(label));

        Assert.True(problem.IsHint);
        Assert.Contains("stands 2 times", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_that_no_pattern_matches_is_only_a_hint()
    {
        var label = SampleLabels.Length with { Evidence = [.. SampleLabels.Length.Evidence, new("ferry.txt", "The ferry carried 40 cars.")] };

        var problem = Assert.Single(Check(label));

        Assert.True(problem.IsHint);
        Assert.Equal("evidence[2].quote", problem.Place);
    }

    [Fact]
    public void Questions_of_punctuation_alone_are_the_same_only_when_they_are_equal()
    {
        var label = SampleLabels.Toll with { Question = "???" };

        Assert.Empty(LabelRules.Check(label, SampleLabels.Articles, [label with { Id = "u9", Question = "!!!" }]));
        Assert.NotEmpty(LabelRules.Check(label, SampleLabels.Articles, [label with { Id = "u9" }]));
    }

    private static IReadOnlyList<LabelProblem> Check(LabelledQuestion label) =>
        LabelRules.Check(label, SampleLabels.Articles, [SampleLabels.Length, SampleLabels.Toll]);
}
