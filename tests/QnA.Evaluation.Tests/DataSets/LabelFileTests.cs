using QnA.Evaluation.DataSets;
using Xunit;

namespace QnA.Evaluation.Tests.DataSets;

public sealed class LabelFileTests : IDisposable
{
    // Odd spacing and order that no writer of ours makes; only its own bytes keep it.
    private const string Odd = """{"kind":"fact",  "id":"q001","question":"Caf\u00e9?","answerable":true}""";

    private readonly TemporaryFolder _folder = new();

    private string Questions => _folder.File("questions.jsonl");

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    public void Saving_changes_one_line_and_no_byte_of_the_others(string end, string mark)
    {
        File.WriteAllText(Questions, mark + Odd + end + LabelLine.Write(SampleLabels.Length) + end + end + LabelLine.Write(SampleLabels.Toll));
        var changed = SampleLabels.Length with { Note = "Corrected." };

        LabelFile.Read(Questions).With(changed).Save();

        Assert.Equal(mark + Odd + end + LabelLine.Write(changed) + end + end + LabelLine.Write(SampleLabels.Toll), ReadWithMark());
    }

    [Fact]
    public void First_line_can_be_replaced_behind_a_byte_order_mark()
    {
        File.WriteAllText(Questions, "\uFEFF" + LabelLine.Write(SampleLabels.Length) + "\n");

        LabelFile.Read(Questions).With(SampleLabels.Length with { Kind = "fact" }).Save();

        Assert.Equal("\uFEFF" + LabelLine.Write(SampleLabels.Length with { Kind = "fact" }) + "\n", ReadWithMark());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(Odd, Odd + "\n")]
    [InlineData(Odd + "\n", Odd + "\n")]
    public void New_question_goes_to_the_end(string before, string kept)
    {
        File.WriteAllText(Questions, before);

        LabelFile.Read(Questions).With(SampleLabels.Length).Save();

        Assert.Equal(kept + LabelLine.Write(SampleLabels.Length) + "\n", ReadWithMark());
    }

    [Fact]
    public void File_is_made_when_there_is_none()
    {
        LabelFile.Read(Questions).With(SampleLabels.Length).Save();

        Assert.Equal([SampleLabels.Length.Id], LabelFile.Read(Questions).Questions.Select(q => q.Id));
    }

    [Fact]
    public void Line_can_be_taken_out()
    {
        File.WriteAllText(Questions, Odd + "\n" + LabelLine.Write(SampleLabels.Length) + "\n");

        LabelFile.Read(Questions).Without("q001").Save();

        Assert.Equal(LabelLine.Write(SampleLabels.Length) + "\n", ReadWithMark());
    }

    [Fact]
    public void Only_the_first_of_two_lines_with_the_same_id_is_taken_out()
    {
        File.WriteAllText(Questions, Odd + "\n" + Odd.Replace("fact", "list", StringComparison.Ordinal) + "\n");

        LabelFile.Read(Questions).Without("q001").Save();

        Assert.Equal(Odd.Replace("fact", "list", StringComparison.Ordinal) + "\n", ReadWithMark());
    }

    [Fact]
    public void Nothing_is_written_when_the_file_changed_since_it_was_read()
    {
        File.WriteAllText(Questions, Odd + "\n");
        var file = LabelFile.Read(Questions).With(SampleLabels.Length);
        File.AppendAllText(Questions, LabelLine.Write(SampleLabels.Toll) + "\n");

        Assert.Throws<LabelFileChangedException>(file.Save);

        Assert.Equal(Odd + "\n" + LabelLine.Write(SampleLabels.Toll) + "\n", ReadWithMark());
        Assert.Equal([Questions], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Nothing_is_written_when_the_file_has_gone()
    {
        File.WriteAllText(Questions, Odd + "\n");
        var file = LabelFile.Read(Questions).With(SampleLabels.Length);
        File.Delete(Questions);

        Assert.Throws<LabelFileChangedException>(file.Save);

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Link_stays_a_link_and_permissions_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // links and permissions of this kind are Unix's
        }

        var target = _folder.File("elsewhere.jsonl");
        File.WriteAllText(target, Odd + "\n");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(target, Mode);
        File.CreateSymbolicLink(Questions, target);

        LabelFile.Read(Questions).With(SampleLabels.Length).Save();

        Assert.NotNull(new FileInfo(Questions).LinkTarget);
        Assert.Equal(2, LabelFile.Read(target).Questions.Count());
        Assert.Equal(Mode, File.GetUnixFileMode(target));
    }

    [Fact]
    public void Line_that_is_no_question_is_named()
    {
        File.WriteAllText(Questions, Odd + "\n\n{ nonsense\n");

        var exception = Assert.Throws<DataSetException>(() => LabelFile.Read(Questions));

        Assert.Contains("questions.jsonl, line 3", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_rather_than_replaced()
    {
        File.WriteAllBytes(Questions, [0x7B, 0xFF, 0x7D]);

        Assert.Throws<DataSetException>(() => LabelFile.Read(Questions));
    }

    public void Dispose() => _folder.Dispose();

    private string ReadWithMark() => new System.Text.UTF8Encoding(false).GetString(File.ReadAllBytes(Questions));
}
