namespace QnA.Answering;

/// <summary>Answers questions from the articles: in their own words alone, or in a language model's words over theirs. Thread-safe.</summary>
public interface IQuestionAnswerer
{
    /// <summary>Answers one question.</summary>
    /// <exception cref="InvalidQuestionException">The question is empty or too long; the message says what to change.</exception>
    Task<AnswerResult> AskAsync(AskRequest request, CancellationToken cancellationToken);
}
