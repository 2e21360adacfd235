namespace QnA.Inference.Tokenization;

/// <summary>Fills the lists of a <see cref="TokenizedText"/> piece by piece.</summary>
internal sealed class TokenizedTextBuilder(int count)
{
    private readonly int[] _ids = new int[count];
    private readonly int[] _typeIds = new int[count];
    private readonly TextRange[] _ranges = new TextRange[count];
    private int _next;

    public void AddSpecial(int id, int type) => Add(id, type, default);

    /// <summary>Adds the first <paramref name="take"/> of the pieces.</summary>
    public void Add(List<(int Id, TextRange Range)> pieces, int take, int type)
    {
        for (var i = 0; i < take; i++)
            Add(pieces[i].Id, type, pieces[i].Range);
    }

    public TokenizedText Build(int secondStart) => new(_ids, _typeIds, _ranges, secondStart);

    private void Add(int id, int type, TextRange range)
    {
        _ids[_next] = id;
        _typeIds[_next] = type;
        _ranges[_next] = range;
        _next++;
    }
}
