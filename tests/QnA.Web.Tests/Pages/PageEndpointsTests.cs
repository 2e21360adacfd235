using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using QnA.Web.Pages;
using Xunit;

namespace QnA.Web.Tests.Pages;

[Collection(nameof(SeedsHost))]
public sealed partial class PageEndpointsTests(SeedsHost seeds)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/articles/000_5b165718acd94386.txt")]
    public async Task Page_is_html_that_no_cache_keeps_and_no_frame_holds(string path)
    {
        using var response = await seeds.Host.Client.GetAsync(path, Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Contains("frame-ancestors 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/articles/nothing.txt")]
    [InlineData("/articles/")]
    [InlineData("/articles/../appsettings.json")]
    [InlineData("/articles/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/articles/%2e%2e%2fappsettings.json")]
    [InlineData("/articles/..%5cappsettings.json")]
    [InlineData("/articles//etc/passwd")]
    [InlineData("/assets/../index.html")]
    [InlineData("/assets/..%2findex.html")]
    [InlineData("/assets/..%2f..%2fappsettings.json")]
    [InlineData("/index.html")]
    [InlineData("/appsettings.json")]
    public async Task Path_that_names_no_article_and_no_asset_is_not_found(string path)
    {
        // As it stands: a Uri would take the dots away before anything is sent.
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(seeds.Host.Address + path[1..], new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        using var response = await seeds.Host.Client.SendAsync(request, Token);
        var body = await response.Content.ReadAsStringAsync(Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("root:", body, StringComparison.Ordinal);
        Assert.DoesNotContain(AppContext.BaseDirectory, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assets_that_are_named_by_their_contents_are_kept_for_ever()
    {
        Assert.SkipUnless(new PageTemplate(Path.Combine(AppContext.BaseDirectory, "wwwroot"), "").IsBuilt, "Node.js was not there when this was built.");
        var html = await seeds.Host.Client.GetStringAsync("/", Token);

        var addresses = Addresses().Matches(html).Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(3, addresses.Count); // icon, stylesheet, script
        foreach (var address in addresses)
        {
            using var response = await seeds.Host.Client.GetAsync(address, Token);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(address.Contains("icon", StringComparison.Ordinal) ? "no-cache" : "public, max-age=31536000, immutable", response.Headers.CacheControl?.ToString());
        }
    }

    [Fact]
    public async Task Settings_of_the_page_have_what_the_first_visit_shows()
    {
        using var page = JsonDocument.Parse(await seeds.Host.Client.GetStringAsync("/api/page", Token));

        Assert.Equal("Ask the Articles", page.RootElement.GetProperty("title").GetString());
        Assert.Equal(5, page.RootElement.GetProperty("articles").GetInt32());
        Assert.True(page.RootElement.GetProperty("sentences").GetInt32() > 100);
        var examples = page.RootElement.GetProperty("examples").EnumerateArray().Select(e => e.GetString()).ToList();
        Assert.InRange(examples.Distinct().Count(), 3, 4);
        Assert.Equal("What do the articles say about Iran?", examples[0]); // the name that most titles have
        Assert.False(page.RootElement.GetProperty("excerptsOnly").GetBoolean());
        Assert.Equal(2000, page.RootElement.GetProperty("maxQuestionLength").GetInt32());
        Assert.Equal(JsonValueKind.Null, page.RootElement.GetProperty("model").ValueKind);
    }

    [Fact]
    public async Task Examples_of_the_settings_come_before_those_made_from_titles()
    {
        var articles = Directory.CreateTempSubdirectory("qna-articles-");
        await File.WriteAllTextAsync(Path.Combine(articles.FullName, "a.txt"), "The harbour\n\nThe harbour opened on Monday.\n", Token);
        await using var host = await RunningHost.StartAsync(articles.FullName, new() { ["Web:Examples:0"] = "When did it open?", ["Web:ExcerptsOnly"] = "true" });

        using var page = JsonDocument.Parse(await host.Client.GetStringAsync("/api/page", Token));

        Assert.Equal("When did it open?", Assert.Single(page.RootElement.GetProperty("examples").EnumerateArray()).GetString());
        Assert.True(page.RootElement.GetProperty("excerptsOnly").GetBoolean());
        articles.Delete(recursive: true);
    }

    [GeneratedRegex("(?:href|src)=\"(/assets/[^\"]+)\"")]
    private static partial Regex Addresses();
}
