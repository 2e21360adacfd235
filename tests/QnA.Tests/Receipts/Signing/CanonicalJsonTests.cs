using System.Text;
using System.Text.Json;
using QnA.Receipts.Signing;
using Xunit;

namespace QnA.Tests.Receipts.Signing;

public sealed class CanonicalJsonTests
{
    /// <summary>RFC 8785, sections 3.2.2 and 3.2.3.</summary>
    [Theory]
    [InlineData(
        """
        { "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
          "literals": [null, true, false] }
        """,
        """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""")]
    [InlineData(
        """{ "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 }""",
        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}")]
    [InlineData("[ ]", "[]")]
    [InlineData("{ }", "{}")]
    [InlineData("""{ "b": [ { "d": "\u007f<&", "c": "\b\f\t" } ], "a": {} }""", "{\"a\":{},\"b\":[{\"c\":\"\\b\\f\\t\",\"d\":\"\u007f<&\"}]}")]
    public void Of_writes_the_examples_of_the_standard(string json, string expected)
    {
        var bytes = CanonicalJson.Of(JsonElement.Parse(json));

        Assert.Equal(expected, Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void Of_leaves_out_one_member_of_the_value_and_none_further_in()
    {
        var value = JsonElement.Parse("""{ "b": 1, "a": { "b": 2 } }""");

        Assert.Equal("""{"a":{"b":2}}""", Encoding.UTF8.GetString(CanonicalJson.Of(value, without: "b")));
    }

    [Theory]
    [InlineData("""{ "a": 1, "a": 1 }""", "\"a\" is there twice")]
    [InlineData("""[{ "a": 1, "\u0061": 1 }]""", "\"a\" is there twice")]
    [InlineData("""["\ud800"]""", "half a character")]
    [InlineData("""{ "\udc00": 1 }""", "half a character")]
    [InlineData("1e999", "too large")]
    public void Of_refuses_what_has_no_canonical_form(string json, string message)
    {
        var exception = Assert.Throws<JsonException>(() => CanonicalJson.Of(JsonElement.Parse(json)));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    /// <summary>RFC 8785, appendix B.</summary>
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0xffefffffffffffff, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void Number_is_printed_as_the_standard_says(ulong bits, string expected) =>
        Assert.Equal(expected, CanonicalNumber.Of(BitConverter.UInt64BitsToDouble(bits)));

    [Fact]
    public void Number_reads_back_as_the_same_double()
    {
        var random = new Random(7);
        for (var i = 0; i < 10_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64());
            if (double.IsFinite(value))
            {
                Assert.Equal(value, double.Parse(CanonicalNumber.Of(value), System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }
}
