using System.Globalization;
using Microsoft.Extensions.AI;

namespace QnA.Chat.Prompts;

/// <summary>The <c>execution_settings</c> of a prompt file: for each service, or by default, how a request is sampled.</summary>
internal static class RequestSettings
{
    /// <summary>The settings that hold for every service without its own.</summary>
    private const string Default = "default";

    /// <summary>Checks the settings and converts their values.</summary>
    /// <exception cref="PromptException">One is unknown or has no value of its type.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, object>> Read(
        string file, Dictionary<string, Dictionary<string, object?>>? services)
    {
        var read = new Dictionary<string, IReadOnlyDictionary<string, object>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (service, settings) in services ?? [])
            read[service] = (settings ?? []).ToDictionary(s => s.Key, s => Convert(file, service, s.Key, s.Value as string ?? ""));
        return read;
    }

    /// <summary>Options with the settings of the service, or the default ones.</summary>
    public static ChatOptions Apply(IReadOnlyDictionary<string, IReadOnlyDictionary<string, object>> services, string? service)
    {
        var options = new ChatOptions();
        if ((service is null || !services.TryGetValue(service, out var settings)) && !services.TryGetValue(Default, out settings))
            return options;

        foreach (var (name, value) in settings)
            Set(options, name, value);
        return options;
    }

    private static void Set(ChatOptions options, string name, object value)
    {
        switch (name)
        {
            case "model_id":
                options.ModelId = (string)value;
                break;
            case "temperature":
                options.Temperature = (float)value;
                break;
            case "top_p":
                options.TopP = (float)value;
                break;
            case "presence_penalty":
                options.PresencePenalty = (float)value;
                break;
            case "frequency_penalty":
                options.FrequencyPenalty = (float)value;
                break;
            case "max_tokens":
                options.MaxOutputTokens = (int)value;
                break;
            default:
                options.Seed = (int)value;
                break;
        }
    }

    private static object Convert(string file, string service, string name, string text)
    {
        switch (name)
        {
            case "model_id" when text.Length > 0:
                return text;
            case "temperature" or "top_p" or "presence_penalty" or "frequency_penalty"
                when float.TryParse(text, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number):
                return number;
            case "max_tokens" or "seed" when int.TryParse(text, CultureInfo.InvariantCulture, out var whole) && whole >= 0:
                return whole;
            case "model_id" or "temperature" or "top_p" or "presence_penalty" or "frequency_penalty" or "max_tokens" or "seed":
                throw new PromptException($"The prompt '{file}' is wrong: execution_settings.{service}.{name} cannot be '{text}'.");
            default:
                throw new PromptException(
                    $"The prompt '{file}' is wrong: execution_settings.{service} has '{name}'. Known are model_id, temperature, top_p, " +
                    "presence_penalty, frequency_penalty, max_tokens and seed.");
        }
    }
}
