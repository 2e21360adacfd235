namespace QnA.Answering;

/// <summary>Who words the answers.</summary>
public enum AnswererChoice
{
    /// <summary>A language model where one is configured, else the articles themselves.</summary>
    Auto,

    /// <summary>The articles themselves, whatever is configured.</summary>
    Extractive,

    /// <summary>A language model; it is an error when none is configured.</summary>
    Generative,
}
