using System.Security.Cryptography;
using QnA.Inference;

namespace QnA.Cli.Diagnosis;

/// <summary>Compares the model files with the list of hashes that comes with them.</summary>
internal static class ModelCheck
{
    private const string List = "SHA256SUMS";
    private const string Remedy = "Build or install the program again; in a checkout: git checkout -- src/QnA.Inference/Models, then dotnet build.";

    public static IEnumerable<Finding> Run(LocalModels models)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(Path.Combine(models.Folder, List));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [Finding.Problem("models", $"the list of model files cannot be read ({exception.Message})", Remedy)];
        }

        var problems = lines
            .Select(line => line.Split("  ", 2))
            .Select(parts => (Name: parts[^1], Problem: ProblemOf(Path.Combine(models.Folder, parts[^1]), parts[0])))
            .Where(file => file.Problem is not null)
            .Select(file => Finding.Problem("models", $"{file.Name} {file.Problem}", Remedy))
            .ToList();
        return problems.Count > 0 ? problems : [Finding.Ok("models", $"{lines.Length} files in {models.Folder}, hashes right")];
    }

    private static string? ProblemOf(string path, string hash)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(file)) == hash ? null : "is not the file that the program was made with";
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return "is missing";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"cannot be read ({exception.Message})";
        }
    }
}
