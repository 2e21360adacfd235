using System.Text.Json.Serialization;

namespace QnA.Web.Pages;

/// <summary>JSON of the page's own endpoint.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PageSettings))]
internal sealed partial class PageJson : JsonSerializerContext;
