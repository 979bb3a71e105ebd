using System.Buffers;
using System.Security.Cryptography;

namespace QuantCore.Engine.Tests.Support;

/// <summary>Runs journals through cores.</summary>
internal static class Replays
{
    public static byte[] Snapshot(BusinessLogicProcessor core)
    {
        var writer = new ArrayBufferWriter<byte>();
        core.WriteSnapshot(writer);
        return writer.WrittenSpan.ToArray();
    }

    /// <summary>Takes records into a core and returns a digest of every output byte.</summary>
    public static string Run(BusinessLogicProcessor core, IEnumerable<byte[]> records)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var record in records)
        {
            core.OnRecord(core.Sequence + 1, record);
            for (var i = 0; i < core.Outputs.Count; i++) digest.AppendData(core.Outputs[i]);
        }

        return Convert.ToHexString(digest.GetHashAndReset());
    }
}
