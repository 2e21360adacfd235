using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using QnA.Indexing;
using QnA.Web.Conversations;

namespace QnA.Web.DirectLine;

/// <summary>Makes and checks the tokens of this host: JWTs signed with HMAC-SHA256.</summary>
/// <remarks>
/// Web Chat decodes a token and takes the user's id from its claim <c>user</c>. A token is for one purpose, its audience:
/// talking (bearer), opening one stream (in an address, so good for a minute and once), or being the same user again (cookie).
/// </remarks>
internal sealed class TokenService
{
    private const string Issuer = "qna", Bearer = "directline", Stream = "stream", User = "user";
    private const string ConversationClaim = "conv", UserClaim = "user";
    private const int SecretBytes = 32;

    private static readonly TimeSpan StreamLifetime = TimeSpan.FromSeconds(60);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };
    private readonly SymmetricSecurityKey _key;
    private readonly WebOptions _options;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _usedStreams = new(StringComparer.Ordinal);

    public TokenService(WebOptions options, ServerDatabase database, TimeProvider time)
    {
        (_options, _time) = (options, time);
        _key = new SymmetricSecurityKey(options.TokenSecret.Length > 0
            ? SHA256.HashData(Encoding.UTF8.GetBytes(options.TokenSecret))
            : OwnSecret(database));
    }

    /// <summary>How long a token to talk with is good.</summary>
    public TimeSpan Lifetime => TimeSpan.FromMinutes(_options.TokenMinutes);

    /// <summary>A token for one user in one conversation.</summary>
    public string Create(TokenClaims claims) => Create(Bearer, claims, Lifetime);

    /// <summary>A token that opens one stream, once, within a minute.</summary>
    public string CreateForStream(TokenClaims claims) => Create(Stream, claims, StreamLifetime);

    /// <summary>A token by which a browser is the same user again, for as long as conversations are kept.</summary>
    public string CreateForUser(string user) => Create(User, new TokenClaims("", user), TimeSpan.FromDays(_options.ConversationDays));

    /// <summary>What a token to talk with says; null unless it is valid.</summary>
    public async Task<(TokenState State, TokenClaims? Claims)> ReadAsync(string token)
    {
        var (state, claims, _) = await ReadAsync(Bearer, token).ConfigureAwait(false);
        return (state, claims);
    }

    /// <summary>What a token for a stream says, the first time that it is shown; else null.</summary>
    public async Task<TokenClaims?> UseForStreamAsync(string token)
    {
        var (_, claims, id) = await ReadAsync(Stream, token).ConfigureAwait(false);
        return claims is not null && id is not null && IsFirstUse(id) ? claims : null;
    }

    /// <summary>Who the browser with this cookie is; null when it is none of ours.</summary>
    public async Task<string?> ReadUserAsync(string token) => (await ReadAsync(User, token).ConfigureAwait(false)).Claims?.User;

    private string Create(string audience, TokenClaims claims, TimeSpan lifetime)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + lifetime,
            Subject = new ClaimsIdentity(
            [
                new Claim(ConversationClaim, claims.Conversation), new Claim(UserClaim, claims.User), new Claim(JwtRegisteredClaimNames.Jti, ConversationStore.NewId()),
            ]),
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
        });
    }

    private async Task<(TokenState State, TokenClaims? Claims, string? Id)> ReadAsync(string audience, string token)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = audience,
            IssuerSigningKey = _key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireExpirationTime = true,
            LifetimeValidator = (_, expires, _, _) => expires > _time.GetUtcNow().UtcDateTime,
        }).ConfigureAwait(false);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt)
        {
            return (result.Exception is SecurityTokenInvalidLifetimeException ? TokenState.Expired : TokenState.Invalid, null, null);
        }

        return jwt.TryGetValue<string>(ConversationClaim, out var conversation) && jwt.TryGetValue<string>(UserClaim, out var user)
            ? (TokenState.Valid, new TokenClaims(conversation, user), jwt.Id)
            : (TokenState.Invalid, null, null);
    }

    private bool IsFirstUse(string id)
    {
        var now = _time.GetUtcNow();
        lock (_gate)
        {
            foreach (var (old, _) in _usedStreams.Where(u => u.Value < now).ToList())
            {
                _usedStreams.Remove(old);
            }

            return _usedStreams.TryAdd(id, now + StreamLifetime);
        }
    }

    /// <summary>A secret of this installation's own, made once, so that tokens outlive a restart.</summary>
    private static byte[] OwnSecret(ServerDatabase database) => database.Run(connection =>
    {
        connection.Execute(
            "INSERT INTO secrets (name, value) VALUES ('tokens', $value) ON CONFLICT DO NOTHING", ("$value", RandomNumberGenerator.GetBytes(SecretBytes)));
        return (byte[])connection.Scalar("SELECT value FROM secrets WHERE name = 'tokens'")!; // just made, if it was not there
    });
}
