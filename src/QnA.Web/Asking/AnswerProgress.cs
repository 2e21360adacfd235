using QnA.Answering;

namespace QnA.Web.Asking;

/// <summary>Tells a channel at once, and in order, how far an answer has come. (<see cref="Progress{T}"/> would tell it some time later, in any order.)</summary>
/// <param name="tell">Called on the answering thread.</param>
internal sealed class AnswerProgress(Action<Answer> tell) : IProgress<Answer>
{
    public void Report(Answer value) => tell(value);
}
