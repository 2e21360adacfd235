using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Extensions.AI;

namespace QnA.Chat.Prompts;

/// <summary>Reads the messages of a rendered prompt: <c>&lt;message role="system"&gt;text&lt;/message&gt;</c>, one after the other.</summary>
internal static class PromptMessages
{
    /// <summary>The messages, in order, without blanks around their text.</summary>
    /// <param name="prompt">The rendered prompt; text between the tags is XML, so <c>&amp;lt;</c> is <c>&lt;</c>.</param>
    /// <exception cref="FormatException">The tags do not fit together, or something stands outside of them.</exception>
    public static IReadOnlyList<ChatMessage> Parse(string prompt)
    {
        if (!prompt.Contains("<message", StringComparison.Ordinal))
            throw new FormatException("it has no <message role=\"...\">");

        try
        {
            var root = XElement.Parse($"<prompt>{prompt}</prompt>", LoadOptions.PreserveWhitespace);
            return [.. root.Nodes().Where(node => node is not XText { Value: var text } || !string.IsNullOrWhiteSpace(text)).Select(Message)];
        }
        catch (XmlException exception)
        {
            throw new FormatException($"its message tags cannot be read ({exception.Message})", exception);
        }
    }

    /// <summary>The text with each character that XML cannot hold, control characters and halves of surrogate pairs, replaced by U+FFFD.</summary>
    public static string Printable(string text)
    {
        StringBuilder? changed = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                i++;
            else
                (changed ??= new StringBuilder(text))[i] = '\uFFFD';
        }

        return changed?.ToString() ?? text;
    }

    private static ChatMessage Message(XNode node)
    {
        if (node is not XElement { Name.LocalName: "message" } message)
            throw new FormatException($"something stands outside of the message tags: {node}");
        if (message.HasElements)
            throw new FormatException($"a message has tags in its text: {message.Elements().First().Name}");
        var role = message.Attribute("role")?.Value switch
        {
            "system" => ChatRole.System,
            "user" => ChatRole.User,
            "assistant" => ChatRole.Assistant,
            var other => throw new FormatException($"a message has the role '{other}'; there are system, user and assistant"),
        };
        return new ChatMessage(role, message.Value.Trim());
    }
}
