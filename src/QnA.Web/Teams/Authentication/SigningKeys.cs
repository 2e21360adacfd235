using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace QnA.Web.Teams.Authentication;

/// <summary>The keys that an issuer signs with, read from its OpenID metadata when they are first needed.</summary>
/// <remarks>
/// <c>ConfigurationManager</c> is not used: asked for a refresh, it goes on serving the old keys until a task in the background is
/// done, so the first token that a new key has signed would be refused.
/// </remarks>
internal sealed partial class SigningKeys(
    string address, IDocumentRetriever documents, TimeProvider time, ILogger<SigningKeys> log) : IDisposable
{
    /// <summary>Keys older than this are read anew before they are used.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>Least time between two readings because of an unknown key: tokens with made-up ids cost the issuer next to nothing.</summary>
    internal static readonly TimeSpan UnknownInterval = TimeSpan.FromSeconds(30);

    /// <summary>Least time between two readings when the last one failed.</summary>
    internal static readonly TimeSpan FailedInterval = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _gate = new(1);
    private Dictionary<string, JsonWebKey> _keys = [];
    private DateTimeOffset? _read;
    private DateTimeOffset _tried = DateTimeOffset.MinValue;
    private DateTimeOffset _asked = DateTimeOffset.MinValue;

    /// <summary>The key with that id, or null when the issuer has none.</summary>
    /// <exception cref="MetadataUnavailableException">No keys have been read yet, and they cannot be now.</exception>
    public async Task<JsonWebKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var now = time.GetUtcNow();
            if (_read is null || now - _read >= Lifetime)
            {
                if (now - _tried >= FailedInterval)
                {
                    await ReadAsync(now, cancellationToken).ConfigureAwait(false);
                }
            }
            else if (!_keys.ContainsKey(id) && now - _asked >= UnknownInterval)
            {
                _asked = now;
                await ReadAsync(now, cancellationToken).ConfigureAwait(false);
            }

            return _read is null ? throw new MetadataUnavailableException() : _keys.GetValueOrDefault(id);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>Reads the keys; those from before stay when that fails.</summary>
    private async Task ReadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        _tried = now;
        try
        {
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, cancellationToken).ConfigureAwait(false);
            _keys = (metadata.JsonWebKeySet?.Keys ?? [])
                .Where(k => k.Kty == JsonWebAlgorithmsKeyTypes.RSA && !string.IsNullOrEmpty(k.Kid))
                .DistinctBy(k => k.Kid)
                .ToDictionary(k => k.Kid);
            _read = now;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Whatever the far end sends, and however the reader takes it: without it no token can be checked, and that is all.
            Failed(exception.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The keys of the Bot Framework cannot be read: {Problem}")]
    private partial void Failed(string problem);
}
