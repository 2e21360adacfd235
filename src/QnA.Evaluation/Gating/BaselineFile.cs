using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Gating;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(Baseline))]
internal sealed partial class BaselineContext : JsonSerializerContext;

/// <summary>Reads and writes <c>baseline.json</c>.</summary>
public static class BaselineFile
{
    private static readonly BaselineContext Context = new(new JsonSerializerOptions(BaselineContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file, not a web page
    });

    /// <summary>Reads the baseline.</summary>
    /// <exception cref="RunException">There is none, or it is damaged; the message says what to do.</exception>
    public static Baseline Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(file), Context.Baseline) ?? throw new JsonException("It holds null.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RunException($"There is no baseline {file}. Make one with: qna eval accept --reason \"...\"", exception);
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new RunException($"The baseline {file} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Writes the baseline; a reader sees the old file or the new one.</summary>
    public static void Write(string file, Baseline baseline)
    {
        var temporary = file + ".tmp";
        File.WriteAllText(temporary, JsonSerializer.Serialize(baseline, Context.Baseline) + "\n", new UTF8Encoding(false));
        File.Move(temporary, file, overwrite: true);
    }
}
