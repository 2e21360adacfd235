namespace QnA.Testing;

/// <summary>How a reply of a <see cref="ChatServer"/> ends.</summary>
public enum ChatReplyEnd
{
    /// <summary>As the protocol has it.</summary>
    Proper,

    /// <summary>The connection breaks.</summary>
    Dies,

    /// <summary>Nothing more comes, and the connection stays open until the test is over.</summary>
    Stalls,

    /// <summary>The stream ends well as HTTP, without the events that end it in the protocol.</summary>
    Unfinished,

    /// <summary>An event of the stream says that the service has failed.</summary>
    Fails,

    /// <summary>The pieces come again and again, until the client goes away.</summary>
    Never,
}
