using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace QnA.Cli.Tests.Processes;

/// <summary>A folder of small articles that goes through generations; each is fully determined by its number.</summary>
internal sealed class StationReports(string folder, int files)
{
    /// <summary>Brings the folder to a generation: a third of the files differs from the one before, one comes and one goes.</summary>
    public void WriteGeneration(int generation)
    {
        Directory.CreateDirectory(folder);
        var wanted = Contents(generation);
        foreach (var stray in Directory.GetFiles(folder).Where(f => !wanted.ContainsKey(Path.GetFileName(f))))
        {
            File.Delete(stray);
        }

        foreach (var (name, text) in wanted)
        {
            var path = Path.Combine(folder, name);
            if (!File.Exists(path) || File.ReadAllText(path) != text)
            {
                File.WriteAllText(path, text);
            }
        }
    }

    /// <summary>SHA-256 of each file of a generation, by name.</summary>
    public Dictionary<string, string> Hashes(int generation) => Contents(generation).ToDictionary(
        f => f.Key, f => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(f.Value))), StringComparer.Ordinal);

    /// <summary>The files of a generation: name to text.</summary>
    public Dictionary<string, string> Contents(int generation) => Enumerable.Range(generation, files)
        .ToDictionary(i => string.Create(CultureInfo.InvariantCulture, $"station-{i:0000}.txt"), i => Text(i, generation), StringComparer.Ordinal);

    private static string Text(int station, int generation)
    {
        var changed = generation - ((generation + station) % 3);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Report of station {station}

            Station {station} counted {100 + changed} birds on its island this season. The keeper of station {station} repaired the boat.
            Supplies for station {station} arrive with the mail every second week of the month.

            """);
    }
}
