namespace QnA.Inference.Encoder;

/// <summary>What happens to the outputs of a linear layer.</summary>
internal enum Activation
{
    /// <summary>They are written as they are.</summary>
    None,

    /// <summary>x (1 + erf(x / sqrt 2)) / 2 is written.</summary>
    Gelu,

    /// <summary>They are added to what the target holds (the residual connection).</summary>
    AddToTarget,
}
