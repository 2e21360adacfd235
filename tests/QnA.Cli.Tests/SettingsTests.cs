using System.Text.Json;
using QnA.Web;
using Xunit;

namespace QnA.Cli.Tests;

public sealed class SettingsTests
{
    private static readonly JsonElement Settings =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "appsettings.json"))).RootElement;

    public static TheoryData<string> Names { get; } = [.. WebSettings.Known.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Appsettings_holds_every_setting_with_its_default(string name)
    {
        var parts = name.Split(':');
        var (section, options) = WebSettings.Known.Sections.Single(s => s.Section == $"{parts[0]}:{parts[1]}");
        var expected = options.GetProperty(parts[2])!.GetValue(Activator.CreateInstance(options)); // a name from the list

        var value = Settings.GetProperty(parts[0]).GetProperty(section.Split(':')[1]).GetProperty(parts[2]);

        switch (expected)
        {
            case string text:
                Assert.Equal(text, value.GetString());
                break;
            case Enum choice:
                Assert.Equal(choice.ToString(), value.GetString(), ignoreCase: true);
                break;
            case System.Collections.IDictionary:
                Assert.Empty(value.EnumerateObject());
                break;
            case bool flag:
                Assert.Equal(flag, value.GetBoolean());
                break;
            case System.Collections.ICollection:
                Assert.Empty(value.EnumerateArray());
                break;
            case null:
                Assert.Equal(JsonValueKind.Null, value.ValueKind);
                break;
            default:
                Assert.Equal(Convert.ToDouble(expected, System.Globalization.CultureInfo.InvariantCulture), value.GetDouble());
                break;
        }
    }

    [Fact]
    public void Appsettings_holds_nothing_else()
    {
        var names = Settings.EnumerateObject()
            .SelectMany(root => root.Value.EnumerateObject()
                .SelectMany(section => section.Value.EnumerateObject().Select(key => $"{root.Name}:{section.Name}:{key.Name}")));

        Assert.Equal(WebSettings.Known.Names.Order(), names.Order());
    }

    [Fact]
    public void Readme_lists_every_setting_under_settings()
    {
        var file = Path.Combine(Repository.Root, "README.md");
        var readme = File.Exists(file) ? File.ReadAllText(file) : "";
        var start = readme.IndexOf("\n## Settings", StringComparison.Ordinal);
        var section = start < 0 ? null : readme[start..].Split("\n## ", 3)[1];

        // The section comes with the README; from then on it is complete.
        Assert.All(section is null ? [] : WebSettings.Known.Names, name => Assert.Contains(name, section!, StringComparison.Ordinal));
    }

    [Fact]
    public void Appsettings_is_found_beside_the_program()
    {
        Assert.Equal("seeds", CliSettings.Load()["QnA:Articles:Folder"]);
    }
}
