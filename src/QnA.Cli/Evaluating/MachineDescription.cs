using System.Globalization;
using System.Runtime.InteropServices;

namespace QnA.Cli.Evaluating;

/// <summary>What kind of machine this is.</summary>
internal static class MachineDescription
{
    /// <summary>System, architecture, processors and runtime; nothing that says whose machine it is.</summary>
    public static string Text { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"{RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}");
}
