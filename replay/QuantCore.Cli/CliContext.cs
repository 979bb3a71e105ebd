using System.CommandLine;
using QuantCore.Cli.Output;
using QuantCore.Journal;
using QuantCore.Model.Messages;
using QuantCore.Replay.Sessions;

namespace QuantCore.Cli;

/// <summary>What every command has: where its output goes, the global options, and one place that turns failures into exit codes.</summary>
internal sealed class CliContext(TextWriter output, TextWriter error)
{
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document.", Recursive = true };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No progress on stderr.", Recursive = true };
    private readonly Option<string?> _lang = Choice("--lang", "Language of human text: zh or en.", "zh", "en");

    /// <summary>Adds the global options to the root command.</summary>
    public void AddOptions(RootCommand root)
    {
        root.Add(_json);
        root.Add(_quiet);
        root.Add(_lang);
    }

    /// <summary>The human texts in the language asked for; a language that is not known is reported in the default one.</summary>
    public Texts Texts(ParseResult parsed) =>
        new(Language.Choose(parsed.GetResult(_lang)?.Errors.Any() == true ? null : parsed.GetValue(_lang)));

    /// <summary>Makes a command out of its work. What the work throws becomes a message and an exit code, never a stack trace for a
    /// user's mistake.</summary>
    public void SetAction(Command command, Func<ParseResult, CliOutput, int> work) => command.SetAction(parsed =>
    {
        var cli = new CliOutput(output, error, parsed.GetValue(_json), parsed.GetValue(_quiet), Texts(parsed));
        try
        {
            return work(parsed, cli);
        }
        catch (SessionException fault)
        {
            return cli.Fail(fault.Fault == SessionFault.Usage ? ExitCode.Usage : ExitCode.DataInvalid, fault.Message);
        }
        catch (CliUsageException fault)
        {
            return cli.Fail(ExitCode.Usage, fault.Message);
        }
        catch (JournalCorruptException fault)
        {
            return cli.Fail(ExitCode.DataInvalid, fault.Message);
        }
        catch (Exception fault) when (fault is UnknownRecordException or InvalidRecordException)
        {
            return cli.Fail(ExitCode.DataInvalid, fault.Message);
        }
        catch (Exception fault) when (fault is DirectoryNotFoundException or FileNotFoundException)
        {
            return cli.Fail(ExitCode.Usage, fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return cli.Fail(ExitCode.Failed, fault.Message);
        }
    });

    private static Option<string?> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string?>(name) { Description = description, Recursive = true };
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
