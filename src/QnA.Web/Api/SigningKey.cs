using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using QnA.Receipts;
using QnA.Receipts.Signing;

namespace QnA.Web.Api;

/// <summary>The key of this host, for callers: what is wrong with it is for the log, not for them.</summary>
internal sealed partial class SigningKey(ReceiptKeys keys, ILogger<SigningKey> log)
{
    /// <summary>The key, to be disposed.</summary>
    /// <exception cref="ProblemException">This host has none that can be used.</exception>
    public ReceiptKey Open()
    {
        try
        {
            return keys.Open();
        }
        catch (SettingsException exception)
        {
            NoKey(exception.Message);
            throw new ProblemException(
                StatusCodes.Status400BadRequest, "This host has no key to sign receipts with. Ask without \"receipt\", or tell whoever runs this host.");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A receipt was asked for and cannot be signed: {Problem}")]
    private partial void NoKey(string problem);
}
