using QuantCore.Api.Json;
using QuantCore.Api.Problems;
using QuantCore.Api.Trading;
using QuantCore.Model.Messages;
using QuantCore.Model.Messages.Outputs;
using QuantCore.Pipeline;
using QuantCore.ReadModels.Events;
using QuantCore.ReadModels.Orders;

namespace QuantCore.Api.Endpoints;

/// <summary>What a command's outcome is as a problem.</summary>
internal static class CommandProblems
{
    /// <summary>Null when the core decided.</summary>
    public static Problem? Of(CommandResult result) => result.Outcome switch
    {
        CommandOutcome.Decided => null,
        CommandOutcome.Overloaded => new Problem(ProblemKinds.Overloaded),
        CommandOutcome.Stopped => new Problem(ProblemKinds.Stopped),
        _ => new Problem(ProblemKinds.SubmissionUnknown),
    };

    /// <summary>The refusal of a command other than an order; null when it was carried out.</summary>
    public static Problem? RefusalOf(CommandResult result)
    {
        foreach (var output in result.Outputs)
        {
            switch (RecordHeader.Read(output).Type)
            {
                case RecordType.CommandRefused:
                    var command = RecordCodec.Decode<CommandRefused>(output);
                    var id = command.OrderId.Value == 0 ? null : command.OrderId.ToString();
                    return Problem.Refused(new RejectView(command.Reason, 0, 0, command.Text), result.Sequence, id);
                case RecordType.CancelRefused:
                    var cancel = RecordCodec.Decode<CancelRefused>(output);
                    return Problem.Refused(new RejectView(cancel.Reason, 0, 0, cancel.Text), result.Sequence, cancel.OrderId.ToString());
            }
        }
        return null;
    }

    /// <summary>The first output of a type; null when there is none.</summary>
    public static object? First(CommandResult result, params ReadOnlySpan<RecordType> types)
    {
        foreach (var output in result.Outputs)
        {
            if (types.Contains(RecordHeader.Read(output).Type)) return RecordDecoder.Decode(output);
        }
        return null;
    }

    public static Problem WrongMode(TradingMode expected, TradingMode got) =>
        Problem.Refused(new RejectView(RejectReason.ModeMismatch, (long)expected, (long)got, string.Empty));

    /// <summary>Writes the problem of a server that is open read-only, and gives null; otherwise the desk.</summary>
    public static TradingDesk? Desk(HttpContext context, Platform platform)
    {
        if (platform.Desk is { } desk) return desk;
        Answer.Problem(context, new Problem(RejectTable.Of(RejectReason.ModeMismatch).Kind)
        {
            Detail = "The server shows a journal (mode replay); nothing can be changed.",
            Params = new Dictionary<string, string> { ["expected"] = CamelEnum<TradingMode>.Name(platform.Mode) },
        });
        return null;
    }
}
