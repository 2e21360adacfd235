namespace QnA.Receipts;

/// <summary>The hashes of the prompts that language models are given, by name. Registered by a host that has language models.</summary>
public delegate IReadOnlyDictionary<string, string> PromptHashes();
