using HaKit.Inputs;
using HaKit.Text;

namespace HaKit.Hosting;

/// <summary>What a deployment project's command line asks for.</summary>
internal sealed class AppOptions
{
    private static readonly string[] Known = ["--out", "--split", "--prune", "--env", "--set", "--kube-version", "--fail-on", "--cluster", "--faults", "--seeds", "--output", "--help", "--version"];

    private readonly List<string> errors = [];
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private bool failOnGiven;

    public bool Audit { get; private set; }

    /// <summary>What <c>simulate</c> is to play; null for other commands.</summary>
    public AppSimulation? Simulation { get; private set; }

    public string? OutputFolder { get; private set; }

    public bool Split { get; private set; }

    /// <summary>Whether files of an earlier run that are no more are removed.</summary>
    public bool Prune { get; private set; }

    public string? Environment { get; private set; }

    /// <summary>What <c>--set</c> gives, by name.</summary>
    public IReadOnlyDictionary<string, string> Values => values;

    public KubernetesVersion? KubernetesVersion { get; private set; }

    /// <summary>The least severity that fails; null where none does.</summary>
    public Severity? FailOn { get; private set; } = Severity.Error;

    /// <summary>The cluster on the command line, as written; null where none is.</summary>
    public string? Cluster { get; private set; }

    public bool Help { get; private set; }

    public bool Version { get; private set; }

    /// <summary>Everything that is wrong with the command line.</summary>
    public IReadOnlyList<string> Errors => errors;

    public static AppOptions Parse(string[] args)
    {
        var options = new AppOptions();
        for (var i = 0; i < args.Length; i++)
            i = options.Read(args, i);
        if (options.Split && options.OutputFolder is null)
            options.errors.Add("--split: needs --out DIR");
        if (options.Prune && options.OutputFolder is null)
            options.errors.Add("--prune: needs --out DIR");
        if ((options.Audit || options.Simulation is not null) && options.OutputFolder is not null)
            options.errors.Add($"--out: {(options.Audit ? "audit" : "simulate")} writes no files");
        if (!options.failOnGiven && options.Simulation is not null)
            options.FailOn = Severity.Warning;
        return options;
    }

    /// <summary>Takes the threshold of the settings where the command line gives none.</summary>
    public void DefaultFailOn(string? name)
    {
        if (!failOnGiven && name is not null)
            FailOn = SeverityName.Parse(name);
    }

    /// <summary>Reads the cluster of the command line; null where none is given, or an error is added.</summary>
    public Cluster? ReadCluster(AppHost host, List<string> errors)
    {
        if (Cluster is null)
            return null;
        var read = ClusterInput.Read(Cluster, host.Input, host.WorkingDirectory, out var error);
        if (error is not null)
            errors.Add($"--cluster '{Printable.Line(Cluster)}': {error}");
        return read;
    }

    private int Read(string[] args, int index)
    {
        var (name, value) = Separate(args[index]);
        switch (name)
        {
            case "audit" when !Audit && Simulation is null:
                Audit = true;
                return index;
            case "simulate" when !Audit && Simulation is null:
                Simulation = new AppSimulation();
                return index;
            case "--split":
                Split = Flag(name, value);
                return index;
            case "--prune":
                Prune = Flag(name, value);
                return index;
            case "-h" or "--help":
                Help = Flag(name, value);
                return index;
            case "--version":
                Version = Flag(name, value);
                return index;
            case "--out" or "--env" or "--set" or "--kube-version" or "--fail-on" or "--cluster" or "--faults" or "--seeds" or "--output" or "-o":
                if (value is null && index + 1 < args.Length)
                    value = args[++index];
                Set(name, value);
                return index;
            default:
                if (!name.StartsWith('-'))
                {
                    errors.Add($"unknown command '{name}': must be audit or simulate, or nothing to print the YAML");
                    return index;
                }

                errors.Add($"unknown option '{name}'{Nearest.Suggestion(name, Known)}");
                // What follows an option that was mistyped is most likely its value.
                return value is null && index + 1 < args.Length && !args[index + 1].StartsWith('-') ? index + 1 : index;
        }
    }

    private void Set(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            errors.Add($"{name}: needs a value");
            return;
        }

        switch (name)
        {
            case "--out":
                OutputFolder = value;
                break;
            case "--env":
                Environment = value;
                break;
            case "--cluster":
                Cluster = value;
                break;
            case "--set":
                var equals = value.IndexOf('=', StringComparison.Ordinal);
                if (equals <= 0)
                    errors.Add($"--set '{Printable.Line(value)}': must be NAME=VALUE, such as image.tag=1.4.2");
                else
                    values[value[..equals]] = value[(equals + 1)..];
                break;
            case "--kube-version":
                if (HaKit.KubernetesVersion.TryParse(value, out var version))
                    KubernetesVersion = version;
                else
                    errors.Add($"--kube-version '{value}': must be {HaKit.KubernetesVersion.Oldest} to {HaKit.KubernetesVersion.Newest}");
                break;
            case "--fail-on":
                failOnGiven = true;
                FailOn = SeverityName.Parse(value);
                if (FailOn is null && value != "never")
                    errors.Add($"--fail-on '{value}': must be error, warning, info or never");
                break;
            default:
                var wrong = Simulation is null ? "belongs to simulate" : Simulation.Set(name, value);
                if (wrong is not null)
                    errors.Add($"{name} '{Printable.Line(value)}': {wrong}");
                break;
        }
    }

    private bool Flag(string name, string? value)
    {
        if (value is not null)
            errors.Add($"{name}: takes no value");
        return true;
    }

    private static (string Name, string? Value) Separate(string argument)
    {
        var equals = argument.StartsWith("--", StringComparison.Ordinal) ? argument.IndexOf('=', StringComparison.Ordinal) : -1;
        return equals < 0 ? (argument, null) : (argument[..equals], argument[(equals + 1)..]);
    }
}
