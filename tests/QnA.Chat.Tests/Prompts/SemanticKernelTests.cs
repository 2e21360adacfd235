using Microsoft.SemanticKernel;
using QnA.Chat.Prompts;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace QnA.Chat.Tests.Prompts;

/// <summary>The prompts are read as <c>KernelFunctionYaml</c> reads them (by underscored names into a Kernel's own class, nothing unknown allowed).</summary>
public sealed class SemanticKernelTests
{
    public static TheoryData<string> Files { get; } =
        [.. Directory.GetFiles(Repository.PathTo("prompts"), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)]; // names of files

    [Theory]
    [MemberData(nameof(Files))]
    public void Kernel_takes_the_prompt_unchanged(string file)
    {
        var ours = PromptLibrary.Open(Repository.PathTo("prompts"))[file];

        var theirs = new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .WithTypeConverter(new ExecutionSettings())
            .Build()
            .Deserialize<PromptTemplateConfig>(File.ReadAllText(ours.File));

        Assert.Equal((ours.Name, ours.Description, "handlebars"), (theirs.Name, theirs.Description, theirs.TemplateFormat));
        Assert.Contains("<message role=\"system\">", theirs.Template, StringComparison.Ordinal);
        Assert.Equal(ours.Variables.Select(v => (v.Name, v.Description, v.IsRequired)), theirs.InputVariables.Select(v => (v.Name, v.Description ?? "", v.IsRequired)));
        Assert.False(theirs.AllowDangerouslySetContent);
        Assert.All(theirs.InputVariables, v => Assert.False(v.AllowDangerouslySetContent));
        Assert.NotEmpty(theirs.OutputVariable?.Description ?? "");
        var settings = theirs.DefaultExecutionSettings?.ExtensionData;
        Assert.Equal("0", settings?["temperature"]);
        Assert.Equal($"{ours.OptionsFor(null).MaxOutputTokens}", settings?["max_tokens"]);
    }

    /// <summary>A Kernel keeps settings that are not its own by name.</summary>
    private sealed class ExecutionSettings : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(PromptExecutionSettings);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            var settings = new PromptExecutionSettings { ExtensionData = new Dictionary<string, object>() };
            parser.Consume<MappingStart>();
            while (!parser.TryConsume<MappingEnd>(out _))
                settings.ExtensionData[parser.Consume<Scalar>().Value] = parser.Consume<Scalar>().Value;
            return settings;
        }

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException();
    }
}
