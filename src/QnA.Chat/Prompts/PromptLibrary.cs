using Microsoft.Extensions.Logging;

namespace QnA.Chat.Prompts;

/// <summary>All prompts of a folder, read and checked. Thread-safe.</summary>
public sealed partial class PromptLibrary
{
    private readonly Lock _gate = new();
    private readonly ILogger? _reloads;
    private Dictionary<string, PromptTemplate> _prompts;
    private IReadOnlyList<(string File, long Size, DateTime Changed)> _stamp;

    private PromptLibrary(string folder, ILogger? reloads)
    {
        (Folder, _reloads) = (folder, reloads);
        _stamp = Stamp();
        _prompts = _stamp.Select(file => PromptTemplate.Load(file.File)).ToDictionary(NameOf);
    }

    /// <summary>Full path of the folder.</summary>
    public string Folder { get; }

    /// <summary>The prompts in the order of their files' names.</summary>
    public IReadOnlyList<PromptTemplate> Prompts => [.. Current().OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Value)];

    /// <summary>The hash of each prompt by its file's name without <c>.yaml</c>.</summary>
    public IReadOnlyDictionary<string, string> Hashes => Current().ToDictionary(p => p.Key, p => p.Value.Hash);

    /// <summary>The prompt of a file.</summary>
    /// <param name="file">The file's name without <c>.yaml</c>.</param>
    /// <exception cref="PromptException">The folder has no such file.</exception>
    public PromptTemplate this[string file] => Current().TryGetValue(file, out var prompt)
        ? prompt
        : throw new PromptException($"There is no prompt '{Path.Combine(Folder, file + ".yaml")}'.");

    /// <summary>Reads every <c>*.yaml</c> of a folder.</summary>
    /// <param name="folder">The folder; by default <c>prompts</c> beside the program.</param>
    /// <param name="reloads">
    /// Given, a file that changes is read again when a prompt is next asked for, which is told here. One that has become wrong, or is
    /// gone, stays as it was. For development: each access looks at the folder.
    /// </param>
    /// <exception cref="PromptException">The folder is missing, or a file in it is wrong; the message says which and how.</exception>
    public static PromptLibrary Open(string? folder = null, ILogger? reloads = null)
    {
        var path = Path.GetFullPath(folder ?? Path.Combine(AppContext.BaseDirectory, "prompts"));
        return Directory.Exists(path) ? new PromptLibrary(path, reloads) : throw new PromptException($"There is no folder of prompts '{path}'.");
    }

    private Dictionary<string, PromptTemplate> Current()
    {
        if (_reloads is null)
            return _prompts;

        lock (_gate)
        {
            var stamp = Stamp();
            var changed = stamp.Except(_stamp).Select(file => file.File).ToList();
            if (changed.Count > 0)
                _prompts = Reread(changed, _reloads);
            _stamp = stamp;
            return _prompts;
        }
    }

    // A dictionary of its own, since readers of the one before may still be under way.
    private Dictionary<string, PromptTemplate> Reread(IReadOnlyList<string> files, ILogger reloads)
    {
        var prompts = new Dictionary<string, PromptTemplate>(_prompts);
        foreach (var file in files)
        {
            try
            {
                var prompt = PromptTemplate.Load(file);
                var name = NameOf(prompt);
                prompts[name] = prompt;
                Reloaded(reloads, name);
            }
            catch (PromptException exception)
            {
                Wrong(reloads, exception.Message);
            }
        }

        return prompts;
    }

    private IReadOnlyList<(string File, long Size, DateTime Changed)> Stamp() => Directory.Exists(Folder)
        ? [.. new DirectoryInfo(Folder).EnumerateFiles("*.yaml").OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => (f.FullName, f.Length, f.LastWriteTimeUtc))]
        : [];

    private static string NameOf(PromptTemplate prompt) => Path.GetFileNameWithoutExtension(prompt.File);

    [LoggerMessage(Level = LogLevel.Information, Message = "The prompt {Prompt} was read again.")]
    private static partial void Reloaded(ILogger log, string prompt);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Reason} The prompt as it was before stays in use.")]
    private static partial void Wrong(ILogger log, string reason);
}
