using HaKit.Cli.CommandLine;
using HaKit.Settings;
using HaKit.Clusters;

namespace HaKit.Cli.Clusters;

/// <summary><c>--cluster</c>: a shape such as <c>3x4:8cpu,32Gi</c>, or a file of nodes as <c>kubectl get nodes -o yaml</c> prints them.</summary>
internal static class ClusterOption
{
    public static readonly Option Option = new("--cluster", "Cluster to evaluate for: 3x4 (zones x nodes), 3x4:8cpu,32Gi, or a file with the nodes") { Value = "CLUSTER" };

    /// <summary>The cluster on the command line, else that of the settings; null where neither names one, or a error is added.</summary>
    public static Cluster? Of(Arguments arguments, LoadedSettings loaded, CliHost host, List<string> errors)
    {
        if (arguments[Option] is not { } given)
            return loaded.ReadCluster(errors);
        var cluster = ClusterInput.Read(given, () => host.Input, host.WorkingDirectory, out var error);
        if (error is not null)
            errors.Add($"--cluster '{Printable.Line(given)}': {error}");
        return cluster;
    }
}
