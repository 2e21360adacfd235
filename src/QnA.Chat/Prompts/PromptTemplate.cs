using System.Net;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using Microsoft.Extensions.AI;

namespace QnA.Chat.Prompts;

/// <summary>
/// A prompt from a file in Semantic Kernel's YAML format with <c>template_format: handlebars</c>, rendered to the messages
/// that a Kernel would render it to. Thread-safe.
/// </summary>
/// <remarks>
/// Values are data. As in Semantic Kernel, a value is HTML-encoded before it is put into the template, and decoded when the
/// tags <c>&lt;message role="..."&gt;</c> of the result are read, so that no value can end its message or begin another one;
/// the model reads every character as it was. Only a variable with <c>allow_dangerously_set_content: true</c> is put in as
/// it is. Semantic Kernel encodes nothing but strings, hence values are strings here.
/// </remarks>
public sealed class PromptTemplate
{
    private readonly HandlebarsTemplate<object, object> _render;
    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, object>> _settings;

    internal PromptTemplate(string file, PromptFile content, string hash)
    {
        PromptFileRules.Check(file, content);
        File = file;
        Name = content.Name!; // checked, as is the template
        Description = content.Description ?? "";
        Hash = hash;
        Variables = [.. (content.InputVariables ?? []).Select(v => new PromptVariable(
            v.Name!, v.Description ?? "", v.IsRequired, v.Default ?? "", v.AllowDangerouslySetContent))];
        _settings = RequestSettings.Read(file, content.ExecutionSettings);
        _render = PromptFileRules.Compile(file, content.Template!);
        Try(file, Variables.Where(v => v.IsRequired));
        Try(file, Variables.Where(v => v.IsRequired || !v.AllowDangerouslySetContent));
    }

    /// <summary>Full path of the file.</summary>
    public string File { get; }

    /// <summary>Name of the function that a Kernel makes of the prompt.</summary>
    public string Name { get; }

    public string Description { get; }

    /// <summary>The values that the prompt takes.</summary>
    public IReadOnlyList<PromptVariable> Variables { get; }

    /// <summary>SHA-256 of the file's text in UTF-8 with line feeds as line ends, without byte order mark; lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Reads and checks a prompt file.</summary>
    /// <exception cref="PromptException">The file cannot be read, or something in it is wrong; the message says what.</exception>
    public static PromptTemplate Load(string file)
    {
        var path = Path.GetFullPath(file);
        var (content, hash) = PromptReader.Read(path);
        return new PromptTemplate(path, content, hash);
    }

    /// <summary>The messages for these values.</summary>
    /// <param name="variables">Values by name. An optional one that is left out has its default.</param>
    /// <exception cref="ArgumentException">A required value is missing, or the prompt has no variable of that name.</exception>
    public IReadOnlyList<ChatMessage> Render(IReadOnlyDictionary<string, string> variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        if (variables.Keys.FirstOrDefault(name => Variables.All(v => v.Name != name)) is { } unknown)
            throw new ArgumentException($"The prompt {Name} has no variable '{unknown}'.", nameof(variables));

        var values = new Dictionary<string, object>();
        foreach (var variable in Variables)
        {
            values[variable.Name] = !variables.TryGetValue(variable.Name, out var given)
                ? variable.IsRequired && variable.Default.Length == 0
                    ? throw new ArgumentException($"The prompt {Name} needs the variable '{variable.Name}'.", nameof(variables))
                    : variable.Default
                : variable.AllowDangerouslySetContent ? given : WebUtility.HtmlEncode(PromptMessages.Printable(given));
        }

        // The template engine encodes once more, which is undone here: what remains is the encoding above, as in a Kernel.
        return PromptMessages.Parse(WebUtility.HtmlDecode(_render(values)));
    }

    /// <summary>The settings of a request with this prompt: those of the service where the file has them, else the default ones.</summary>
    /// <param name="service">Name of the service, <c>openai</c>.</param>
    public ChatOptions OptionsFor(string? service) =>
        RequestSettings.Apply(_settings, service);

    /// <summary>Renders once, so that what is wrong with a template shows when it is loaded.</summary>
    private void Try(string file, IEnumerable<PromptVariable> given)
    {
        try
        {
            // A value with message tags may have to stand outside of the others, where plain text must not.
            Render(given.ToDictionary(v => v.Name, v => v.AllowDangerouslySetContent ? "" : "x"));
        }
        catch (Exception exception) when (exception is HandlebarsException or HandlebarsUndefinedBindingException or FormatException)
        {
            throw new PromptException($"The prompt '{file}' does not render: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }
}
