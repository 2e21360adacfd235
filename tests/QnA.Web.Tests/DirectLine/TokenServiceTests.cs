using Microsoft.Extensions.Time.Testing;
using QnA.Web.Conversations;
using QnA.Web.DirectLine;
using Xunit;

namespace QnA.Web.Tests.DirectLine;

public sealed class TokenServiceTests : IDisposable
{
    private static readonly TokenClaims Claims = new("c1", "dl_u1");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qna-tokens-");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly ServerDatabase _database;

    public TokenServiceTests() => _database = ServerDatabase.Open(Path.Combine(_folder.FullName, "server.db"));

    [Fact]
    public async Task Token_says_who_and_where()
    {
        var (state, claims) = await Service().ReadAsync(Service().Create(Claims));

        Assert.Equal((TokenState.Valid, Claims), (state, claims));
    }

    [Theory]
    [InlineData(29, "Valid")]
    [InlineData(31, "Expired")]
    public async Task Token_is_good_for_as_long_as_the_settings_say(int minutes, string state)
    {
        var token = Service().Create(Claims);

        _time.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(state, (await Service().ReadAsync(token)).State.ToString());
    }

    [Fact]
    public async Task Token_outlives_a_clock_that_is_set_back()
    {
        var token = Service().Create(Claims);
        var earlier = new TokenService(new WebOptions(), _database, new FakeTimeProvider(_time.GetUtcNow().AddMinutes(-10)));

        Assert.Equal(TokenState.Valid, (await earlier.ReadAsync(token)).State);
    }

    [Fact]
    public async Task Token_of_another_secret_is_none()
    {
        var other = new TokenService(new WebOptions { TokenSecret = new string('s', 32) }, _database, _time);

        Assert.Equal(TokenState.Invalid, (await Service().ReadAsync(other.Create(Claims))).State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoiYzEiLCJ1c2VyIjoiZGxfdTEifQ.")]
    public async Task What_is_no_token_is_none(string token)
    {
        Assert.Equal(TokenState.Invalid, (await Service().ReadAsync(token)).State);
    }

    [Fact]
    public async Task Token_is_for_its_purpose_only()
    {
        var service = Service();

        Assert.Equal(TokenState.Invalid, (await service.ReadAsync(service.CreateForStream(Claims))).State);
        Assert.Equal(TokenState.Invalid, (await service.ReadAsync(service.CreateForUser("dl_u1"))).State);
        Assert.Null(await service.UseForStreamAsync(service.Create(Claims)));
        Assert.Null(await service.ReadUserAsync(service.Create(Claims) + "x"));
    }

    [Fact]
    public async Task Token_for_a_stream_is_good_once_and_for_a_minute()
    {
        var service = Service();
        var (used, late) = (service.CreateForStream(Claims), service.CreateForStream(Claims));

        Assert.Equal(Claims, await service.UseForStreamAsync(used));
        Assert.Null(await service.UseForStreamAsync(used));
        _time.Advance(TimeSpan.FromSeconds(61));
        Assert.Null(await service.UseForStreamAsync(late));
    }

    [Fact]
    public async Task Token_outlives_a_restart_without_a_secret_in_the_settings()
    {
        var token = Service().Create(Claims);

        Assert.Equal(TokenState.Valid, (await Service().ReadAsync(token)).State);
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Delete(recursive: true);
    }

    private TokenService Service() => new(new WebOptions(), _database, _time);
}
