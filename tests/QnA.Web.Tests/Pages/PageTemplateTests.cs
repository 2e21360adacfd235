using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using QnA.Web.Pages;
using Xunit;

namespace QnA.Web.Tests.Pages;

public sealed partial class PageTemplateTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qna-page-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Page_that_was_not_built_says_what_to_install()
    {
        var template = new PageTemplate(Path.Combine(_folder.FullName, "nothing"), "Ask <us>");

        var (html, _) = await RespondAsync(template);

        Assert.False(template.IsBuilt);
        Assert.Contains("Node.js 20", html, StringComparison.Ordinal);
        Assert.Contains("Ask &lt;us&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_has_the_nonce_of_its_policy_and_another_one_every_time()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "index.html"), "<title>{{title}}</title><script nonce=\"{{nonce}}\"></script>", TestContext.Current.CancellationToken);
        var template = new PageTemplate(_folder.FullName, "Ask");

        var (first, policy) = await RespondAsync(template);
        var (second, _) = await RespondAsync(template);

        Assert.Contains($"script-src 'self' 'nonce-{Nonce().Match(first).Groups[1].Value}';", policy, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
    }

    private static async Task<(string Html, string Policy)> RespondAsync(PageTemplate template)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services, Response = { Body = body } };
        await template.Respond(context, StatusCodes.Status200OK).ExecuteAsync(context);
        return (System.Text.Encoding.UTF8.GetString(body.ToArray()), context.Response.Headers.ContentSecurityPolicy.ToString());
    }

    [GeneratedRegex("nonce=\"([^\"]+)\"")]
    private static partial Regex Nonce();
}
