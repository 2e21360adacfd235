using System.CommandLine;
using QnA.Web;

namespace QnA.Cli.Commands;

/// <summary>The file in which <c>qna serve</c> keeps its data, for the commands that work on it.</summary>
internal static class ServerData
{
    /// <summary>Opens it, or makes it; a running host is not disturbed.</summary>
    /// <exception cref="SettingsException">A setting is wrong, or the file cannot be used.</exception>
    public static HostData Open(ParseResult parsed, GlobalOptions options)
    {
        var configuration = CliSettings.Load();
        ProgramSettings.Locate(configuration, parsed.GetValue(options.Articles), parsed.GetValue(options.Index), Environment.CurrentDirectory);
        return HostData.Open(configuration);
    }
}
