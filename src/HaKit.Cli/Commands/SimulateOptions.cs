using HaKit.Cli.CommandLine;
using HaKit.Simulating;

namespace HaKit.Cli.Commands;

/// <summary>What the commands that simulate ask for alike.</summary>
internal static class SimulateOptions
{
    public static readonly Option Faults = new("--faults", "What to simulate: node, drain, zone, region, rack, label:KEY, rollout, delete, scale, hpa, vpa; A+B for two at once")
    {
        Value = "LIST",
        Default = SurveyOptions.DefaultFaults,
        Check = SurveyOptions.FaultsError,
    };

    public static readonly Option Seeds = new("--seeds", "Simulate so often, with the scheduler breaking ties in other ways, and report the worst and the range")
    {
        Value = "N",
        Default = "1",
        Check = text => SurveyOptions.Seeds(text) is null ? SurveyOptions.SeedsError : null,
    };

    public static IReadOnlyList<Fault> FaultsOf(Arguments arguments) => SurveyOptions.Faults(arguments[Faults]!);

    public static int SeedsOf(Arguments arguments) => SurveyOptions.Seeds(arguments[Seeds]!)!.Value;
}
