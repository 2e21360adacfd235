using QnA.Evaluation.DataSets;
using Xunit;

namespace QnA.Evaluation.Tests.DataSets;

public sealed class LabelLineTests
{
    [Theory]
    [InlineData("eval/questions.jsonl")]
    [InlineData("eval/unanswerable.jsonl")]
    [InlineData("eval/world2/questions.jsonl")]
    public void Line_of_the_repository_comes_back_byte_for_byte(string file)
    {
        var lines = File.ReadAllLines(Repository.PathTo(file));

        var changed = lines.Where(l => LabelLine.Write(LabelsJson.ReadQuestion(l)) != l).Select(l => LabelsJson.ReadQuestion(l).Id);

        Assert.NotEmpty(lines);
        Assert.Empty(changed);
    }

    [Fact]
    public void Every_member_and_every_character_survives()
    {
        var question = SampleLabels.Length with
        {
            Question = "\"a\\b\" \n\r\t\u0001 <é> 😀 \u2028",
            Conflict = new ConflictLabel("length", [new ConflictSide(["a"], ["b"]), new ConflictSide(["c"], ["d"])]),
            Contradiction = [new EvidenceLabel("a", "b")],
            Partial = ["p"],
            Note = "n",
            Standalone = "s",
            Carried = [],
            Within = ["w"],
            Answers = ["x", "y"],
        };

        var line = LabelLine.Write(question);

        Assert.DoesNotContain('\n', line);
        Assert.Equal(LabelsJson.Write(question), LabelsJson.Write(LabelsJson.ReadQuestion(line)));
    }
}
