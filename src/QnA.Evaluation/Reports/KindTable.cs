namespace QnA.Evaluation.Reports;

/// <summary>Figures by kind.</summary>
/// <param name="Columns">The figures besides n and passed.</param>
/// <param name="Rows">The kinds.</param>
public sealed record KindTable(IReadOnlyList<KindColumn> Columns, IReadOnlyList<KindRow> Rows);

/// <summary>One figure of every kind.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Form">How it is written.</param>
public sealed record KindColumn(string Title, FigureForm Form);

/// <summary>One kind.</summary>
/// <param name="Kind">Its name, as in the labels.</param>
/// <param name="N">Items of the kind.</param>
/// <param name="Passed">Those that passed.</param>
/// <param name="Values">A figure a column, null where it does not apply.</param>
public sealed record KindRow(string Kind, int N, int Passed, IReadOnlyList<double?> Values);
