using System.Text.RegularExpressions;
using HandlebarsDotNet;

namespace QnA.Chat.Prompts;

/// <summary>What a prompt file must have, and must not have, beyond being YAML.</summary>
internal static partial class PromptFileRules
{
    /// <exception cref="PromptException">Something is missing or not allowed.</exception>
    public static void Check(string file, PromptFile content)
    {
        // Semantic Kernel names a function by it, and allows these characters in such a name.
        if (content.Name is not { } name || !Identifier().IsMatch(name))
            throw Wrong("name must be given, of ASCII letters, digits and underscores");
        if (Path.GetFileNameWithoutExtension(file).Replace('-', '_') != name)
            throw Wrong($"name is '{name}', which is not the name of the file with underscores");
        if (string.IsNullOrWhiteSpace(content.Template))
            throw Wrong("template is missing");
        if (content.TemplateFormat != "handlebars")
            throw Wrong($"template_format is '{content.TemplateFormat}', but only handlebars can be rendered");
        if (content.AllowDangerouslySetContent)
            throw Wrong("allow_dangerously_set_content lifts the protection for all variables; say it for single ones");
        if (Unencoded().IsMatch(content.Template))
            throw Wrong("the template has a triple brace, or {{&, which would put a value in as it is; write {{name}}");

        CheckVariables(content.InputVariables ?? [], content.Template);

        PromptException Wrong(string what) => new($"The prompt '{file}' is wrong: {what}.");

        void CheckVariables(List<PromptFile.Input> variables, string template)
        {
            var names = new HashSet<string>();
            foreach (var variable in variables)
            {
                if (variable?.Name is not { } name || !Identifier().IsMatch(name))
                    throw Wrong("each of the input_variables needs a name of ASCII letters, digits and underscores");
                if (!names.Add(name))
                    throw Wrong($"the variable '{name}' stands twice in input_variables");
                if (!Uses(template, name))
                    throw Wrong($"the variable '{name}' is declared, but the template does not use it");
            }
        }
    }

    /// <summary>The template, compiled; a name in it that is no variable is an error when it is rendered.</summary>
    /// <exception cref="PromptException">It is no Handlebars template.</exception>
    public static HandlebarsTemplate<object, object> Compile(string file, string template)
    {
        try
        {
            return Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true }).Compile(template);
        }
        catch (HandlebarsException exception)
        {
            throw new PromptException($"The template of the prompt '{file}' is wrong: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }

    private static bool Uses(string template, string name) =>
        Expressions().Matches(template).Any(expression => Words().Matches(expression.Value).Any(word => word.Value == name));

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\{\{\{|\{\{~?\s*&", RegexOptions.CultureInvariant)]
    private static partial Regex Unencoded();

    [GeneratedRegex(@"\{\{[^{}]*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Expressions();

    [GeneratedRegex("[A-Za-z0-9_]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
