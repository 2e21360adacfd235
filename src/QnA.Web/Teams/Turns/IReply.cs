namespace QnA.Web.Teams.Turns;

/// <summary>A reply in the making: shows that somebody is at work, then the message.</summary>
internal interface IReply : IAsyncDisposable
{
    /// <summary>Shows that an answer is on its way. What goes wrong with that is no reason not to answer.</summary>
    /// <returns>False when the user wants none any more.</returns>
    Task<bool> BeginAsync(CancellationToken cancellationToken);

    /// <summary>Shows how far the answer has come, where that is possible. What goes wrong with it is no reason not to answer.</summary>
    /// <param name="lines">The beginning of the message.</param>
    /// <param name="cancellationToken">When the host can wait no longer.</param>
    /// <returns>False when the user wants none any more.</returns>
    Task<bool> ShowAsync(IReadOnlyList<string> lines, CancellationToken cancellationToken);

    /// <summary>Sends the message.</summary>
    /// <param name="render">The message within a number of bytes.</param>
    /// <param name="cancellationToken">When the host can wait no longer.</param>
    /// <returns>The ids under which Teams knows the message; none when it was not sent because nobody wants it.</returns>
    /// <exception cref="Outbound.ConnectorException">It could not be sent.</exception>
    Task<IReadOnlyList<string>> FinishAsync(Func<int, TeamsMessage> render, CancellationToken cancellationToken);
}
