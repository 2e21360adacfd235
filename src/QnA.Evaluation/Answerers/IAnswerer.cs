namespace QnA.Evaluation.Answerers;

/// <summary>Something that can be asked: this program, with or without a language model, or a service elsewhere.</summary>
public interface IAnswerer
{
    /// <summary>What it is, for a reader: <c>extractive</c>, or the address of a service.</summary>
    string Name { get; }

    /// <summary>
    /// Everything that shapes an answer besides the inquiry (code, models, articles, settings), by name; null when that cannot be
    /// known, as with a service elsewhere, whose answers are therefore never taken from a cache.
    /// </summary>
    IReadOnlyDictionary<string, string>? Identity { get; }

    /// <summary>Whether <see cref="Inquiry.Hidden"/> is understood.</summary>
    bool CanHide { get; }

    /// <summary>Asks. Safe for use from several threads.</summary>
    /// <exception cref="AnswererException">It could not answer at all; the message says what to do.</exception>
    /// <exception cref="QnA.Answering.InvalidQuestionException">The question was refused as such.</exception>
    Task<Reply> AskAsync(Inquiry inquiry, CancellationToken cancellationToken);
}
