using QnA.Inference.Encoder;
using Xunit;

namespace QnA.Inference.Tests.Encoder;

public sealed class BertEncoderTests
{
    private static readonly int[] Lengths = [7, 130, 2, 61, 18, 256, 33, 90, 5, 44];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Paths.Names), MemberType = typeof(Paths))]
    public void A_vector_is_the_same_to_the_last_bit_whatever_else_is_in_the_batch(string path)
    {
        PieceSequence[] texts = [.. Lengths.Select(Text)];

        var together = Embed(path, texts, threads: 1);
        var onTwoThreads = Embed(path, texts, threads: 2);
        var alone = texts.Select(text => Embed(path, [text], threads: 1)[0]);

        Assert.Equal(alone, together);
        Assert.Equal(onTwoThreads, together);
    }

    [Fact]
    public async Task Vectors_are_the_same_when_many_callers_work_at_once()
    {
        PieceSequence[] texts = [.. Lengths.Select(Text)];
        var expected = Embed(Paths.Best.KernelPath, texts, threads: 1);

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Embed(Paths.Best.KernelPath, texts, threads: 2), Token)));

        Assert.All(all, actual => Assert.Equal(expected, actual));
    }

    [Theory, InlineData(1), InlineData(2)]
    public void Encode_stops_when_it_is_cancelled_half_way(int threads)
    {
        using var cancellation = new CancellationTokenSource();
        PieceSequence[] texts = [.. Enumerable.Repeat(Text(256), 50)];
        var received = 0;

        void Work() => Paths.Best.MiniLm.Encode(
            texts,
            (_, _) =>
            {
                Interlocked.Increment(ref received);
                cancellation.Cancel();
            },
            threads,
            cancellation.Token);

        Assert.Throws<OperationCanceledException>(Work);
        Assert.InRange(received, 1, threads);
    }

    [Fact]
    public void Encode_does_nothing_when_it_is_cancelled_before()
    {
        var received = 0;

        void Work() => Paths.Best.MiniLm.Encode([Text(9)], (_, _) => received++, threads: 1, new CancellationToken(canceled: true));

        Assert.Throws<OperationCanceledException>(Work);
        Assert.Equal(0, received);
    }

    [Fact]
    public void Encode_takes_a_text_of_512_pieces_and_no_longer_one()
    {
        var received = 0;

        Paths.Best.MiniLm.Encode([Text(512)], (_, hidden) => received = hidden.Length, threads: 1, Token);

        Assert.Equal(512 * 384, received);
        Assert.Throws<ArgumentException>(() => Paths.Best.MiniLm.Encode([Text(513)], (_, _) => { }, threads: 1, Token));
        Assert.Throws<ArgumentException>(() => Paths.Best.MiniLm.Encode([new([], [])], (_, _) => { }, threads: 1, Token));
        Assert.Throws<ArgumentException>(() => Paths.Best.MiniLm.Encode([new([1], [])], (_, _) => { }, threads: 1, Token));
        Assert.Throws<ArgumentOutOfRangeException>(() => Paths.Best.MiniLm.Encode([new([30_522], [0])], (_, _) => { }, threads: 1, Token));
        Assert.Throws<ArgumentOutOfRangeException>(() => Paths.Best.MiniLm.Encode([new([1], [-1])], (_, _) => { }, threads: 1, Token));
    }

    [Fact]
    public void A_failure_of_the_receiver_reaches_the_caller()
    {
        PieceSequence[] texts = [.. Enumerable.Repeat(Text(100), 8)];

        void Work() => Paths.Best.MiniLm.Encode(texts, (_, _) => throw new InvalidOperationException("wrong"), threads: 2, Token);

        Assert.Equal("wrong", Assert.Throws<InvalidOperationException>(Work).Message);
    }

    [Theory]
    [InlineData(new[] { 100, 92, 1, 300, 5 }, 1, new[] { 0, 2, 3, 4, 5 })]
    [InlineData(new[] { 10, 10, 10, 10 }, 2, new[] { 0, 2, 4 })]
    [InlineData(new[] { 10 }, 8, new[] { 0, 1 })]
    [InlineData(new int[0], 2, new[] { 0 })]
    public void Groups_are_full_but_leave_no_thread_idle(int[] lengths, int threads, int[] expected)
        => Assert.Equal(expected, PieceGroups.Split([.. lengths.Select(Text)], threads));

    private static float[][] Embed(string path, PieceSequence[] texts, int threads)
        => new MiniLmEmbeddingGenerator(Paths.Models(path), threads).Embed(texts, Token);

    private static PieceSequence Text(int length)
        => new([.. Enumerable.Range(0, length).Select(i => 1000 + (i * 7919 + length) % 29_000)], new int[length]);
}
