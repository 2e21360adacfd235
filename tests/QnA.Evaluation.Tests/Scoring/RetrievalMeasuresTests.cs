using QnA.Evaluation.DataSets;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring;
using Xunit;

namespace QnA.Evaluation.Tests.Scoring;

public sealed class RetrievalMeasuresTests
{
    // Relevant: a (grade 2) and b (1). First query: b, x, a. Second: nothing found. Third: failed.
    private static readonly EvaluationRecord[] Records =
    [
        Record("s1", ["b", "x", "a"]),
        Record("s2", []),
        Record("s3", []) with { Error = "labels: there is no article a" },
    ];

    [Theory]
    [InlineData("ndcg@10", (1 + (2 / 2.0)) / (2 + (1 / 1.584962500721156)) / 3)] // log2 of 2, 3 and 4
    [InlineData("recall@10", 1 / 3.0)]
    [InlineData("recall@100", 1 / 3.0)]
    [InlineData("mrr@10", 1 / 3.0)]
    [InlineData("allRelevant@10", 1 / 3.0)]
    public void Figure_is_the_one_computed_by_hand(string name, double expected)
    {
        var score = Scorer.Score(Scorer.Named(name), Records, seed: 1);

        Assert.NotNull(score);
        Assert.Equal(expected, score.Value, 12);
        Assert.Equal(3, score.N);
    }

    [Fact]
    public void Only_the_first_ten_count_at_ten()
    {
        var record = Record("s1", ["1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b"]);

        Assert.Equal(0.5, ValueOf("recall@10", record));
        Assert.Equal(1.0, ValueOf("recall@100", record));
        Assert.Equal(0.1, ValueOf("mrr@10", record));
        Assert.Equal(0.0, ValueOf("allRelevant@10", record));
    }

    [Fact]
    public void Retrieval_has_no_outcome() => Assert.Null(Outcomes.Of(Records[0]));

    [Fact]
    public void Time_of_a_search_that_failed_is_not_counted()
    {
        Assert.Equal(2, Scorer.Score(Scorer.Named("searchP50"), Records, seed: 1)?.N);
    }

    private static double? ValueOf(string name, EvaluationRecord record) => Scorer.Score(Scorer.Named(name), [record], seed: 1)?.Value;

    private static RetrievalRecord Record(string id, IReadOnlyList<string> ranked) => new()
    {
        Id = id,
        Labels = new LabelledQuery { Id = id, Query = "?", Relevant = new Dictionary<string, double> { ["a"] = 2, ["b"] = 1 } },
        Ranked = ranked,
        Milliseconds = 5,
    };
}
