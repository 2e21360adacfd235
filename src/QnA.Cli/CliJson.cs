using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using QnA.Articles;
using QnA.Retrieval;

namespace QnA.Cli;

/// <summary>JSON of the commands that print no answer.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(List<FoundPassage>))]
[JsonSerializable(typeof(ArticleListing))]
internal sealed partial class CliJsonContext : JsonSerializerContext;

/// <summary>Writes that JSON, ending with a line feed.</summary>
internal static class CliJson
{
    // The result goes to terminals and files, never into HTML; curly quotes and accents stay readable.
    private static readonly CliJsonContext Context = new(new JsonSerializerOptions(CliJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(List<FoundPassage> passages) => JsonSerializer.Serialize(passages, Context.ListFoundPassage) + "\n";

    public static string Write(ArticleListing listing) => JsonSerializer.Serialize(listing, Context.ArticleListing) + "\n";
}
