using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Markdig;
using QnA.Answering;
using QnA.Cli.Rendering;
using QnA.Rendering;
using QnA.Web.OpenAi;
using QnA.Web.Teams;
using QnA.Web.WebChat;
using Spectre.Console;

namespace QnA.Web.Tests.Channels;

/// <summary>What a channel shows of an answer, as its reader sees it.</summary>
/// <param name="Text">The words, in one line; Markdown read by a real parser.</param>
/// <param name="Citations">The citations beside them: number, where, and the words shown of the quote.</param>
internal sealed partial record ChannelView(string Text, IReadOnlyList<(int Number, string Place, string Quote)> Citations)
{
    private static readonly Uri Address = new("https://bot.example");

    /// <summary>What must be seen in every channel, in this order.</summary>
    public static IEnumerable<string> Facts(Answer answer)
    {
        foreach (var line in AnswerLines.Of(answer))
        {
            yield return OneLine(string.Concat(line.Pieces.Select(p => p.Mark is { } mark ? string.Create(CultureInfo.InvariantCulture, $"[{mark}]") : p.Text)));
        }

        foreach (var conflict in answer.Conflicts)
        {
            yield return OneLine(AnswerRemarks.Conflict(conflict));
        }

        if (AnswerRemarks.Missing(answer) is { } missing)
        {
            yield return OneLine(missing);
        }

        if (answer.Nearest is { } nearest)
        {
            yield return OneLine(nearest.Quote);
        }
    }

    public static ChannelView OfTerminal(Answer answer)
    {
        var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new WideOutput(output) });
        console.Write(TerminalRenderer.Render(answer));
        return OfText(answer, output.ToString());
    }

    public static ChannelView OfPipe(Answer answer) => OfText(answer, PlainRenderer.Render(answer));

    public static ChannelView OfWebChat(Answer answer)
    {
        var message = new WebChatRenderer(Address, "Bot").Message("q1", answer, "a1", [], wasStreamed: true, order: 2);
        var root = message.Entities!.First(e => (string?)e!["@id"] == "")!; // the renderer always adds it
        return new ChannelView(
            FromMarkdown(Definition.Replace(message.Text!, "")),
            [.. root["citation"]!.AsArray().Select(c => ((int)c!["position"]!, PlaceIn(c), OneLine((string)c["appearance"]!["usageInfo"]!["name"]!)))]);
    }

    public static ChannelView OfTeams(Answer answer)
    {
        var message = TeamsRenderer.Render(answer, Address);
        return new ChannelView(
            FromMarkdown(message.Text),
            [.. (message.Entity!["citation"]?.AsArray() ?? []).Select(c => ((int)c!["position"]!, PlaceIn(c), OneLine((string)c["appearance"]!["abstract"]!)))]);
    }

    /// <summary>The content of a chat completion; places from its annotations, quotes from its list of sources.</summary>
    public static ChannelView OfCompletion(Answer answer)
    {
        var completion = new CompletionBuilder("chatcmpl-1", 1, Address, _ => new CompletionUsage(1, 1)).Whole(answer).Choices[0].Message;
        var parts = completion.Content.Split("**Sources**");
        var sources = parts.Length < 2 ? "" : FromMarkdown(parts[1]);
        var places = completion.Annotations.ToLookup(
            a => int.Parse(completion.Content.AsSpan()[(a.UrlCitation.StartIndex + 1)..(a.UrlCitation.EndIndex - 1)], CultureInfo.InvariantCulture), a => a.UrlCitation.Url);
        return new ChannelView(
            FromMarkdown(parts[0]),
            [.. answer.Citations
                .Where(c => sources.Contains(string.Create(CultureInfo.InvariantCulture, $"[{c.Number}] "), StringComparison.Ordinal) && sources.Contains($"\"{OneLine(c.Quote)}\"", StringComparison.Ordinal))
                .Select(c => (c.Number!.Value, places[c.Number!.Value].Distinct().Single(), OneLine(c.Quote)))]); // a cited one has a number
    }

    /// <summary>One line, its white space single.</summary>
    public static string OneLine(string text) => WhiteSpace.Replace(SafeText.Line(text), " ").Trim();

    private static ChannelView OfText(Answer answer, string text)
    {
        // The list under the answer: "[1] file:line", then the quote.
        var seen = OneLine(text);
        return new ChannelView(seen, [.. answer.Citations
            .Where(c => seen.Contains(string.Create(CultureInfo.InvariantCulture, $"[{c.Number}] {CitationLabel.Place(c)}"), StringComparison.Ordinal)
                && seen.Contains(OneLine(c.Quote), StringComparison.Ordinal))
            .Select(c => (c.Number!.Value, new Uri(ArticleLink.To(Address, c).AbsoluteUri).AbsoluteUri, OneLine(c.Quote)))]); // a cited one has a number
    }

    private static string PlaceIn(JsonNode claim) => (string)claim["appearance"]!["url"]!;

    private static string FromMarkdown(string markdown) => OneLine(Markdown.ToPlainText(markdown));

    [GeneratedRegex(@"^\[[0-9]+\]: <[^>]*> ""(?:[^""\\]|\\.)*""$", RegexOptions.Multiline)]
    private static partial Regex Definition { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace { get; }

    /// <summary>A terminal so wide that nothing is wrapped.</summary>
    private sealed class WideOutput(TextWriter writer) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => 20_000;

        public int Height => 1000;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }
}
