using System.IO.Compression;
using System.Text;

namespace QnA.Evaluation.Tests.DataSets.Importing;

/// <summary>A folder of its own with files to import, gone with the test.</summary>
internal sealed class SourceFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("qna-import-").FullName;

    public string Write(string name, params string[] lines)
    {
        var path = PathTo(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!); // a file has a folder
        File.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")));
        return path;
    }

    public string WriteGzip(string name, params string[] lines)
    {
        using var stream = new GZipStream(File.Create(PathTo(name)), CompressionLevel.Fastest);
        stream.Write(Encoding.UTF8.GetBytes(string.Join("\n", lines)));
        return PathTo(name);
    }

    public string PathTo(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
