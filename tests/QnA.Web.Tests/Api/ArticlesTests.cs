using System.Net;
using System.Text.Json;
using Xunit;

namespace QnA.Web.Tests.Api;

[Collection(nameof(SeedsHost))]
public sealed class ArticlesTests(SeedsHost seeds)
{
    private HttpClient Client => seeds.Host.Client;

    [Fact]
    public async Task List_has_every_article_with_its_sentences_by_kind()
    {
        var articles = (await (await Client.FetchAsync("/api/articles")).JsonAsync()).GetProperty("articles");

        Assert.Equal(seeds.Files, articles.EnumerateArray().Select(a => a.GetProperty("file").GetString()));
        Assert.All(articles.EnumerateArray(), a =>
        {
            Assert.NotEmpty(a.GetProperty("title").GetString()!);
            Assert.True(a.GetProperty("sentences").GetProperty("body").GetInt32() > 0);
            Assert.Equal(JsonValueKind.Null, a.GetProperty("source").ValueKind);
        });
    }

    [Fact]
    public async Task Article_has_its_exact_text_and_the_ranges_of_its_sentences()
    {
        foreach (var file in seeds.Files)
        {
            var article = await (await Client.FetchAsync($"/api/articles/{file}")).JsonAsync();

            var text = article.GetProperty("text").GetString()!;
            Assert.Equal(File.ReadAllText(Repository.PathTo($"seeds/{file}")), text);
            Assert.Equal(64, article.GetProperty("hash").GetString()!.Length);
            Assert.Equal(
                article.GetProperty("sentences").EnumerateArray().Any(s => s.GetProperty("kind").GetString() == "title"),
                article.GetProperty("hasHeadline").GetBoolean());
            Assert.All(article.GetProperty("sentences").EnumerateArray(), s =>
            {
                var (start, end) = (s.GetProperty("start").GetInt32(), s.GetProperty("end").GetInt32());
                Assert.Equal(text[start..end].Trim(), text[start..end]);
                Assert.Equal(text[..start].Count(c => c == '\n') + 1, s.GetProperty("startLine").GetInt32());
                Assert.Contains(s.GetProperty("kind").GetString(), "title body bullet caption comment chrome".Split());
            });
            Assert.False(article.TryGetProperty("excerpts", out _));
        }
    }

    [Theory]
    [InlineData("nothing.txt")]
    [InlineData("../appsettings.json")]
    [InlineData("..%2f..%2fappsettings.json")]
    [InlineData("%2e%2e/appsettings.json")]
    [InlineData("..%5cappsettings.json")]
    [InlineData("%2fetc%2fpasswd")]
    [InlineData("/etc/passwd")]
    [InlineData("a%00.txt")]
    [InlineData("....//....//etc/passwd")]
    public async Task What_is_no_article_is_not_found(string file)
    {
        using var raw = new RawConnection(seeds.Host.Address);

        var (status, body) = await raw.SendAsync($"GET /api/articles/{file} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.True(status is 404 or 400, body);
        Assert.DoesNotContain("QnA\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain(Repository.Root, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Near_name_is_proposed()
    {
        var detail = await (await Client.FetchAsync($"/api/articles/{seeds.Files[0][..^5]}.txt")).ProblemAsync(404);

        Assert.Contains($"Did you mean {seeds.Files[0]}", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_excerpts_are_shown_where_the_settings_say_so()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("in/side"));
        await File.WriteAllTextAsync(folder.File("in/side/long.txt"), LongArticle, TestContext.Current.CancellationToken);
        await using var host = await RunningHost.StartAsync(folder.File("in"), new() { ["Web:ExcerptsOnly"] = "true", ["Web:ExcerptCharacters"] = "50" });

        var none = await (await host.Client.FetchAsync("/api/articles/side/long.txt")).JsonAsync();
        var one = await (await host.Client.FetchAsync("/api/articles/side%2Flong.txt?start=3000&end=3040")).JsonAsync();
        var all = await (await host.Client.FetchAsync($"/api/articles/side/long.txt?start=0&end={int.MaxValue}")).JsonAsync();
        var beyond = await (await host.Client.FetchAsync("/api/articles/side/long.txt?start=99999&end=2")).JsonAsync();
        var wrong = await host.Client.FetchAsync("/api/articles/side/long.txt?start=-1");

        Assert.Equal(JsonValueKind.Null, none.GetProperty("text").ValueKind);
        Assert.Empty(none.GetProperty("excerpts").EnumerateArray());
        var excerpt = one.GetProperty("excerpts").EnumerateArray().Single();
        var (start, end) = (excerpt.GetProperty("start").GetInt32(), excerpt.GetProperty("end").GetInt32());
        Assert.InRange(start, 2950, 3000);
        Assert.InRange(end, 3040, 3090);
        Assert.Equal(LongArticle[start..end], excerpt.GetProperty("text").GetString());
        Assert.Equal(LongArticle[..start].Count(c => c == '\n') + 1, excerpt.GetProperty("startLine").GetInt32());
        Assert.InRange(all.GetProperty("excerpts")[0].GetProperty("text").GetString()!.Length, 1, 2050);
        Assert.InRange(beyond.GetProperty("excerpts")[0].GetProperty("text").GetString()!.Length, 0, 50);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    private static string LongArticle { get; } =
        "The long report\n\n" + string.Concat(Enumerable.Range(1, 200).Select(i => $"Sentence number {i} tells of the harbour of Arnvik.\n"));
}
