using QnA.Language;
using Xunit;

namespace QnA.Tests.Language;

public sealed class CountriesTests
{
    [Theory]
    [InlineData("brazil", "brazil", CountryForm.Name)]
    [InlineData("brasilia", "brazil", CountryForm.Capital)]
    [InlineData("brazilian", "brazil", CountryForm.Demonym)]
    [InlineData("brazilians", "brazil", CountryForm.Demonym)]
    [InlineData("planalto palace", "brazil", CountryForm.Government)]
    [InlineData("south african", "south africa", CountryForm.Demonym)]
    [InlineData("new zealanders", "new zealand", CountryForm.Demonym)]
    [InlineData("frenchmen", "france", CountryForm.Demonym)]
    [InlineData("elysee", "france", CountryForm.Government)]
    [InlineData("quai d'orsay", "france", CountryForm.Government)]
    [InlineData("britain", "united kingdom", CountryForm.Name)]
    [InlineData("uk", "united kingdom", CountryForm.Name)]
    [InlineData("briton", "united kingdom", CountryForm.Demonym)]
    [InlineData("downing street", "united kingdom", CountryForm.Government)]
    [InlineData("united states", "united states", CountryForm.Name)]
    [InlineData("usa", "united states", CountryForm.Name)]
    [InlineData("america", "united states", CountryForm.Name)]
    [InlineData("white house", "united states", CountryForm.Government)]
    [InlineData("the hague", "netherlands", CountryForm.Government)]
    [InlineData("uae", "united arab emirates", CountryForm.Name)]
    [InlineData("eu", "european union", CountryForm.Name)]
    [InlineData("guinea-bissau", "guinea-bissau", CountryForm.Name)]
    [InlineData("guinea bissau", "guinea-bissau", CountryForm.Name)]
    [InlineData("guinea", "guinea", CountryForm.Name)]
    [InlineData("cote d'ivoire", "ivory coast", CountryForm.Name)]
    [InlineData("swazi", "eswatini", CountryForm.Demonym)]
    [InlineData("kiev", "ukraine", CountryForm.Capital)]
    [InlineData("taipei", "taiwan", CountryForm.Capital)]
    [InlineData("kosovar", "kosovo", CountryForm.Demonym)]
    [InlineData("palestinians", "palestine", CountryForm.Demonym)]
    public void TryGetCountry_finds_every_form(string key, string expected, CountryForm expectedForm)
    {
        var found = Countries.TryGetCountry(key, out var country, out var form);

        Assert.True(found);
        Assert.Equal((expected, expectedForm), (country, form));
    }

    [Theory]
    [InlineData("us")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("latin america")]
    [InlineData("nato")]
    [InlineData("male")]
    [InlineData("europe")]
    [InlineData("north")]
    public void TryGetCountry_refuses_what_is_none(string key)
    {
        var found = Countries.TryGetCountry(key, out var country, out _);

        Assert.False(found);
        Assert.Equal("", country);
    }

    [Fact]
    public void Table_has_every_member_state_once()
    {
        var names = Tables.Read("countries.txt").Select(row => row[0]).Where(name => name != Countries.None).ToList();

        // 193 members, two observers, Taiwan, Kosovo, the European Union.
        Assert.Equal(198, names.Count);
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, name => Assert.True(Countries.TryGetCountry(Words.Key(name), out var country, out _) && country == name, name));
    }

    [Fact]
    public void Table_gives_no_phrase_to_two_countries()
    {
        var owners = Tables.Read("countries.txt")
            .SelectMany(row => row.SelectMany(column => column.Split(';', StringSplitOptions.RemoveEmptyEntries)).Select(phrase => (phrase, country: row[0])))
            .Distinct();

        var shared = owners.GroupBy(pair => pair.phrase).Where(group => group.Count() > 1).Select(group => group.Key);

        Assert.Empty(shared);
    }
}
