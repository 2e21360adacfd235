using System.Text.Json;
using QnA.Web;
using Xunit;

namespace QnA.Cli.Tests.Commands;

public sealed class ListingTests(SmallCorpus corpus) : IClassFixture<SmallCorpus>
{
    [Fact]
    public async Task Search_ranks_passages_with_both_scores()
    {
        var run = await RunAsync("search", "old ferry captain", "--top", "2");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("  1. ferry.txt:", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"fused 0\.0\d+  keywords \d+\.\d+  meaning 0\.\d+", run.Out);
    }

    [Fact]
    public async Task Search_prints_json_whose_ranges_stand_in_the_files()
    {
        var run = await RunAsync("search", "ferry", "--file", "ferry.txt", "--json");

        using var json = JsonDocument.Parse(run.Out);
        var passages = json.RootElement.EnumerateArray().ToList();
        Assert.NotEmpty(passages);
        Assert.All(passages, p => Assert.Equal("ferry.txt", p.GetProperty("file").GetString()));
        Assert.All(passages, p => Assert.True(p.GetProperty("end").GetInt32() > p.GetProperty("start").GetInt32()));
    }

    [Fact]
    public async Task Articles_lists_titles_dates_and_sentences_by_kind()
    {
        var run = await RunAsync("articles");

        Assert.Equal(0, run.Code);
        Assert.Contains("ferry.txt\n    Last trip of the old ferry\n    no date; 1 title, 4 body\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith($"2 articles in {corpus.Articles}\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_prints_json()
    {
        var run = await RunAsync("articles", "--json");

        using var json = JsonDocument.Parse(run.Out);
        var ferry = json.RootElement.GetProperty("articles")[1];
        Assert.Equal("ferry.txt", ferry.GetProperty("file").GetString());
        Assert.Equal(4, ferry.GetProperty("sentences").GetProperty("body").GetInt32());
        Assert.Equal(0, json.RootElement.GetProperty("rejected").GetArrayLength());
    }

    [Fact]
    public async Task Doctor_finds_no_problem_where_there_is_none_and_lists_every_setting()
    {
        var run = await RunAsync("doctor");

        Assert.True(run.Code == 0, run.ToString());
        Assert.EndsWith("No problems.\n", run.Out, StringComparison.Ordinal);
        Assert.All(WebSettings.Known.Names, name => Assert.Contains($"  {name} = ", run.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Doctor_exits_with_one_and_says_what_to_do_when_the_folder_is_missing()
    {
        var run = await InProcess.RunAsync("doctor", "--articles", "/there/is/no/such/folder");

        Assert.Equal(1, run.Code);
        Assert.Contains("problem  articles", run.Out, StringComparison.Ordinal);
        Assert.Contains("-> Create the folder", run.Out, StringComparison.Ordinal);
    }

    private Task<RunResult> RunAsync(params string[] args) =>
        InProcess.RunAsync([.. args, "--articles", corpus.Articles, "--index", corpus.Index]);
}
