namespace QnA.Chat;

/// <summary>Where the language model is.</summary>
public enum ChatProvider
{
    /// <summary>There is none; answers come from the local models alone.</summary>
    None,

    /// <summary>A service that speaks OpenAI's <c>/v1/chat/completions</c>.</summary>
    OpenAI,

    /// <summary>Anthropic, or a service that speaks its <c>/v1/messages</c>.</summary>
    Anthropic,
}
