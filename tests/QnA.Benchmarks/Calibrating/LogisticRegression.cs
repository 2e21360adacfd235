namespace QnA.Benchmarks.Calibrating;

/// <summary>
/// Logistic regression with an L2 penalty, fitted by Newton's method (iteratively reweighted least squares;
/// Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 4.4.1).
/// </summary>
internal static class LogisticRegression
{
    private const int Iterations = 30;

    /// <summary>Fits weights to raw features; they are standardised inside so that the penalty treats them alike.</summary>
    /// <param name="rows">Feature vectors, all of one length.</param>
    /// <param name="labels">Whether each is a positive.</param>
    /// <param name="penalty">Strength of the L2 penalty on standardised weights; the constant is not penalised.</param>
    /// <returns>The constant, and the weights for the raw features.</returns>
    public static (double Bias, double[] Weights) Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> labels, double penalty = 1)
    {
        var d = rows[0].Length;
        var mean = new double[d];
        var deviation = new double[d];
        for (var j = 0; j < d; j++)
        {
            mean[j] = rows.Average(r => r[j]);
            deviation[j] = Math.Max(Math.Sqrt(rows.Average(r => (r[j] - mean[j]) * (r[j] - mean[j]))), 1e-9);
        }

        var x = rows.Select(r => r.Select((v, j) => (v - mean[j]) / deviation[j]).Prepend(1.0).ToArray()).ToList();
        var w = new double[d + 1];
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var gradient = new double[d + 1];
            var hessian = new double[d + 1, d + 1];
            for (var i = 0; i < x.Count; i++)
            {
                var p = Sigmoid(Dot(w, x[i]));
                var error = (labels[i] ? 1 : 0) - p;
                var curvature = Math.Max(p * (1 - p), 1e-9);
                for (var a = 0; a <= d; a++)
                {
                    gradient[a] += error * x[i][a];
                    for (var b = 0; b <= d; b++)
                    {
                        hessian[a, b] += curvature * x[i][a] * x[i][b];
                    }
                }
            }

            for (var a = 1; a <= d; a++)
            {
                gradient[a] -= penalty * w[a];
                hessian[a, a] += penalty;
            }

            var step = Solve(hessian, gradient);
            for (var a = 0; a <= d; a++)
            {
                w[a] += step[a];
            }
        }

        var weights = new double[d];
        var bias = w[0];
        for (var j = 0; j < d; j++)
        {
            weights[j] = w[j + 1] / deviation[j];
            bias -= weights[j] * mean[j];
        }

        return (bias, weights);
    }

    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    private static double Dot(double[] a, double[] b) => a.Zip(b, (p, q) => p * q).Sum();

    /// <summary>Gaussian elimination with partial pivoting.</summary>
    private static double[] Solve(double[,] matrix, double[] vector)
    {
        var n = vector.Length;
        var a = (double[,])matrix.Clone();
        var b = (double[])vector.Clone();
        for (var column = 0; column < n; column++)
        {
            var pivot = Enumerable.Range(column, n - column).MaxBy(r => Math.Abs(a[r, column]));
            for (var k = 0; k < n; k++)
            {
                (a[column, k], a[pivot, k]) = (a[pivot, k], a[column, k]);
            }

            (b[column], b[pivot]) = (b[pivot], b[column]);
            for (var row = column + 1; row < n; row++)
            {
                var factor = a[row, column] / a[column, column];
                for (var k = column; k < n; k++)
                {
                    a[row, k] -= factor * a[column, k];
                }

                b[row] -= factor * b[column];
            }
        }

        var result = new double[n];
        for (var row = n - 1; row >= 0; row--)
        {
            var sum = b[row];
            for (var k = row + 1; k < n; k++)
            {
                sum -= a[row, k] * result[k];
            }

            result[row] = sum / a[row, row];
        }

        return result;
    }
}
