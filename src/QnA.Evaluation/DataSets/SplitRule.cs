using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace QnA.Evaluation.DataSets;

/// <summary>Which questions are held out: decided by the id alone, so that nobody chooses.</summary>
public static class SplitRule
{
    /// <summary>What thresholds, word lists and prompts may be tuned on.</summary>
    public const string Tune = "tune";

    /// <summary>What is only counted.</summary>
    public const string HeldOut = "held_out";

    /// <summary>
    /// Held out when the first four bytes of the SHA-256 of the id (UTF-8), read as a big-endian number, that is its first eight
    /// hexadecimal digits, are a multiple of three. For a turn the id of its conversation counts.
    /// </summary>
    public static string Of(string id)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(id));
        return BinaryPrimitives.ReadUInt32BigEndian(hash) % 3 == 0 ? HeldOut : Tune;
    }
}
