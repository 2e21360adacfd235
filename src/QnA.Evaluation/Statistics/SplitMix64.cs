namespace QnA.Evaluation.Statistics;

/// <summary>
/// A small seeded random generator whose sequence is fixed by its definition, so that a seed gives the same resamples on every
/// machine and every version of the runtime.
/// </summary>
/// <remarks>
/// SplitMix64: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014; constants as in
/// S. Vigna's public-domain https://prng.di.unimi.it/splitmix64.c. <see cref="Random"/> with a seed is stable too, but its
/// algorithm is a promise of the runtime and not ours.
/// </remarks>
/// <param name="seed">Any number; equal seeds give equal sequences.</param>
public sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The generator of a recorded seed.</summary>
    public SplitMix64(int seed)
        : this(unchecked((ulong)seed))
    {
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>
    /// A number from 0 to below <paramref name="count"/>: the high half of the product of 64 random bits and the count
    /// (D. Lemire, "Fast random integer generation in an interval", ACM TOMACS 29 (2019)); without its rejection step, whose
    /// bias is below count / 2⁶⁴.
    /// </summary>
    /// <param name="count">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public int Below(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return (int)Math.BigMul(Next(), (ulong)count, out _);
    }
}
