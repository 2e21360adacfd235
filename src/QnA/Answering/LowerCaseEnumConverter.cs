using System.Text.Json;
using System.Text.Json.Serialization;

namespace QnA.Answering;

/// <summary>Writes an enumeration's names in lower case, and reads them back in any case.</summary>
public sealed class LowerCaseEnumConverter<T>() : JsonStringEnumConverter<T>(LowerCase, allowIntegerValues: false)
    where T : struct, Enum
{
    private static readonly JsonNamingPolicy LowerCase = new LowerCasePolicy();

    private sealed class LowerCasePolicy : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name.ToLowerInvariant();
    }
}
