using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace QnA;

/// <summary>Turns a section of settings into its options object.</summary>
internal static class SettingsReader
{
    /// <summary>The options with everything that is configured put over their defaults, checked against their ranges.</summary>
    /// <exception cref="SettingsException">A value cannot be converted or is out of range; the message names the setting.</exception>
    public static T Read<T>(IConfiguration configuration, string section)
        where T : class, new()
    {
        var options = new T();
        try
        {
            // Without this the binder drops an entry of a dictionary that it cannot convert.
            configuration.GetSection(section).Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException($"The settings of {section} cannot be used: {Cause(exception, section)}", exception);
        }

        var results = new List<ValidationResult>();
        if (Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true))
        {
            return options;
        }

        var name = $"{section}:{results[0].MemberNames.FirstOrDefault()}";
        throw new SettingsException(string.Create(
            CultureInfo.InvariantCulture, $"The setting {name} cannot be '{configuration[name]}'. {results[0].ErrorMessage}"));
    }

    /// <summary>The binder wraps what happened; the message that names the setting is the one for the user.</summary>
    private static string Cause(Exception exception, string section)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause.Message.Contains($"'{section}", StringComparison.Ordinal))
            {
                return cause.Message;
            }
        }

        return exception.GetBaseException().Message;
    }
}
