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
            configuration.GetSection(section).Bind(options);
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException(exception.Message, exception);
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
}
