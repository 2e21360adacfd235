using QnA.Answering;
using QnA.Evaluation.Answerers;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring.Answers;

namespace QnA.Evaluation.Checks;

/// <summary>The answers that can be checked, and what they were asked with.</summary>
internal static class AnsweredSample
{
    /// <summary>Answers with citations, in the order in which a sample takes them.</summary>
    public static IReadOnlyList<AnswerRecord> Order(IEnumerable<AnswerRecord> records, int seed) =>
        StableSample.Order(records.Where(r => r.Answered && r.Answer!.Citations.Count > 0), r => r.Id, seed); // answered, so there is one

    /// <summary>The question as it was asked, after the same answers to the turns before it.</summary>
    public static Inquiry InquiryOf(AnswerRecord asked, ILookup<string, AnswerRecord> conversations) => new()
    {
        Question = asked.Labels.Question,
        Earlier = [.. conversations[asked.Conversation].Where(r => r.Turn < asked.Turn).OrderBy(r => r.Turn).Select(r => r.Answer).OfType<Answer>()],
        Within = asked.Labels.Within,
    };
}
