using HaKit.Cli.CommandLine;
using HaKit.Cli.Inputs;
using HaKit.Cli.Settings;
using HaKit.Clusters;

namespace HaKit.Cli.Clusters;

/// <summary><c>--cluster</c>: a shape such as <c>3x4:8cpu,32Gi</c>, or a file of nodes as <c>kubectl get nodes -o yaml</c> prints them.</summary>
internal static class ClusterOption
{
    public static readonly Option Option = new("--cluster", "Cluster to judge for: 3x4 (zones x nodes), 3x4:8cpu,32Gi, or a file with the nodes") { Value = "CLUSTER" };

    /// <summary>The cluster on the command line, else that of the settings; null where neither names one, or a mistake is added.</summary>
    public static Cluster? Of(Arguments arguments, LoadedSettings loaded, CliHost host, List<string> mistakes)
    {
        var given = arguments[Option];
        if ((given ?? loaded.Settings.Cluster) is not { } text)
            return null;
        var cluster = Read(text, host, given is null ? loaded.Directory! : host.WorkingDirectory, out var mistake);
        if (mistake is not null)
            mistakes.Add(given is null ? $"{loaded.Settings.ClusterPlace}: cluster '{Printable.Line(text)}': {mistake}" : $"--cluster '{Printable.Line(text)}': {mistake}");
        return cluster;
    }

    /// <summary>The cluster, or null and what is wrong.</summary>
    private static Cluster? Read(string text, CliHost host, string directory, out string? mistake)
    {
        mistake = null;
        if (Cluster.TryParse(text, out var cluster))
            return cluster;
        try
        {
            var path = Path.GetFullPath(text, directory);
            if (File.Exists(path) || text == "-")
                return ReadNodes(text, text == "-" ? FileBytes.Read(host.Input) : FileBytes.Read(path), out mistake);
            mistake = "no such file, and no shape such as 3x4 or 3x4:8cpu,32Gi";
        }
        catch (Exception e) when (IoProblem.IsOne(e))
        {
            mistake = IoProblem.Describe(e);
        }

        return null;
    }

    private static Cluster? ReadNodes(string name, ReadOnlyMemory<byte> bytes, out string? mistake)
    {
        if (TextDecoder.Decode(bytes.Span, out var problem) is { Text: var text })
            return NodeListReader.Read(text, name, out mistake);
        mistake = FormattableString.Invariant($"line {problem.Line}, column {problem.Column}: {problem.Message}");
        return null;
    }
}
