using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Reports.Content;

/// <summary>What the page's script shows: the items and the articles that they point into.</summary>
internal sealed record PageContent(IReadOnlyList<ItemView> Items, IReadOnlyList<ArticleView> Articles)
{
    // Letters of all languages as they are; the encoder still escapes what HTML reads.
    private static readonly PageContentContext Context = new(new JsonSerializerOptions(PageContentContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>The items that may be shown, and what they need.</summary>
    public static PageContent Of(ReportModel model)
    {
        var parts = model.Items.Select(i => i.Record).OfType<AnswerRecord>().DistinctBy(r => r.Id).ToDictionary(r => r.Id, r => r.Split, StringComparer.Ordinal);
        var shown = model.Items.Where(i => model.ShowHeldOut || ItemViews.SplitOf(i.Record, parts) != SplitRule.HeldOut).ToList();
        var articles = model.Articles.DistinctBy(a => a.Id).ToDictionary(a => a.Id, StringComparer.Ordinal);
        var items = ItemViews.Of(shown, articles, model.Baseline);
        return new(items, ArticleViews.Of(articles.Values, items.SelectMany(i => i.Ranges())));
    }

    /// <summary>The JSON form. It holds no character that means something in HTML: &lt;, &gt;, &amp; and quotes are escaped.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Context.PageContent);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PageContent))]
internal sealed partial class PageContentContext : JsonSerializerContext;
