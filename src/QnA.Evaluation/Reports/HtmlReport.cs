using System.Security.Cryptography;
using System.Text;
using QnA.Evaluation.Reports.Content;
using QnA.Evaluation.Reports.Sections;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Reports;

/// <summary>
/// Writes a run as one HTML page that needs nothing else: no network, no other file; figures and plots need no script either.
/// </summary>
/// <remarks>
/// Questions, answers and articles are data that anybody may have written. What stands in the markup is encoded, what stands in
/// the embedded JSON has no character that could end its element, the script puts it in as text only, and the page's policy lets
/// nothing run or load but the script and the style whose hashes it names.
/// </remarks>
public static class HtmlReport
{
    private static readonly string Style = Resource("report.css");
    private static readonly string Script = Resource("report.js");

    /// <summary>Writes the page.</summary>
    public static void Write(ReportModel model, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(writer);

        var content = PageContent.Of(model);
        var shown = content.Items.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        writer.Write(Markup.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-{Hash(Script)}'; style-src 'sha256-{Hash(Style)}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{model.Manifest.Set}: evaluation of {FigureText.Time(model.Manifest.Started)}</title>
            <style>{new Markup(Style)}</style>
            </head>
            <body>
            {(model.Items.Count == 0 ? Markup.None : Markup.Of($"""<a class="skip" href="#h-items">To the list</a>"""))}
            <div id="page">
            {HeaderSection.Write(model.Manifest)}
            <main class="page">
            {ScoreSection.Write(model.Scores, model.Baseline)}
            {BaselineSection.Write(model.Baseline, shown)}
            {KindSection.Write(model.Kinds)}
            {CorruptionSection.Write(model.Composed)}
            {PlotSection.Write(model)}
            {QuestionSection.Write(content.Items.Count, model.Items.Count - content.Items.Count, model.Items.Any(i => i.Record is AnswerRecord))}
            </main>
            </div>
            {(content.Items.Count == 0 ? Markup.None : QuestionSection.Panel)}

            """).Html);
        writer.Write("<script type=\"application/json\" id=\"data\">");
        writer.Write(content.ToJson());
        writer.Write("</script>\n<script>");
        writer.Write(Script);
        writer.Write("</script>\n</body>\n</html>\n");
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    // A checkout may have other line ends; a browser hashes what it reads, with line feeds.
    private static string Resource(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream($"QnA.Evaluation.Reports.{name}")!; // embedded by the project file
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
