using System.Security.Cryptography;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace QnA.Chat.Prompts;

/// <summary>Reads the YAML of prompt files.</summary>
internal static class PromptReader
{
    /// <summary>The file's content and the hash of its text.</summary>
    /// <param name="path">Full path.</param>
    /// <exception cref="PromptException">It cannot be read, is no YAML, or has a key that the format does not know.</exception>
    public static (PromptFile Content, string Hash) Read(string path)
    {
        var text = ReadText(path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        try
        {
            // Unknown keys are refused: a slip in "is_required" would otherwise be its default.
            var content = new DeserializerBuilder()
                .WithNamingConvention(UnderscoredNamingConvention.Instance)
                .WithDuplicateKeyChecking()
                .Build()
                .Deserialize<PromptFile?>(text);
            return content is null ? throw new PromptException($"The prompt '{path}' is empty.") : (content, hash);
        }
        catch (YamlException exception)
        {
            var cause = (exception.InnerException ?? exception).Message.Replace(typeof(PromptFile).FullName!, "a prompt", StringComparison.Ordinal);
            throw new PromptException($"The prompt '{path}' cannot be read, line {exception.Start.Line}: {cause.ReplaceLineEndings(" ")}", exception);
        }
    }

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)).ReplaceLineEndings("\n");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PromptException($"There is no prompt '{path}'.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new PromptException($"The prompt '{path}' cannot be read: {exception.Message}", exception);
        }
    }
}
