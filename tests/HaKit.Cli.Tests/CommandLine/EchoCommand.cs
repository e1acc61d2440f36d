using HaKit.Cli.CommandLine;

namespace HaKit.Cli.Tests.CommandLine;

/// <summary>A command that prints what it was given, so that the shell can be tested without an engine.</summary>
internal sealed class EchoCommand : Command
{
    public static readonly Option Format = new("--output", "Format") { Short = "-o", Value = "FORMAT", Allowed = ["text", "json"], Default = "text" };
    public static readonly Option Loud = new("--loud", "Shout");
    public static readonly Option Count = new("--count", "How often")
    {
        Value = "N",
        Check = text => int.TryParse(text, out _) ? null : "must be a number",
    };

    public override string Name => "echo";

    public override string Summary => "Print what was given";

    public override string Arguments => "[WORD…]";

    public override string Details => "WORD is anything.";

    public override IReadOnlyList<Option> Options { get; } = [Format, Loud, Count];

    public override IReadOnlyList<(string Line, string Meaning)> Examples => [("hakit echo a b", "prints a and b")];

    public override int MaxValues => 3;

    public override int Run(Arguments arguments, CliHost host)
    {
        if (arguments.Errors.Count > 0)
            return host.UsageErrors(this, arguments.Errors);
        if (arguments.Values.Contains("throw"))
            throw new InvalidOperationException("boom");
        host.Write($"{string.Join(',', arguments.Values)} format={arguments[Format]} loud={arguments.Has(Loud)} count={arguments[Count]}\n");
        return CliHost.Success;
    }
}
