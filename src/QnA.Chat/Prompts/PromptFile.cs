namespace QnA.Chat.Prompts;

/// <summary>A prompt file as it stands in YAML; the names are those of Semantic Kernel's <c>PromptTemplateConfig</c>, with underscores.</summary>
internal sealed class PromptFile
{
    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? Template { get; set; }

    public string? TemplateFormat { get; set; }

    public List<Input>? InputVariables { get; set; }

    public Output? OutputVariable { get; set; }

    /// <summary>Service, or <c>default</c>, to names and values.</summary>
    public Dictionary<string, Dictionary<string, object?>>? ExecutionSettings { get; set; }

    public bool AllowDangerouslySetContent { get; set; }

    internal sealed class Input
    {
        public string? Name { get; set; }

        public string? Description { get; set; }

        public string? Default { get; set; }

        /// <summary>True where the file says nothing, as in Semantic Kernel.</summary>
        public bool IsRequired { get; set; } = true;

        public string? JsonSchema { get; set; }

        public bool AllowDangerouslySetContent { get; set; }
    }

    internal sealed class Output
    {
        public string? Description { get; set; }

        public string? JsonSchema { get; set; }
    }
}
