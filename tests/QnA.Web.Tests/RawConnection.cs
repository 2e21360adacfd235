using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace QnA.Web.Tests;

/// <summary>A TCP connection, for requests that no HTTP client sends.</summary>
internal sealed class RawConnection(Uri address) : IDisposable
{
    private readonly TcpClient _client = new(address.Host, address.Port);

    public Stream Stream => _client.GetStream();

    /// <summary>Sends bytes as they are and reads until the host closes the connection.</summary>
    /// <returns>The status, 0 when nothing came, and all that was sent back.</returns>
    public Task<(int Status, string Response)> SendAsync(string request) => SendAsync(Encoding.Latin1.GetBytes(request));

    /// <inheritdoc cref="SendAsync(string)"/>
    public async Task<(int Status, string Response)> SendAsync(byte[] request)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var response = new MemoryStream();
        try
        {
            await Stream.WriteAsync(request, cancellationToken);
            await Stream.CopyToAsync(response, cancellationToken);
        }
        catch (IOException)
        {
            // Closed before everything was sent: what came back until then counts.
        }

        var text = Encoding.UTF8.GetString(response.GetBuffer(), 0, (int)response.Length);
        return (text.Length > 12 ? int.Parse(text.AsSpan(9, 3), CultureInfo.InvariantCulture) : 0, text);
    }

    public void Dispose() => _client.Dispose();
}
