using QnA.Chat;
using QnA.Chat.Prompts;

namespace QnA.Evaluation.Answerers;

/// <summary>What shapes an answer beyond <see cref="LocalIdentity"/> when a language model words it. The model itself may change behind its name.</summary>
public static class ChatIdentity
{
    /// <summary>The values of an identity and those of the model, by name.</summary>
    public static IReadOnlyDictionary<string, string> With(IReadOnlyDictionary<string, string> identity, ChatModelOptions chat, PromptLibrary prompts) =>
        new SortedDictionary<string, string>(identity.ToDictionary(), StringComparer.Ordinal)
        {
            ["chat"] = $"{chat.Provider}; {chat.Endpoint}; {chat.Model}",
            ["chat.code"] = typeof(ChatModelOptions).Module.ModuleVersionId.ToString(),
            ["chat.prompts"] = string.Join(';', prompts.Prompts.Select(p => $"{p.Name}={p.Hash}")),
        };
}
