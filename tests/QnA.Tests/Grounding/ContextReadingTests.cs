using QnA.Grounding;
using QnA.Inference;
using QnA.Questions;
using QnA.Tests.Answering;
using Xunit;

namespace QnA.Tests.Grounding;

public sealed class ContextReadingTests
{
    private const string Text = "A headline\n\nA kite came down near Lowmark. It was a toy. Children laughed.";

    private static readonly AnalyzedQuestion Asked = QuestionAnalyzer.Analyze("What was the kite?");

    [Fact]
    public void Sentence_that_leans_is_read_behind_the_one_before()
    {
        var reading = Assert.Single(Read("It was a toy.", new Finder("kite", "a toy")));

        Assert.Equal(3, reading.AnswerableLogit);
        Assert.Equal(new TextRange(7, 12), Assert.Single(reading.Spans).Range); // in the sentence, not in what was read
    }

    [Fact]
    public void Sentence_is_left_as_it_was_read_when_the_answer_stands_before_it()
    {
        Assert.Equal(-3, Assert.Single(Read("It was a toy.", new Finder("Lowmark", "A kite"))).AnswerableLogit);
    }

    [Fact]
    public void Sentence_that_stands_alone_is_not_read_again()
    {
        Assert.Equal(-3, Assert.Single(Read("Children laughed.", new Finder("Lowmark", "Children"))).AnswerableLogit);
    }

    private static IReadOnlyList<Reading> Read(string sentence, IGrounder grounder) => ContextReading.Of(
        grounder, Asked, [EvidenceOf.SentenceOf("a.txt", Text, sentence, sentence, 0.5)], CancellationToken.None);

    /// <summary>Finds an answer in every passage that has a certain word.</summary>
    private sealed class Finder(string word, string answer) : IGrounder
    {
        public IReadOnlyList<Reading> Read(string question, IReadOnlyList<string> passages, CancellationToken cancellationToken) =>
            [.. passages.Select(p => p.Contains(word, StringComparison.Ordinal) ? Found(p) : new Reading(-3, []))];

        public IReadOnlyList<float> Support(string claim, IReadOnlyList<string> passages, CancellationToken cancellationToken) => throw new NotSupportedException();

        private Reading Found(string passage)
        {
            var start = passage.IndexOf(answer, StringComparison.Ordinal);
            return new Reading(3, [new ReadSpan(new TextRange(start, start + answer.Length), 5, 0.9f)]);
        }
    }
}
