using System.Security.Cryptography;
using System.Text;
using QuantCore.Journal.Tests.Support;
using Xunit.Abstractions;

namespace QuantCore.Journal.Tests;

public class CrashImageTests(ITestOutputHelper output)
{
    [Fact]
    public void Power_loss_after_any_operation_keeps_every_durable_record_and_invents_none()
    {
        FaultyFileSystem recorder = new(new InMemoryFileSystem());
        List<(int Operations, long Durable)> marks = Record(recorder);
        CrashDisk disk = new();
        HashSet<string> seen = [];
        int images = 0;
        for (int k = 0; k < recorder.Operations.Count; k++)
        {
            disk.Apply(recorder.Operations[k]);
            long durable = marks.Where(mark => mark.Operations <= k + 1).Select(mark => mark.Durable).DefaultIfEmpty(0).Max();
            foreach (Dictionary<string, byte[]> image in disk.Images())
            {
                if (!seen.Add(Fingerprint(image, durable)))
                {
                    continue;
                }

                Recovered(image, durable, $"after operation {k}, {recorder.Operations[k].Action}");
                images++;
            }
        }

        output.WriteLine($"crash images {images}, lost 0");
        Assert.True(images > 300);
    }

    /// <summary>A run with batches, two sessions and several segments; what was durable when.</summary>
    private static List<(int Operations, long Durable)> Record(FaultyFileSystem recorder)
    {
        List<(int, long)> marks = [];
        for (int session = 0; session < 2; session++)
        {
            using JournalWriter writer = JournalWriter.Open(Journals.Options(recorder) with { SegmentBytes = 3000 });
            for (int i = 1; i <= 120; i++)
            {
                writer.Append(Journals.Record(writer.NextSequence));
                if (i % 7 == 0)
                {
                    writer.Commit();
                    marks.Add((recorder.Operations.Count, writer.DurableSequence));
                }
            }
        }

        return marks;
    }

    private static string Fingerprint(Dictionary<string, byte[]> image, long durable)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string path, byte[] bytes) in image.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path} {bytes.Length} "));
            hash.AppendData(bytes);
        }

        return $"{durable} {Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    private static void Recovered(Dictionary<string, byte[]> image, long durable, string where)
    {
        InMemoryFileSystem files = InMemoryFileSystem.From(image);
        long last;
        using (JournalWriter writer = Open(files, where))
        {
            last = writer.LastSequence;
            Assert.True(last >= durable, $"{where}: {durable} records were durable, {last} came back");
        }

        Dictionary<string, byte[]> once = files.Image();
        Journals.AssertPrefix(Journals.ReadAll(files), (int)last);
        using (JournalWriter again = Open(files, where))
        {
            Assert.Equal((last, 0), (again.LastSequence, again.Recovery.TornBytes));
        }

        Assert.Equal(once, files.Image());
    }

    private static JournalWriter Open(InMemoryFileSystem files, string where)
    {
        try
        {
            return JournalWriter.Open(Journals.Options(files) with { SegmentBytes = 3000 });
        }
        catch (JournalCorruptException refused)
        {
            throw new InvalidOperationException($"{where}: recovery refused: {refused.Message}", refused);
        }
    }
}
