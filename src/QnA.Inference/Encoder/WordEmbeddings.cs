namespace QnA.Inference.Encoder;

/// <summary>The table of word embeddings, int8 [30522, 384] with a scale per row; shared by all models.</summary>
internal sealed class WordEmbeddings
{
    private WordEmbeddings(AlignedBuffer<sbyte> rows, float[] scales)
    {
        Rows = rows;
        Scales = scales;
    }

    public AlignedBuffer<sbyte> Rows { get; }

    public float[] Scales { get; }

    public static WordEmbeddings Load(SafeTensors file)
    {
        var rows = new AlignedBuffer<sbyte>(BertShape.Vocabulary * BertShape.Hidden);
        file.ReadBytes("embeddings.word_embeddings.weight", rows.Span, BertShape.Vocabulary, BertShape.Hidden);
        return new WordEmbeddings(rows, file.ReadFloats("embeddings.word_embeddings.scale", BertShape.Vocabulary));
    }
}
