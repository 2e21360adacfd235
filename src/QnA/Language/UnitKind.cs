namespace QnA.Language;

/// <summary>What the unit of a <see cref="Quantity"/> measures.</summary>
public enum UnitKind
{
    /// <summary>It counts things of its own name: tunnels, votes.</summary>
    Things,

    /// <summary>Stretches of time.</summary>
    Time,

    /// <summary>Money.</summary>
    Money,

    /// <summary>Distances.</summary>
    Length,

    /// <summary>Surfaces.</summary>
    Area,

    /// <summary>Weights.</summary>
    Mass,

    /// <summary>Per cent.</summary>
    Percent,

    /// <summary>Power, energy, data, temperature and the like.</summary>
    Physical,
}
