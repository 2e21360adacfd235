namespace QnA.Chat.Prompts;

/// <summary>All prompts of a folder, read and checked. Thread-safe.</summary>
public sealed class PromptLibrary
{
    private readonly Dictionary<string, PromptTemplate> _prompts;

    private PromptLibrary(string folder, Dictionary<string, PromptTemplate> prompts) => (Folder, _prompts) = (folder, prompts);

    /// <summary>Full path of the folder.</summary>
    public string Folder { get; }

    /// <summary>The prompts in the order of their files' names.</summary>
    public IReadOnlyList<PromptTemplate> Prompts => [.. _prompts.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Value)];

    /// <summary>The hash of each prompt by its file's name without <c>.yaml</c>.</summary>
    public IReadOnlyDictionary<string, string> Hashes => _prompts.ToDictionary(p => p.Key, p => p.Value.Hash);

    /// <summary>The prompt of a file.</summary>
    /// <param name="file">The file's name without <c>.yaml</c>.</param>
    /// <exception cref="PromptException">The folder has no such file.</exception>
    public PromptTemplate this[string file] => _prompts.TryGetValue(file, out var prompt)
        ? prompt
        : throw new PromptException($"There is no prompt '{Path.Combine(Folder, file + ".yaml")}'.");

    /// <summary>Reads every <c>*.yaml</c> of a folder.</summary>
    /// <param name="folder">The folder; by default <c>prompts</c> beside the program.</param>
    /// <exception cref="PromptException">The folder is missing, or a file in it is wrong; the message says which and how.</exception>
    public static PromptLibrary Open(string? folder = null)
    {
        var path = Path.GetFullPath(folder ?? Path.Combine(AppContext.BaseDirectory, "prompts"));
        if (!Directory.Exists(path))
            throw new PromptException($"There is no folder of prompts '{path}'.");

        var prompts = Directory.EnumerateFiles(path, "*.yaml").Order(StringComparer.Ordinal).Select(PromptTemplate.Load);
        return new PromptLibrary(path, prompts.ToDictionary(p => Path.GetFileNameWithoutExtension(p.File)));
    }
}
