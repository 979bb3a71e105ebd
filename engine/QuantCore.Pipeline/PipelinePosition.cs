using QuantCore.Engine;
using QuantCore.Model.Primitives;

namespace QuantCore.Pipeline;

/// <summary>How far the core has come, in both logs. Kept with each snapshot.</summary>
/// <param name="Sequence">The last input.</param>
/// <param name="Outputs">How many outputs it and those before it have: the last sequence of the output log that belongs to this
/// state.</param>
/// <param name="DayStart">The input that started the trading day; zero before the first.</param>
/// <param name="Day">The trading day.</param>
internal readonly record struct PipelinePosition(long Sequence, long Outputs, long DayStart, TradingDay Day)
{
    /// <summary>The position after the core has taken one more record. A start of the day that it refused starts nothing.</summary>
    public PipelinePosition After(BusinessLogicProcessor processor)
    {
        var day = processor.State.Session.Day;
        return new(processor.Sequence, Outputs + processor.Outputs.Count, day == Day ? DayStart : processor.Sequence, day);
    }
}
