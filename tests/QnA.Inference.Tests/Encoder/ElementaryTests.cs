using QnA.Inference.Encoder;
using Xunit;

namespace QnA.Inference.Tests.Encoder;

public sealed unsafe class ElementaryTests
{
    [Fact]
    public void Exp_is_exact_to_single_precision_from_minus_87_to_20()
    {
        var worst = 0.0;
        for (var x = -87f; x < 20; x += 0.0137f)
            worst = Math.Max(worst, Math.Abs((Exp(x) / Math.Exp(x)) - 1));

        Assert.InRange(worst, 0, 3e-7);
        Assert.Equal(1f, Exp(0));
        Assert.InRange(Exp(float.NegativeInfinity), 0, 1e-37);
    }

    [Fact]
    public void Erf_is_exact_to_single_precision_everywhere()
    {
        var worst = 0.0;
        for (var x = -6.0; x < 6; x += 0.0037)
            worst = Math.Max(worst, Math.Abs(Erf((float)x) - ReferenceErf((float)x)));

        Assert.InRange(worst, 0, 5e-7);
        Assert.Equal(0f, Erf(0));
    }

    private static float Exp(float x) => First(Elementary.Exp(Lanes128.Broadcast(x)));

    private static float Erf(float x) => First(Elementary.Erf(Lanes128.Broadcast(x)));

    private static float First(Lanes128 lanes)
    {
        var values = stackalloc float[16];
        Lanes128.Store(lanes, values);
        return values[0];
    }

    /// <summary>2 / sqrt(pi) times the integral of exp(-t^2) from 0 to x, by Simpson's rule.</summary>
    private static double ReferenceErf(double x)
    {
        const int steps = 400;
        var step = x / steps;
        var sum = 1 + Math.Exp(-x * x);
        for (var i = 1; i < steps; i++)
            sum += (i % 2 == 1 ? 4 : 2) * Math.Exp(-(i * step) * (i * step));
        return 2 / Math.Sqrt(Math.PI) * sum * step / 3;
    }
}
