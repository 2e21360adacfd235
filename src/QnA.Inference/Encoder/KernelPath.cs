namespace QnA.Inference.Encoder;

/// <summary>Which registers the kernels use.</summary>
internal enum KernelPath
{
    /// <summary>128-bit vectors; runs everywhere.</summary>
    Portable,

    /// <summary>AVX2 with FMA.</summary>
    Vector256,

    /// <summary>AVX-512.</summary>
    Vector512,
}
