using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Model.Primitives;
using QuantCore.Replay.Sessions.Generate;
using QuantCore.Replay.Tests.Support;
using QuantCore.Replay.Verification;

namespace QuantCore.Replay.Tests.Verification;

public sealed class VerifierTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_sound_directory_gives_one_hash_in_three_ways()
    {
        var trading = new RecordedTrading(_folder.Root).Write();
        var result = Verifier.Verify(_folder.Root);
        Assert.Null(result.FirstDivergence);
        Assert.True(result.Equal);
        Assert.Equal(result.ExecuteHash, result.FoldHash);
        Assert.Equal(result.ExecuteHash, result.RecordedHash);
        Assert.Equal(trading.OutputCount, result.OutputsCompared);
        Assert.True(result.CheckpointsCompared > 3);
        Assert.Equal(0, result.OutputsMissing);
    }

    [Fact]
    public void A_session_which_holds_no_configuration_verifies_with_the_one_put_before_it()
    {
        var session = Path.Combine(_folder.Root, "session");
        SessionGenerator.Generate(new GenerateOptions { Seed = 3, Symbols = 2, Day = new(20261120) }, session);
        var result = Verifier.Verify(session);
        Assert.True(result.Equal, result.FirstDivergence?.ToString());
        Assert.Equal(result.ExecuteHash, result.FoldHash);
    }

    [Fact]
    public void An_output_that_was_changed_is_found_with_its_input()
    {
        var changed = 0L;
        new RecordedTrading(_folder.Root).Write(alterOutput: (i, output) =>
        {
            if (changed != 0 || RecordHeader.Read(output).Type != RecordType.OrderFilled || i < 60) return output;
            var filled = RecordCodec.Decode<OrderFilled>(output);
            changed = RecordHeader.Read(output).SourceSequence;
            return RecordCodec.Encode(RecordHeader.Read(output), filled with { LastPx = Price.FromYuan(9.97m) });
        });
        var result = Verifier.Verify(_folder.Root);
        Assert.False(result.Equal);
        Assert.Equal(changed, result.FirstDivergence!.Sequence);
        Assert.Equal("outputs", result.FirstDivergence.Module);
    }

    [Fact]
    public void A_fold_that_leads_elsewhere_is_found_though_every_byte_has_its_checksum()
    {
        new RecordedTrading(_folder.Root).Write(alterOutput: (i, output) =>
        {
            if (i < 60 || RecordHeader.Read(output).Type != RecordType.CashChanged) return output;
            var cash = RecordCodec.Decode<CashChanged>(output);
            return RecordCodec.Encode(RecordHeader.Read(output), cash with { Cash = cash.Cash + new Money(100) });
        });
        var result = Verifier.Verify(_folder.Root);
        Assert.False(result.Equal);
        Assert.NotEqual(result.ExecuteHash, result.FoldHash);
        Assert.Equal(0, result.CrcFaults);
        Assert.True(result.ChainOk);
    }

    [Fact]
    public void Outputs_that_a_crash_kept_from_the_disk_are_counted_and_do_not_make_it_unequal()
    {
        var trading = new RecordedTrading(_folder.Root);
        trading.Write(alterOutput: (i, output) => i < 100 ? output : null);
        var result = Verifier.Verify(_folder.Root);
        Assert.True(result.Equal, result.FirstDivergence?.ToString());
        Assert.Equal(100, result.OutputsCompared);
        Assert.Equal(trading.OutputCount - 100, result.OutputsMissing);
    }

    [Fact]
    public void An_output_log_ahead_of_its_journal_is_a_divergence()
    {
        new RecordedTrading(_folder.Root).Write(rounds: 40);
        using var other = new TempFolder();
        var shorter = new RecordedTrading(other.Root).Write(rounds: 10);
        Directory.Delete(Path.Combine(_folder.Root, "journal"), recursive: true);
        Directory.Move(shorter.Inputs, Path.Combine(_folder.Root, "journal"));
        var result = Verifier.Verify(_folder.Root);
        Assert.False(result.Equal);
        Assert.Contains("beyond the input journal", result.FirstDivergence!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flipped_bit_is_named_and_nothing_is_executed()
    {
        var trading = new RecordedTrading(_folder.Root).Write();
        var segment = Directory.GetFiles(trading.Inputs, "*.qcj").Order().First();
        using (var file = new FileStream(segment, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Position = 2000;
            var value = file.ReadByte();
            file.Position = 2000;
            file.WriteByte((byte)(value ^ 0x10));
        }

        var result = Verifier.Verify(_folder.Root);
        Assert.False(result.Equal);
        Assert.True(result.CrcFaults > 0 || !result.ChainOk);
        Assert.Empty(result.ExecuteHash);
        Assert.True(result.FirstDivergence!.Sequence > 0);
    }

    [Fact]
    public void The_same_journal_written_twice_gives_the_same_hashes()
    {
        new RecordedTrading(_folder.Root).Write();
        using var other = new TempFolder();
        new RecordedTrading(other.Root).Write();
        Assert.Equal(Verifier.Verify(_folder.Root).ExecuteHash, Verifier.Verify(other.Root).ExecuteHash);
    }
}
