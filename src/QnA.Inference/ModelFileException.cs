namespace QnA.Inference;

/// <summary>A model file is missing or is not what it should be. The message names the file and says what to do.</summary>
public sealed class ModelFileException : IOException
{
    public ModelFileException()
    {
    }

    public ModelFileException(string message)
        : base(message)
    {
    }

    public ModelFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
