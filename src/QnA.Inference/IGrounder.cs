namespace QnA.Inference;

/// <summary>Reads a question, or a claim, together with passages. What it says of a passage depends on nothing but the two texts. Thread-safe.</summary>
public interface IGrounder
{
    /// <summary>One reading for each passage, in order.</summary>
    /// <exception cref="ModelFileException">A model file is missing or damaged.</exception>
    IReadOnlyList<Reading> Read(string question, IReadOnlyList<string> passages, CancellationToken cancellationToken);

    /// <summary>For each passage, in order, the log odds that it supports the claim; not calibrated.</summary>
    /// <exception cref="ModelFileException">A model file is missing or damaged.</exception>
    IReadOnlyList<float> Support(string claim, IReadOnlyList<string> passages, CancellationToken cancellationToken);
}
