using QnA.Web.Protocol;

namespace QnA.Web.Teams.Authentication;

/// <summary>The sender that a token proves, and what it may send.</summary>
internal sealed class VerifiedSender
{
    private readonly bool _isChannel;
    private readonly string? _serviceUrl;
    private readonly IReadOnlyCollection<string> _endorsements;

    private VerifiedSender(bool isChannel, string? serviceUrl, IReadOnlyCollection<string> endorsements) =>
        (_isChannel, _serviceUrl, _endorsements) = (isChannel, serviceUrl, endorsements);

    /// <summary>The emulator, or anybody where the settings ask for no token: held to nothing more.</summary>
    public static VerifiedSender Developer { get; } = new(isChannel: false, null, []);

    /// <summary>A channel.</summary>
    /// <param name="serviceUrl">The claim <c>serviceurl</c> of its token.</param>
    /// <param name="endorsements">The channels that the key is endorsed for.</param>
    public static VerifiedSender Channel(string? serviceUrl, IReadOnlyCollection<string> endorsements) => new(isChannel: true, serviceUrl, endorsements);

    /// <summary>Why this activity is not the sender's, or null when it is.</summary>
    public string? ProblemWith(Activity activity)
    {
        if (!_isChannel)
        {
            return null;
        }

        if (activity.ChannelId != TeamsChannel.Id)
        {
            return "the channel is not Teams";
        }

        if (!_endorsements.Contains(TeamsChannel.Id, StringComparer.Ordinal))
        {
            return "the key is not endorsed for Teams";
        }

        return _serviceUrl is { Length: > 0 } && string.Equals(_serviceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase)
            ? null
            : "the service URL is not that of the token";
    }
}
