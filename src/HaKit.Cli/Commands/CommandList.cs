using HaKit.Cli.CommandLine;

namespace HaKit.Cli.Commands;

/// <summary>The commands, in the order that help lists them.</summary>
internal static class CommandList
{
    public static IReadOnlyList<Command> All { get; } =
        [new ValidateCommand(), new AuditCommand(), new SimulateCommand(), new CompareCommand(), new RulesCommand(), new PolicyCommand(), new CompletionCommand()];
}
