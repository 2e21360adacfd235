using System.Buffers.Text;

namespace QnA.Receipts.Signing;

/// <summary>Base64url of which every text stands for other bytes: no padding, no white space, no bits left over.</summary>
internal static class ExactBase64Url
{
    /// <summary>The bytes, or null when the text is not how they are written.</summary>
    public static byte[]? TryDecode(string text)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(text);
            return Base64Url.EncodeToString(bytes) == text ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
