using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace QnA.Web.Teams.Authentication;

/// <summary>Checks the token that comes with an activity.</summary>
/// <remarks>
/// The order is that of the Bot Framework SDK (ParameterizedBotFrameworkAuthentication, JwtTokenExtractor): the issuer is compared
/// before any key is fetched. What can only be compared with the activity is left to <see cref="VerifiedSender"/>.
/// https://learn.microsoft.com/en-us/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
/// </remarks>
internal sealed class InboundTokens(TeamsOptions options, BotCloud cloud, SigningKeys channelKeys, SigningKeys emulatorKeys)
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>Checks an <c>Authorization</c> header.</summary>
    /// <exception cref="MetadataUnavailableException">The keys cannot be read; the token may be good.</exception>
    public async Task<TokenVerdict> CheckAsync(string? header, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(header))
        {
            return options.AllowUnauthenticated ? TokenVerdict.Good(VerifiedSender.Developer) : TokenVerdict.Bad("there is no token");
        }

        if (header.Split(' ') is not [var scheme, var text] || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            return TokenVerdict.Bad("the header is not a bearer token");
        }

        if (Read(text) is not { } token)
        {
            return TokenVerdict.Bad("it is not a signed JSON web token");
        }

        if (options.AllowEmulator && EmulatorIssuers().Contains(token.Issuer, StringComparer.Ordinal))
        {
            return await CheckEmulatorAsync(token, cancellationToken).ConfigureAwait(false);
        }

        return token.Issuer == cloud.Issuer
            ? await CheckChannelAsync(token, cancellationToken).ConfigureAwait(false)
            : TokenVerdict.Bad("the issuer is another");
    }

    private async Task<TokenVerdict> CheckChannelAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var (key, problem) = await VerifyAsync(token, channelKeys, cancellationToken).ConfigureAwait(false);
        return key is null
            ? TokenVerdict.Bad(problem)
            : TokenVerdict.Good(VerifiedSender.Channel(Claim(token, "serviceurl"), Endorsements(key)));
    }

    /// <summary>The emulator has its token from Entra, in the name of the bot itself.</summary>
    private async Task<TokenVerdict> CheckEmulatorAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var (key, problem) = await VerifyAsync(token, emulatorKeys, cancellationToken).ConfigureAwait(false);
        if (key is null)
        {
            return TokenVerdict.Bad(problem);
        }

        var app = Claim(token, "ver") switch
        {
            null or "" or "1.0" => Claim(token, "appid"),
            "2.0" => Claim(token, "azp"),
            _ => null,
        };
        return app == options.AppId ? TokenVerdict.Good(VerifiedSender.Developer) : TokenVerdict.Bad("the emulator's app is another");
    }

    /// <summary>Key and signature, algorithm, lifetime, issuer and audience.</summary>
    private async Task<(JsonWebKey? Key, string Problem)> VerifyAsync(JsonWebToken token, SigningKeys keys, CancellationToken cancellationToken)
    {
        if (!Algorithms.Contains(token.Alg, StringComparer.Ordinal))
        {
            return (null, "the algorithm is not allowed");
        }

        if (string.IsNullOrEmpty(token.Kid) || await keys.FindAsync(token.Kid, cancellationToken).ConfigureAwait(false) is not { } key)
        {
            return (null, "the issuer has no such key");
        }

        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = token.Issuer, // compared already, with what is expected
            ValidAudience = options.AppId,
            IgnoreTrailingSlashWhenValidatingAudience = false,
            ValidAlgorithms = Algorithms,
            IssuerSigningKey = key,
            ClockSkew = ClockSkew,
        }).ConfigureAwait(false);
        return result.IsValid ? (key, "") : (null, result.Exception.GetType().Name);
    }

    private static JsonWebToken? Read(string text)
    {
        try
        {
            var token = new JsonWebToken(text);
            return token.IsEncrypted || !token.IsSigned ? null : token;
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException or JsonException or FormatException)
        {
            return null;
        }
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    /// <summary>The channels in a member of the key that no standard knows.</summary>
    private static List<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } array
            ? [.. array.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)] // a string
            : [];

    private IEnumerable<string> EmulatorIssuers()
    {
        var tenants = options.TenantId.Length > 0 ? cloud.EmulatorTenants.Append(options.TenantId) : cloud.EmulatorTenants;
        return tenants.SelectMany(t => new[] { $"https://sts.windows.net/{t}/", $"https://{cloud.LoginHost}/{t}/v2.0" });
    }
}
