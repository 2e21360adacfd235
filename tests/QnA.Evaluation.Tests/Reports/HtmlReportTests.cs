using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using QnA.Evaluation.Answerers;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Reports;
using QnA.Evaluation.Runs;
using Xunit;

namespace QnA.Evaluation.Tests.Reports;

public sealed partial class HtmlReportTests
{
    private const string Hostile = "</script><img src=x onerror=alert(1)> \"quoted\" 'single' & <!-- <script> \u202Eright to left\u202C \u2028 \uD800 \u0000 ]]>";

    [Fact]
    public void Page_refers_to_nothing_outside_itself()
    {
        var html = SampleReport.Html(SampleReport.Right("q1"), SampleReport.Record("u1", SampleReport.Refusal(0.1), answerable: false));

        Assert.DoesNotMatch(Outside, html);
        Assert.DoesNotContain("<link", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http://", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https://", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Policy_allows_exactly_the_style_and_the_script_of_the_page()
    {
        var html = WebUtility.HtmlDecode(SampleReport.Html(SampleReport.Right("q1")));

        Assert.Contains($"script-src 'sha256-{Hash(Between(html, "<script>", "</script>"))}'", html, StringComparison.Ordinal);
        Assert.Contains($"style-src 'sha256-{Hash(Between(html, "<style>", "</style>"))}'", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_text_is_inert_wherever_it_stands()
    {
        var answer = SampleReport.Answer(Hostile, SampleReport.Cite(1, Hostile, file: Hostile, text: Hostile));
        var record = SampleReport.Record(Hostile, answer, question: Hostile);
        var labels = record.Labels with
        {
            Kind = Hostile,
            Note = Hostile,
            Nuggets = [new Nugget { Id = "n", Vital = true, Patterns = [Hostile], Files = [Hostile] }],
            Evidence = [new EvidenceLabel(Hostile, Hostile)],
        };
        var manifest = SampleReport.Manifest with
        {
            Set = Hostile,
            Answerer = Hostile,
            Judge = Hostile,
            Commit = Hostile,
            Machine = Hostile,
            Identity = new Dictionary<string, string> { [Hostile] = Hostile },
        };
        var model = ReportBuilder.Of(manifest, [record with { Labels = labels, Error = Hostile }], [SampleReport.Article(Hostile, Hostile)], judgeNote: Hostile) with
        {
            Baseline = new ReportBaseline { Title = Hostile, NewlyFailing = [Hostile, "elsewhere" + Hostile] },
        };

        var html = SampleReport.Html(model);

        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<!-- <script>", html, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(html, "</script>"));
        Assert.Equal(2, Regex.Count(html, "<script"));
        var shown = SampleReport.Data(html).GetProperty("items")[0].GetProperty("question").GetString();
        Assert.Equal(Hostile.Replace('\uD800', '\uFFFD'), shown); // half a character is the only thing that JSON cannot hold
    }

    [Fact]
    public void Script_never_makes_markup_of_data()
    {
        var script = Between(SampleReport.Html(SampleReport.Right("q1")), "<script>", "</script>");

        Assert.DoesNotMatch("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|new Function|DOMParser", script);
    }

    [Fact]
    public void Held_out_items_are_counted_and_not_in_the_page()
    {
        var secret = SampleReport.Record("h1", SampleReport.Answer("Hidden reply. [1]", SampleReport.Cite(1, "Nobody drowned.", file: "hidden.txt")), split: "held_out", question: "Hidden question?");
        var check = new RemovalRecord { Id = "removal:h1", Of = "h1", Question = "Hidden question?", Before = "Hidden before.", Hidden = [new RetrievedPassage("hidden.txt", 0, 9)] };
        var model = ReportBuilder.Of(SampleReport.Manifest, [SampleReport.Right("q1", "tune"), secret, check], [SampleReport.Article(), SampleReport.Article("hidden.txt")]);

        var (hidden, shown) = (SampleReport.Html(model), SampleReport.Html(model with { ShowHeldOut = true }));

        Assert.DoesNotContain("Hidden", hidden, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden.txt", hidden, StringComparison.Ordinal);
        Assert.Contains("2 held-out items: counted in every figure, not shown.", hidden, StringComparison.Ordinal);
        Assert.Equal(2, model.Scores.Single(s => s.Score.Name == "passed").Score.N);
        Assert.Contains("Hidden question?", shown, StringComparison.Ordinal);
        Assert.Contains("Hidden before.", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_citation_label_and_nearest_passage_has_its_article()
    {
        var html = SampleReport.Html(
            SampleReport.Right("q1"), SampleReport.Record("u1", SampleReport.Refusal(0.1), answerable: false),
            SampleReport.Record("q2", SampleReport.Answer("A new one came in 1920. [1] [2]", SampleReport.Cite(1, "A new one came in 1920."), SampleReport.Cite(2, "Nobody drowned."))));

        var data = SampleReport.Data(html);
        var articles = data.GetProperty("articles").EnumerateArray().ToDictionary(a => a.GetProperty("id").GetString()!, a => a.GetProperty("parts")[0].GetProperty("text").GetString()!);
        var quotes = data.GetProperty("items").EnumerateArray().SelectMany(Quotes).ToList();
        Assert.Equal(6, quotes.Count); // three citations, one nearest passage, two of evidence
        Assert.All(quotes, q => Assert.Equal(q.GetProperty("quote").GetString(), articles[q.GetProperty("file").GetString()!][q.GetProperty("start").GetInt32()..q.GetProperty("end").GetInt32()]));
    }

    [Fact]
    public void Earlier_turns_and_the_question_as_understood_are_shown()
    {
        var first = SampleReport.Right("c1.1") with { Conversation = "c1", ConversationKind = "pronoun" };
        var second = SampleReport.Right("c1.2") with { Conversation = "c1", ConversationKind = "pronoun", Turn = 2 };
        second = second with { Answer = second.Answer! with { StandaloneQuestion = "When did the old ferry sink?", CarriedOver = ["old ferry"] } };

        var item = SampleReport.Data(SampleReport.Html(first, second)).GetProperty("items")[1];

        Assert.Equal("When did the ferry sink?", item.GetProperty("earlier")[0].GetString());
        Assert.Equal("When did the old ferry sink?", item.GetProperty("answer").GetProperty("understood").GetString());
        Assert.Equal("old ferry", item.GetProperty("answer").GetProperty("carried")[0].GetString());
        Assert.Equal("conversation: pronoun", item.GetProperty("kind").GetString());
    }

    [Fact]
    public void Empty_sections_are_left_out()
    {
        var html = SampleReport.Html(new ReportModel { Manifest = SampleReport.Manifest });

        Assert.DoesNotContain("<section", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"source\"", html, StringComparison.Ordinal);
        Assert.Contains("<h1>ferries</h1>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_with_content_are_there()
    {
        var model = ReportBuilder.Of(
            SampleReport.Manifest,
            [SampleReport.Right("q1") with { Retrieved = [new RetrievedPassage("ferry.txt", 0, 40)] }, SampleReport.Record("u1", SampleReport.Refusal(0.1), answerable: false)],
            [SampleReport.Article()]) with
        {
            Baseline = new ReportBaseline { Title = "the last one" },
        };

        var html = SampleReport.Html(model);

        Assert.All(["h-figures", "h-baseline", "h-kinds", "h-plots", "h-items"], id => Assert.Contains($"id=\"{id}\"", html, StringComparison.Ordinal));
        Assert.All(["calibration-title", "refusals-title", "latency-title", "recall-title"], id => Assert.Contains($"id=\"{id}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public void Score_stands_with_its_interval_n_note_and_difference()
    {
        var model = new ReportModel
        {
            Manifest = SampleReport.Manifest,
            Scores = [new() { Score = new("falseAnswers", 0.125, 1200, 0.1, 0.15), Title = "False answers", HigherIsBetter = false, Headline = true, Note = "The judge is right in 7 of 10." }],
            Baseline = new ReportBaseline { Title = "the last one", Scores = new Dictionary<string, double> { ["falseAnswers"] = 0.1 } },
        };

        var html = SampleReport.Html(model);

        Assert.Contains("<p class=\"card__value\">12.5&#xA0;%</p>", html, StringComparison.Ordinal);
        Assert.Contains("10.0&#xA0;% to 15.0&#xA0;%, n 1,200", html, StringComparison.Ordinal);
        Assert.Contains("&#x2B;2.5&#xA0;points, worse", html, StringComparison.Ordinal);
        Assert.Contains("The judge is right in 7 of 10.", html, StringComparison.Ordinal);
        Assert.Contains("""<rect class="interval__range" x="10" y="2" width="5" height="4"/>""", html, StringComparison.Ordinal);
    }

    private static List<JsonElement> Quotes(JsonElement item)
    {
        var answer = item.GetProperty("answer");
        var quotes = answer.TryGetProperty("citations", out var citations) ? citations.EnumerateArray().ToList() : [];
        quotes.AddRange(answer.TryGetProperty("nearest", out var nearest) ? [nearest] : []);
        quotes.AddRange(item.GetProperty("labels").TryGetProperty("evidence", out var evidence) ? evidence.EnumerateArray() : []);
        return quotes;
    }

    private static string Between(string html, string open, string close)
    {
        var start = html.IndexOf(open, StringComparison.Ordinal) + open.Length;
        return html[start..html.IndexOf(close, start, StringComparison.Ordinal)];
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("""(?:src|srcset|action|data)\s*=\s*["']|href\s*=\s*["'](?!#)|url\(""", RegexOptions.IgnoreCase)]
    private static partial Regex Outside { get; }
}
