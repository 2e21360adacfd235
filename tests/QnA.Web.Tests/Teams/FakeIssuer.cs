using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace QnA.Web.Tests.Teams;

/// <summary>The Bot Framework's issuer of tokens: OpenID metadata and keys with endorsements, over real HTTP.</summary>
internal sealed class FakeIssuer : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";

    private readonly Dictionary<string, (RSA Key, string[]? Endorsements)> _keys = [];
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private LocalServer? _server;

    /// <summary>How often the keys were asked for.</summary>
    public int KeyRequests { get; private set; }

    /// <summary>Whether the issuer answers nothing but errors.</summary>
    public bool IsDown { get; set; }

    public string Metadata => $"{_server!.Address}.well-known/openidconfiguration"; // started

    public static async Task<FakeIssuer> StartAsync()
    {
        var issuer = new FakeIssuer();
        issuer.AddKey("k1", "msteams", "webchat");
        issuer._server = await LocalServer.StartAsync(issuer.HandleAsync);
        return issuer;
    }

    /// <summary>Publishes a key; without endorsements it has no such member.</summary>
    public void AddKey(string id, params string[]? endorsements) => _keys[id] = (RSA.Create(2048), endorsements);

    /// <summary>A token as the channel sends it, but for what the arguments say.</summary>
    public string Mint(
        string audience, string? serviceUrl, string? issuer = Issuer, string kid = "k1", string? signedWith = null, string algorithm = SecurityAlgorithms.RsaSha256,
        TimeSpan? notBefore = null, TimeSpan? expires = null, bool hasExpiry = true, Dictionary<string, object>? claims = null)
    {
        var now = DateTime.UtcNow;
        var all = new Dictionary<string, object>(claims ?? []);
        if (serviceUrl is not null)
        {
            all.TryAdd("serviceurl", serviceUrl);
        }

        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Claims = all,
            NotBefore = now + (notBefore ?? TimeSpan.FromMinutes(-5)),
            Expires = hasExpiry ? now + (expires ?? TimeSpan.FromMinutes(55)) : null,
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(_keys[signedWith ?? kid].Key) { KeyId = kid }, algorithm),
        };
        return _handler.CreateToken(descriptor);
    }

    /// <summary>A key that is never published, to sign with.</summary>
    public void AddSecretKey(string id) => _keys[id] = (RSA.Create(2048), ["hidden"]);

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task HandleAsync(HttpContext http)
    {
        if (IsDown)
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        if (http.Request.Path.Value!.EndsWith("/keys", StringComparison.Ordinal))
        {
            KeyRequests++;
            var published = _keys.Where(k => k.Value.Endorsements is not ["hidden"]).Select(k => (JsonNode)Published(k.Key, k.Value.Key, k.Value.Endorsements));
            await http.Response.WriteAsync(new JsonObject { ["keys"] = new JsonArray([.. published]) }.ToJsonString());
            return;
        }

        await http.Response.WriteAsync(new JsonObject { ["issuer"] = Issuer, ["jwks_uri"] = $"{_server!.Address}keys" }.ToJsonString());
    }

    private static JsonObject Published(string id, RSA key, string[]? endorsements)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        var json = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (endorsements is not null)
        {
            json["endorsements"] = new JsonArray([.. endorsements.Select(e => JsonValue.Create(e))]);
        }

        return json;
    }
}
