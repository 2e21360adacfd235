using QnA.Answering;
using QnA.Receipts.Signing;

namespace QnA.Receipts;

/// <summary>What a receipt says: an answer with all that it came from. The JSON form is described in <c>docs/receipts.md</c>.</summary>
public sealed record ReceiptContent
{
    /// <summary>The <see cref="Type"/> of this version.</summary>
    public const string CurrentType = "qna-receipt/1";

    /// <summary>What this is, with the version of its form.</summary>
    public required string Type { get; init; }

    /// <summary>When it was signed, in UTC, to the second.</summary>
    public required DateTime Created { get; init; }

    /// <summary>Name and version of the program that answered.</summary>
    public required string Program { get; init; }

    /// <summary>What was asked beside the question.</summary>
    public required ReceiptRequest Request { get; init; }

    /// <summary>The whole answer, question and citations included.</summary>
    public required Answer Answer { get; init; }

    /// <summary>Every article that was searched, as it was then, in ordinal order of the files' names.</summary>
    public required IReadOnlyList<ReceiptArticle> Articles { get; init; }

    /// <summary>The models that took part.</summary>
    public required ReceiptModels Models { get; init; }

    /// <summary>The prompts that a language model may have been given; none when none took part.</summary>
    public required IReadOnlyList<ReceiptPrompt> Prompts { get; init; }

    /// <summary>The settings that shape an answer, by their full names.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>Who signed.</summary>
    public required ReceiptSigner Signer { get; init; }
}

/// <summary>What was asked beside the question.</summary>
/// <param name="Files">The only articles to use; null for all.</param>
/// <param name="Top">Most sentences; null for as many as the question's shape asks for.</param>
/// <param name="EarlierTurns">Number of earlier turns of the conversation. What they lent to the question stands in the answer.</param>
public sealed record ReceiptRequest(IReadOnlyList<string>? Files, int? Top, int EarlierTurns);

/// <summary>An article as it was when the answer was given.</summary>
/// <param name="File">The file's path relative to the articles folder.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
public sealed record ReceiptArticle(string File, string Sha256);

/// <summary>The models that took part.</summary>
/// <param name="Local">SHA-256 over the files of the local models, lower-case hexadecimal.</param>
/// <param name="Embedding">Provider and model that made the vectors of the index.</param>
/// <param name="Index">Version and settings of what made the index.</param>
/// <param name="Chat">The language model; null when none took part.</param>
public sealed record ReceiptModels(string Local, string Embedding, string Index, string? Chat);

/// <summary>A prompt.</summary>
/// <param name="Name">The file's name without its extension.</param>
/// <param name="Sha256">SHA-256 of its text in UTF-8 with line feeds as line ends, lower-case hexadecimal.</param>
public sealed record ReceiptPrompt(string Name, string Sha256);

/// <summary>Who signed.</summary>
/// <param name="KeyId">The key's thumbprint (RFC 7638).</param>
/// <param name="Key">The public key.</param>
public sealed record ReceiptSigner(string KeyId, SignerKey Key);
