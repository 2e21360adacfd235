using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace QnA.Evaluation.Checks;

/// <summary>A sample that depends on the ids and a seed alone: an item more or less changes no more than one place in it.</summary>
public static class StableSample
{
    /// <summary>The items in the order of the SHA-256 of the seed, a colon and their ids (UTF-8); the first n of them are a sample.</summary>
    public static IReadOnlyList<T> Order<T>(IEnumerable<T> items, Func<T, string> id, int seed) =>
        [.. items.OrderBy(i => Convert.ToHexString(HashOf(id(i), seed)), StringComparer.Ordinal)];

    /// <summary>A number that depends on seed, id and purpose alone, to choose by.</summary>
    public static int Choice(string id, int seed, string purpose, int count) =>
        (int)(BinaryPrimitives.ReadUInt32BigEndian(HashOf($"{id}/{purpose}", seed)) % (uint)count);

    private static byte[] HashOf(string id, int seed) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}:{id}")));
}
