using System.Text.Json.Serialization;

namespace QnA.Indexing;

/// <summary>Lists of article ids as JSON, the one form in which SQLite takes a list as a parameter.</summary>
[JsonSerializable(typeof(IReadOnlyCollection<string>))]
internal sealed partial class FileListJson : JsonSerializerContext;
