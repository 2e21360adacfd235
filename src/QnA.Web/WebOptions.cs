using System.ComponentModel.DataAnnotations;

namespace QnA.Web;

/// <summary>Settings of the host, section <c>QnA:Web</c>.</summary>
public sealed class WebOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "QnA:Web";

    /// <summary>Name of the page and of the bot.</summary>
    [Required, MaxLength(60)]
    public string Title { get; set; } = "Ask the Articles";

    /// <summary>Questions offered before the first one; empty to make them from the titles.</summary>
    public string[] Examples { get; set; } = [];

    /// <summary>Scheme, host and path under which people reach this host; empty for the address of the request.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>The file with conversations, feedback and API keys; empty for one beside the index.</summary>
    public string DataFile { get; set; } = "";

    /// <summary>Days after which a conversation is deleted, counted from its last activity.</summary>
    [Range(1, 3650)]
    public int ConversationDays { get; set; } = 30;

    /// <summary>Whether questions are taken from anybody, without a key; unset: in Development only.</summary>
    public bool? AllowAnonymous { get; set; }

    /// <summary>Whether the page shows no more of an article than the surroundings of a quote.</summary>
    public bool ExcerptsOnly { get; set; }

    /// <summary>Characters shown before and after a quote where only excerpts are.</summary>
    [Range(0, 10_000)]
    public int ExcerptCharacters { get; set; } = 400;

    /// <summary>Seconds between two looks at the articles folder.</summary>
    [Range(1, 86_400)]
    public int RefreshSeconds { get; set; } = 5;

    /// <summary>Answers worked on at a time; null for 2, or for 16 where a language model words them, which is mostly waiting.</summary>
    [Range(1, 256)]
    public int? ConcurrentAnswers { get; set; }

    /// <summary>Questions that wait for their turn; one more is told to come back later.</summary>
    [Range(0, 100_000)]
    public int QueuedAnswers { get; set; } = 64;

    /// <summary>Seconds after which a question is given up, from its turn on.</summary>
    [Range(1, 600)]
    public int AnswerTimeoutSeconds { get; set; } = 60;

    /// <summary>Seconds that a shutdown waits for running answers.</summary>
    [Range(0, 600)]
    public int ShutdownSeconds { get; set; } = 30;

    /// <summary>Most bytes in the body of a request.</summary>
    [Range(1_000, 100_000_000)]
    public int MaxRequestBytes { get; set; } = 262_144;

    /// <summary>Most requests a minute from one caller, which is an API key, a conversation or an address; 0 for no limit.</summary>
    [Range(0, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 300;

    /// <summary>Most requests of one caller under way at a time; 0 for no limit.</summary>
    [Range(0, 100_000)]
    public int ConcurrentPerCaller { get; set; } = 16;

    /// <summary>Addresses or networks of proxies that are believed about a caller's address, scheme and host.</summary>
    public string[] TrustedProxies { get; set; } = [];

    /// <summary>The secret that signs tokens, at least 32 characters; only from the environment or user secrets. Unset in Development: made once.</summary>
    public string TokenSecret { get; set; } = "";

    /// <summary>Minutes for which a Direct Line token is good.</summary>
    [Range(1, 1440)]
    public int TokenMinutes { get; set; } = 30;

    /// <summary>Origins of other pages that may use Direct Line, OpenAI's shape and MCP, scheme and host each.</summary>
    public string[] AllowedOrigins { get; set; } = [];
}
