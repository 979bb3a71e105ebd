using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.Pipeline.Recovery;
using QuantCore.Pipeline.Tests.Support;

namespace QuantCore.Pipeline.Tests;

public sealed class OutputRepairTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_output_log_cut_after_any_record_is_made_whole_again()
    {
        var whole = Run();
        for (var keep = 0; keep < whole.Count; keep++)
        {
            JournalRepair.TruncateAt(_folder.Sub("outputs"), keep + 1);
            using (var rig = Rig.Start(_folder))
                Assert.Equal(whole.Count - keep, rig.Pipeline.Recovery.OutputsRepaired);
            Assert.Equal(whole, Rig.ReadLog(_folder.Sub("outputs")));
        }
    }

    [Fact]
    public void An_output_log_torn_at_any_byte_of_its_tail_is_made_whole_again()
    {
        var whole = Run();
        var segment = Directory.GetFiles(_folder.Sub("outputs")).Where(f => new FileInfo(f).Length > 0)
            .Order(StringComparer.Ordinal).Last();
        var bytes = File.ReadAllBytes(segment);
        for (var cut = bytes.Length - 1; cut > bytes.Length - 600; cut -= 7)
        {
            File.WriteAllBytes(segment, bytes[..cut]);
            using (var rig = Rig.Start(_folder)) Assert.True(rig.Pipeline.Recovery.OutputsRepaired <= whole.Count);
            Assert.Equal(whole, Rig.ReadLog(_folder.Sub("outputs")));
        }
    }

    [Fact]
    public void A_recorded_output_that_replay_does_not_give_is_named_and_nothing_starts()
    {
        var whole = Run();
        Directory.Delete(_folder.Sub("snapshots"), recursive: true);
        Directory.Delete(_folder.Sub("outputs"), recursive: true);
        const int altered = 5;
        using (var writer = JournalWriter.Open(new JournalOptions { Directory = _folder.Sub("outputs"), Kind = 2 }))
        {
            for (var i = 0; i < whole.Count; i++)
            {
                var output = (byte[])whole[i].Clone();
                if (i == altered) output[^1] ^= 1;
                writer.Append(output);
            }
        }

        var failure = Assert.Throws<RecoveryFailedException>(() => Rig.Start(_folder));
        Assert.Equal(RecordHeader.Read(whole[altered]).SourceSequence, failure.Sequence);
        Assert.Contains("number 6 ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Outputs_whose_inputs_are_lost_are_not_papered_over()
    {
        Run();
        using (var reader = JournalReader.Open(_folder.Sub("journal")))
        {
            while (reader.Read())
            {
            }

            JournalRepair.TruncateAt(_folder.Sub("journal"), reader.Sequence);
        }

        var failure = Assert.Throws<RecoveryFailedException>(() => Rig.Start(_folder));
        Assert.Contains("not in the journal", failure.Message, StringComparison.Ordinal);
    }

    private List<byte[]> Run()
    {
        using var rig = Rig.StartTrading(_folder);
        for (var i = 0; i < 5; i++)
        {
            var order = rig.Place("c-" + i).OrderId();
            rig.Pipeline.Publish(Market.Report(order, ExecType.Trade, "e", 100));
        }

        rig.Place("c-last");
        rig.Pipeline.Stop(Rig.Long);
        return rig.OutputLog();
    }
}
