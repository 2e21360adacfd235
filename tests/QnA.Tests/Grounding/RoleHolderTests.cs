using QnA.Grounding;
using Xunit;

namespace QnA.Tests.Grounding;

public sealed class RoleHolderTests
{
    [Theory]
    [InlineData("Who is the foreign minister of Peru?", "Chilean Foreign Minister Ana Soto flew to Peru.", true)]
    [InlineData("Who is the foreign minister of Peru?", "Peru's foreign minister, Luis Paz, was absent.", false)]
    [InlineData("Who is the foreign minister of Peru?", "Luis Paz, the foreign minister of Peru, was absent.", false)]
    [InlineData("What is the capital of Peru?", "The leaders met in Quito and again in Peru.", true)]
    [InlineData("What is the age of the minister of Peru?", "He is 61 years old.", false)]
    [InlineData("Who met the minister?", "Chilean Foreign Minister Ana Soto flew to Peru.", false)]
    public void IsMissing_tells_whether_the_role_stands_with_its_name(string question, string sentence, bool isMissing)
    {
        Assert.Equal(isMissing, RoleHolder.IsMissing(question, sentence));
    }
}
