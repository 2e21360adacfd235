using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QnA.Cli.TeamsPackaging;

/// <summary>The zip that Teams installs: manifest and icons, all three at its root.</summary>
internal static class TeamsPackage
{
    /// <summary>Names of the icons in the zip.</summary>
    public const string ColorIcon = "color.png", OutlineIcon = "outline.png";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same manifest gives the same bytes.</summary>
    public static byte[] Pack(JsonObject manifest)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "manifest.json", Encoding.UTF8.GetBytes(manifest.ToJsonString(Readable)));
            Add(zip, ColorIcon, Icon(ColorIcon));
            Add(zip, OutlineIcon, Icon(OutlineIcon));
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the first day that a zip knows
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Icon(string name)
    {
        using var resource = typeof(TeamsPackage).Assembly.GetManifestResourceStream($"TeamsPackaging/{name}")!; // built in
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
