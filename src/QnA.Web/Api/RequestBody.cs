using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using QnA.Answering;

namespace QnA.Web.Api;

/// <summary>The JSON object that a request is, read member by member so that a complaint says what is wrong and where.</summary>
internal sealed class RequestBody
{
    private readonly JsonElement _object;

    private RequestBody(JsonElement element) => _object = element;

    /// <summary>The whole object.</summary>
    public JsonElement Json => _object;

    /// <summary>Reads the body.</summary>
    /// <exception cref="ProblemException">It is no JSON object: 400; it does not say that it is JSON: 415.</exception>
    /// <exception cref="BadHttpRequestException">It is too large, too slow or cut off.</exception>
    public static async Task<RequestBody> ReadAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
        {
            throw new ProblemException(Problems.Of(StatusCodes.Status415UnsupportedMediaType));
        }

        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Reads an object as it came.</summary>
    /// <exception cref="ProblemException">It is no JSON object.</exception>
    public static RequestBody Parse(ReadOnlySpan<byte> utf8) => new(ElementOf(utf8));

    /// <summary>Refuses members of other names: a slip of the pen must not pass in silence.</summary>
    /// <exception cref="ProblemException">There is one.</exception>
    public void AllowOnly(params string[] members)
    {
        if (_object.EnumerateObject().Select(m => m.Name).FirstOrDefault(name => !members.Contains(name)) is { } unknown)
        {
            throw Wrong($"there is no member \"{JsonFaults.Shown(unknown)}\" here. Known are: {string.Join(", ", members)}.");
        }
    }

    /// <summary>A text that must be there.</summary>
    public string RequiredText(string name) => Text(name) ?? throw Wrong($"\"{name}\" is missing; it must be a text.");

    /// <summary>A text, or null when it is missing.</summary>
    public string? Text(string name) => Member(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()! // a text, just checked
        : throw Wrong($"\"{name}\" must be a text, not {Kind(value)}.");

    /// <summary>A whole number from 1 to <paramref name="most"/>, or null when it is missing.</summary>
    public int? Count(string name, int most) => Member(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 1 && number <= most ? number
        : throw Wrong($"\"{name}\" must be a whole number from 1 to {most}.");

    /// <summary>A whole number from 0, or null when it is missing.</summary>
    public int? Offset(string name) => Member(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0 ? number
        : throw Wrong($"\"{name}\" must be a whole number from 0.");

    /// <summary>True or false, or null when it is missing.</summary>
    public bool? Flag(string name) => Member(name) is not { } value ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
        : throw Wrong($"\"{name}\" must be true or false, not {Kind(value)}.");

    /// <summary>Texts, or null when they are missing.</summary>
    public IReadOnlyList<string>? Texts(string name) => Member(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(v => v.GetString()!)] // texts, just checked
            : throw Wrong($"\"{name}\" must be an array of texts.");

    /// <summary>A member of any kind; null when it is missing or null.</summary>
    public JsonElement? Member(string name) =>
        _object.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static JsonElement ElementOf(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            throw Wrong("it is not UTF-8.");
        }

        try
        {
            var element = JsonElement.Parse(utf8, new JsonDocumentOptions { AllowDuplicateProperties = false });
            Decode(element);
            return element.ValueKind == JsonValueKind.Object ? element : throw Wrong($"it must be a JSON object, not {Kind(element)}.");
        }
        catch (JsonException exception)
        {
            throw Wrong(JsonFaults.Describe(exception));
        }
        catch (InvalidOperationException)
        {
            throw Wrong("it holds half a character: a surrogate without the other one.");
        }
    }

    /// <summary>Names and texts are decoded only when they are looked at; this looks at all, so that what cannot be decoded fails now.</summary>
    private static void Decode(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    Decode(member.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Decode(item);
                }

                break;
            case JsonValueKind.String:
                _ = element.GetString();
                break;
        }
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    /// <summary>The problem that something is wrong with it.</summary>
    public static ProblemException Wrong(string what) => new(StatusCodes.Status400BadRequest, $"The body cannot be used: {what}");
}
