using QuantCore.Model.Messages;

namespace QuantCore.Engine.Tests.Support;

/// <summary>Outputs as objects.</summary>
internal static class Decoded
{
    public static List<object> All(OutputBuffer outputs)
    {
        var all = new List<object>(outputs.Count);
        for (var i = 0; i < outputs.Count; i++) all.Add(RecordDecoder.Decode(outputs[i]));
        return all;
    }
}
