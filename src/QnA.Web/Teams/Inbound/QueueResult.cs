namespace QnA.Web.Teams.Inbound;

/// <summary>What became of work for a queue.</summary>
internal enum QueueResult
{
    /// <summary>It will be done.</summary>
    Taken,

    /// <summary>There is too much already.</summary>
    Full,

    /// <summary>The host stops.</summary>
    Closed,
}
