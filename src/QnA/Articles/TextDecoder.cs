using System.Text;

namespace QnA.Articles;

/// <summary>Bytes to text: UTF-8, or UTF-16 when a byte order mark says so. Nothing is repaired.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding StrictLittleEndian = new(false, false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding StrictBigEndian = new(true, false, throwOnInvalidBytes: true);

    /// <summary>The text without its byte order mark, or null and the reason why there is none.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, out string reason)
    {
        reason = "";
        if (bytes is [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..])
        {
            reason = "The file is UTF-32. Save it as UTF-8.";
            return null;
        }

        var (encoding, name, skip) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => ((Encoding)StrictUtf8, "UTF-8", 3),
            [0xFF, 0xFE, ..] => (StrictLittleEndian, "UTF-16", 2),
            [0xFE, 0xFF, ..] => (StrictBigEndian, "UTF-16", 2),
            _ => (StrictUtf8, "UTF-8", 0),
        };
        try
        {
            return encoding.GetString(bytes[skip..]);
        }
        catch (DecoderFallbackException exception)
        {
            reason = $"The file is not valid {name} (byte {exception.Index + skip}). Save it as UTF-8.";
            return null;
        }
    }
}
