using System.Text.Json.Serialization;

namespace QnA.Web.OpenAi;

/// <summary>The one model of the interface: the answers themselves, whoever words them.</summary>
/// <param name="Created">Unix time in seconds.</param>
internal sealed record ServedModel(long Created)
{
    /// <summary>The name by which it is asked.</summary>
    public const string Name = "qna";

    public string Id { get; } = Name;

    public string Object { get; } = "model";

    [JsonPropertyName("owned_by")]
    public string OwnedBy { get; } = Name;
}

/// <summary>All models.</summary>
internal sealed record ServedModels(IReadOnlyList<ServedModel> Data)
{
    public string Object { get; } = "list";
}
