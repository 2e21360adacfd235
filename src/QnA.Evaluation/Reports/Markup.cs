using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace QnA.Evaluation.Reports;

/// <summary>A piece of HTML or SVG. Only this type reaches a page as it is; any other value is encoded on its way in.</summary>
/// <param name="Html">The markup.</param>
internal sealed record Markup(string Html)
{
    /// <summary>No markup.</summary>
    public static readonly Markup None = new("");

    private static readonly Encoding Provider = new();

    /// <summary>
    /// Fills a template. Holes take pieces of markup, lists of them, null for nothing, and values, which are formatted without
    /// regard to the machine's language and encoded for text and quoted attributes.
    /// </summary>
    public static Markup Of(FormattableString template) => new(template.ToString(Provider));

    /// <summary>The pieces one after the other.</summary>
    public static Markup Of(IEnumerable<Markup> pieces) => new(string.Concat(pieces.Select(p => p.Html)));

    /// <inheritdoc/>
    public override string ToString() => Html;

    private sealed class Encoding : IFormatProvider, ICustomFormatter
    {
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
        {
            null => "",
            Markup markup => markup.Html,
            IEnumerable<Markup> pieces => Of(pieces).Html,
            IFormattable value => Encoder.Encode(value.ToString(format, CultureInfo.InvariantCulture)),
            _ => Encoder.Encode(arg.ToString() ?? ""),
        };
    }
}
