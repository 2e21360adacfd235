using System.Security.Cryptography;
using System.Text;

namespace QnA.Chat.Prompts;

/// <summary>
/// The word between which a prompt quotes texts that others wrote. It is taken from a hash of the texts, so that none of them
/// can hold it and pretend to end the quotation, and the same texts always make the same prompt.
/// </summary>
public static class Fence
{
    /// <summary>A word of 12 hexadecimal digits that stands in none of the texts.</summary>
    public static string For(params IReadOnlyList<string> texts)
    {
        var word = "";
        do
        {
            // The lengths keep the ends of the texts apart; the last word makes another one in the case that it does occur.
            var all = string.Concat(texts.Select(t => $"{t.Length} {t}")) + word;
            word = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..12];
        }
        while (texts.Any(t => t.Contains(word, StringComparison.OrdinalIgnoreCase)));

        return word;
    }
}
