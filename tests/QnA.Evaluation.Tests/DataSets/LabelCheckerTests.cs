using QnA.Evaluation.DataSets;
using Xunit;

namespace QnA.Evaluation.Tests.DataSets;

public sealed class LabelCheckerTests
{
    [Fact]
    public void Label_has_no_problems_when_it_fits_the_articles()
    {
        var problems = LabelChecker.Check(SampleLabels.Length, SampleLabels.Articles);

        Assert.Empty(problems);
    }

    [Fact]
    public void Question_without_labels_has_no_problems_when_it_is_refused()
    {
        var problems = LabelChecker.Check(SampleLabels.Toll, SampleLabels.Articles);

        Assert.Empty(problems);
    }

    [Fact]
    public void Evidence_is_a_problem_when_its_article_is_gone()
    {
        var articles = SampleLabels.Articles.Where(a => a.Key != "ferry.txt").ToDictionary();

        var problems = LabelChecker.Resolve(SampleLabels.Length, articles);

        Assert.Equal(["nuggets[0].files[1]", "evidence[1].file"], problems.Select(p => p.Place));
        Assert.All(problems, p => Assert.Contains("there is no article ferry.txt", p.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The bridge is 412 metres long")] // a part of the sentence is still exact
    [InlineData("It is 412 metres.")] // stands twice
    public void Quote_is_no_problem_when_its_characters_stand_in_the_file(string quote)
    {
        var label = SampleLabels.Length with { Evidence = [new EvidenceLabel("bridge.txt", quote), SampleLabels.Length.Evidence[1]] };

        Assert.Empty(LabelChecker.Check(label, SampleLabels.Articles));
    }

    [Theory]
    [InlineData("The bridge is 412  metres long.")]
    [InlineData("the bridge is 412 metres long.")]
    [InlineData("The bridge is 412 metres long!")]
    [InlineData("")]
    public void Quote_is_a_problem_when_one_character_differs(string quote)
    {
        var label = SampleLabels.Length with
        {
            Evidence = [.. SampleLabels.Length.Evidence, new EvidenceLabel("bridge.txt", quote)],
        };

        var problem = Assert.Single(LabelChecker.Resolve(label, SampleLabels.Articles));

        Assert.Equal("evidence[2].quote", problem.Place);
    }

    [Fact]
    public void Contradiction_is_a_problem_when_its_words_are_not_there()
    {
        var label = SampleLabels.Toll with { Contradiction = [new EvidenceLabel("bridge.txt", "There is no toll.")] };

        var problem = Assert.Single(LabelChecker.Resolve(label, SampleLabels.Articles));

        Assert.Equal("contradiction[0].quote", problem.Place);
    }

    [Theory]
    [InlineData("412 (metres", "Not enough )")]
    [InlineData("", "matches the empty text")]
    [InlineData("x*", "matches the empty text")]
    public void Pattern_is_a_problem_when_it_cannot_be_used(string pattern, string reason)
    {
        var label = SampleLabels.With(n => n with { Patterns = ["412", pattern] });

        var problem = Assert.Single(LabelChecker.Resolve(label, SampleLabels.Articles));

        Assert.Equal("nuggets[0].patterns[1]", problem.Place);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nugget_is_a_problem_when_no_pattern_matches_the_evidence_of_one_of_its_files()
    {
        var label = SampleLabels.With(n => n with { Patterns = ["is 412 metres"] });

        var problem = Assert.Single(LabelChecker.Resolve(label, SampleLabels.Articles));

        Assert.Equal(new LabelProblem("nuggets[0].files[1]", "nugget n1: none of its patterns matches evidence from ferry.txt"), problem);
    }

    [Fact]
    public void Nugget_is_a_problem_when_it_has_neither_pattern_nor_file()
    {
        var label = SampleLabels.With(n => n with { Patterns = [], Files = [] });

        var problems = LabelChecker.Resolve(label, SampleLabels.Articles);

        Assert.Equal(["nuggets[0].patterns", "nuggets[0].files"], problems.Select(p => p.Place));
    }

    [Fact]
    public void Side_of_a_conflict_is_checked_like_a_nugget()
    {
        var conflict = new ConflictLabel("the length", [new ConflictSide(["412"], ["bridge.txt"]), new ConflictSide(["413"], ["ferry.txt"])]);

        var problem = Assert.Single(LabelChecker.Resolve(SampleLabels.Length with { Conflict = conflict }, SampleLabels.Articles));

        Assert.Equal("conflict.sides[1].files[0]", problem.Place);
    }

    [Fact]
    public void Scope_is_a_problem_when_it_names_an_article_that_is_not_there()
    {
        var problem = Assert.Single(LabelChecker.Resolve(SampleLabels.Length with { Within = ["bridge.txt", "tower.txt"] }, SampleLabels.Articles));

        Assert.Equal("within", problem.Place);
    }

    [Fact]
    public void Pattern_that_backtracks_without_end_finds_nothing_instead_of_hanging()
    {
        var articles = new Dictionary<string, string> { ["a.txt"] = new string('a', 40) + "!" };
        var label = new LabelledQuestion
        {
            Id = "q1",
            Kind = "fact",
            Question = "?",
            Nuggets = [new Nugget { Id = "n1", Vital = true, Patterns = ["^(a+)+$"], Files = ["a.txt"] }],
            Evidence = [new EvidenceLabel("a.txt", articles["a.txt"])],
        };

        var problem = Assert.Single(LabelChecker.Resolve(label, articles));

        Assert.Equal("nuggets[0].files[0]", problem.Place);
    }
}
