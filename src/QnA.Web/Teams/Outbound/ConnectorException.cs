using System.Globalization;

namespace QnA.Web.Teams.Outbound;

/// <summary>The connector did not take an activity.</summary>
/// <param name="failure">What that means.</param>
/// <param name="status">The status code; 0 when there was no answer.</param>
/// <param name="code">The connector's own code, or null.</param>
/// <param name="inner">What lies behind it, or null.</param>
internal sealed class ConnectorException(ConnectorFailure failure, int status, string? code, Exception? inner = null)
    : Exception($"The connector of Teams answered {status.ToString(CultureInfo.InvariantCulture)} {code}".TrimEnd(), inner)
{
    public ConnectorFailure Failure => failure;

    public int Status => status;
}
