namespace QnA.Web.Teams.Outbound;

/// <summary>What an unsuccessful call to the connector means for the message.</summary>
internal enum ConnectorFailure
{
    /// <summary>Nothing that a shorter or plainer message could mend.</summary>
    Other,

    /// <summary>No answer in time; the message may have arrived.</summary>
    NoAnswer,

    /// <summary>The message is larger than Teams takes.</summary>
    TooLarge,

    /// <summary>Streaming is not possible in this conversation.</summary>
    NoStreaming,

    /// <summary>The user has stopped the stream.</summary>
    StreamCancelled,

    /// <summary>The stream has ended or is refused as it goes on; its message can still be updated.</summary>
    StreamEnded,
}
