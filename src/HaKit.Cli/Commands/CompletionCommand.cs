using HaKit.Cli.CommandLine;
using HaKit.Cli.Completion;

namespace HaKit.Cli.Commands;

/// <summary><c>hakit completion</c>.</summary>
internal sealed class CompletionCommand : Command
{
    public override string Name => "completion";

    public override string Summary => "Print a script that completes hakit's command line in a shell";

    public override string Arguments => "SHELL";

    public override string Details => $"SHELL is one of {string.Join(", ", Shell.Names)}.";

    public override IReadOnlyList<Option> Options => [];

    public override IReadOnlyList<string> Words => Shell.Names;

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("source <(hakit completion bash)", "in ~/.bashrc"),
        ("source <(hakit completion zsh)", "in ~/.zshrc, behind compinit"),
        ("hakit completion fish > ~/.config/fish/completions/hakit.fish", "once"),
        ("hakit completion pwsh | Out-String | Invoke-Expression", "in $PROFILE"),
    ];

    public override int MaxValues => 1;

    public override int Run(Arguments arguments, CliHost host)
    {
        var name = arguments.Values.Count > 0 ? arguments.Values[0] : null;
        var shell = Shell.All.FirstOrDefault(shell => shell.Name == name);
        if (shell is null)
        {
            var allowed = $"must be one of {string.Join(", ", Shell.Names)}";
            arguments.Errors.Add(name is null ? "SHELL is missing: " + allowed : $"shell '{Printable.Line(name)}': {allowed}{Nearest.Suggestion(name, Shell.Names)}");
        }

        if (arguments.Errors.Count > 0)
            return host.UsageErrors(this, arguments.Errors);
        host.Write(shell!.Write(host.Commands));
        return CliHost.Success;
    }
}
