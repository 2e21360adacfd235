using System.Net;
using Xunit;

namespace QnA.Web.Tests.Api;

[Collection(nameof(SeedsHost))]
public sealed class ProblemTests(SeedsHost seeds)
{
    private HttpClient Client => seeds.Host.Client;

    [Fact]
    public async Task Unknown_address_is_a_problem()
    {
        Assert.Contains("nothing at this address", await (await Client.FetchAsync("/api/nothing")).ProblemAsync(404), StringComparison.Ordinal);
        Assert.Contains("nothing at this address", await (await Client.PostJsonAsync("/api/nothing", "{}")).ProblemAsync(404), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_method_is_a_problem_that_names_the_right_one()
    {
        var response = await Client.FetchAsync("/api/ask");

        await response.ProblemAsync(405);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Wrong_query_is_a_problem_that_names_it()
    {
        var detail = await (await Client.FetchAsync($"/api/articles/{seeds.Files[0]}?start=a")).ProblemAsync(400);

        Assert.Contains("\"start\"", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Direct_line_gets_its_own_form()
    {
        var response = await Client.FetchAsync("/v3/directline/nothing");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("NotFound", (await response.JsonAsync()).GetProperty("error").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("{\"conversationId\": \"\\ud800\"}")]
    [InlineData("{\"\\ud800\": 1, \"conversationId\": \"a\"")]
    public async Task Half_a_character_in_a_request_for_a_token_is_refused(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Client.PostJsonAsync("/v3/directline/tokens/generate", body)).StatusCode);

    [Theory]
    [InlineData("abc-1.2_Z", true)]
    [InlineData("a b", false)]
    [InlineData("<script>", false)]
    [InlineData("", false)]
    public async Task Request_id_of_the_caller_is_taken_when_it_is_sane(string id, bool isTaken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/articles");
        request.Headers.TryAddWithoutValidation("X-Request-Id", id);

        var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(isTaken, response.Header("X-Request-Id") == id);
        Assert.Matches("^[A-Za-z0-9._-]{1,64}$", response.Header("X-Request-Id")!);
    }

    [Theory]
    [InlineData("/api/articles")]
    [InlineData("/api/nothing")]
    [InlineData("/healthz")]
    [InlineData("/v3/directline/nothing")]
    public async Task Every_response_has_the_headers_of_security(string path)
    {
        var response = await Client.FetchAsync(path);

        Assert.Equal("nosniff", response.Header("X-Content-Type-Options"));
        Assert.NotNull(response.Header("Referrer-Policy"));
        Assert.NotNull(response.Header("Permissions-Policy"));
        Assert.NotNull(response.Header("X-Request-Id"));
        Assert.StartsWith("default-src 'none'", response.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", response.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Null(response.Header("Server"));
    }
}
