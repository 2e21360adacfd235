using QnA.Web.Teams.Outbound;

namespace QnA.Web.Teams.Turns;

/// <summary>Sends a message shorter when Teams finds it too large, whatever the documents say of its size.</summary>
internal static class Sizes
{
    /// <summary>Sizes that are tried after the usual one.</summary>
    private static readonly int[] Smaller = [TeamsLimits.MessageBytes / 2, TeamsLimits.MessageBytes / 4, TeamsLimits.MessageBytes / 8];

    /// <summary>Sends the whole message, or as much of it as is taken; the message then says that it was cut.</summary>
    /// <exception cref="ConnectorException">Another failure, or none is small enough.</exception>
    public static async Task<T> TryAsync<T>(Func<int, TeamsMessage> render, Func<TeamsMessage, Task<T>> send)
    {
        var message = render(TeamsLimits.MessageBytes);
        foreach (var size in Smaller)
        {
            try
            {
                return await send(message).ConfigureAwait(false);
            }
            catch (ConnectorException exception) when (exception.Failure == ConnectorFailure.TooLarge)
            {
                // Below half of what was refused, at any rate.
                message = render(Math.Min(size, TeamsRenderer.BytesOf(message) / 2));
            }
        }

        return await send(message).ConfigureAwait(false);
    }
}
