using System.Net;
using Xunit;

namespace QnA.Web.Tests;

[Collection(nameof(SeedsHost))]
public sealed class HealthTests(SeedsHost seeds)
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Host_says_that_it_is_well(string path)
    {
        var response = await seeds.Host.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
