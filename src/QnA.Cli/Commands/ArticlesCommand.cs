using System.CommandLine;
using System.Globalization;
using System.Text;
using QnA.Articles;
using QnA.Cli.Rendering;
using QnA.Rendering;

namespace QnA.Cli.Commands;

/// <summary><c>qna articles</c>: the files with title, date and sentences by kind.</summary>
internal static class ArticlesCommand
{
    public static Command Create(GlobalOptions options, Terminal terminal)
    {
        var json = new Option<bool>("--json") { Description = "Print a machine-readable list." };
        var command = new Command("articles", "List the articles with title, date, and sentences by kind.") { json };
        command.SetAction((parsed, cancellationToken) =>
        {
            using var workspace = Workspace.Open(parsed, options, terminal);
            var listing = ArticleListing.Of(workspace.Get<ArticleOptions>(), cancellationToken);

            terminal.Out.Write(parsed.GetValue(json) ? CliJson.Write(listing) : Text(listing, Displayed.Path(workspace.ArticlesFolder)));
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static string Text(ArticleListing listing, string folder)
    {
        var text = new StringBuilder();
        foreach (var article in listing.Articles)
        {
            var sentences = string.Join(", ", article.Sentences.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Value} {s.Key}")));
            var day = article.Published?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "no date";
            text.Append(SafeText.Line(article.File)).Append('\n');
            text.Append("    ").Append(SafeText.Shorten(article.Title, 150)).Append('\n');
            text.Append("    ").Append(day).Append(article.Source is { } source ? $", {SafeText.Line(source)}" : "");
            text.Append("; ").Append(sentences).Append('\n');
        }

        foreach (var rejected in listing.Rejected)
        {
            text.Append("left out: ").Append(SafeText.Line(rejected.File)).Append(": ").Append(SafeText.Line(rejected.Reason)).Append('\n');
        }

        text.Append(AnswerRemarks.Count(listing.Articles.Count, "article")).Append(" in ").Append(SafeText.Line(folder)).Append('\n');
        return text.ToString();
    }
}
