using System.Globalization;
using System.Reflection;
using QnA.Answering;
using QnA.Indexing;
using QnA.Inference;
using QnA.Receipts.Signing;
using QnA.Retrieval;

namespace QnA.Receipts;

/// <summary>Writes signed receipts for answers of this program.</summary>
/// <param name="models">The local models.</param>
/// <param name="retrieval">Settings of search.</param>
/// <param name="answering">Settings of answering.</param>
/// <param name="time">The clock.</param>
/// <param name="prompts">The prompts, where there are language models.</param>
public sealed class ReceiptWriter(
    LocalModels models, RetrievalOptions retrieval, AnsweringOptions answering, TimeProvider time, PromptHashes? prompts = null)
{
    /// <summary>The receipt of an answer, as indented JSON.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="answer">What was answered.</param>
    /// <param name="index">The index that it was answered from, still open.</param>
    /// <param name="key">Who signs.</param>
    public string Write(AskRequest request, Answer answer, ArticleIndex index, ReceiptKey key) =>
        ReceiptJson.Write(ContentOf(request, answer, index, key.Public), key);

    private ReceiptContent ContentOf(AskRequest request, Answer answer, ArticleIndex index, SignerKey signer) => new()
    {
        Type = ReceiptContent.CurrentType,
        Created = ToSeconds(time.GetUtcNow()),
        Program = $"qna {Version}",
        Request = new ReceiptRequest(request.Files is { } files ? [.. files.Order(StringComparer.Ordinal)] : null, request.Top, request.History.Count),
        Answer = answer,
        Articles = [.. index.Articles.Where(a => request.Files?.Contains(a.Id) ?? true).Select(a => new ReceiptArticle(a.Id, a.Hash))],
        Models = new ReceiptModels(models.Fingerprint, index.Manifest.Fingerprint.EmbeddingModel, index.Manifest.Fingerprint.Settings, answer.Model.Chat),
        Prompts = answer.Model.Chat is null || prompts is null
            ? []
            : [.. prompts().OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new ReceiptPrompt(p.Key, p.Value))],
        Settings = new SortedDictionary<string, string>(
            Settings(RetrievalOptions.Section, retrieval).Concat(Settings(AnsweringOptions.Section, answering)).ToDictionary(), StringComparer.Ordinal),
        Signer = new ReceiptSigner(signer.Id, signer),
    };

    // These sections hold nothing but numbers and choices: no path, no address, no key.
    private static IEnumerable<KeyValuePair<string, string>> Settings<T>(string section, T options) => typeof(T)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Select(p => KeyValuePair.Create($"{section}:{p.Name}", string.Create(CultureInfo.InvariantCulture, $"{p.GetValue(options)}")));

    private static DateTime ToSeconds(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);

    private static string Version { get; } =
        typeof(ReceiptWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
