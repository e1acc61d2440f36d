using HaKit.Clusters;

namespace HaKit.Inputs;

/// <summary>CLUSTER on a command line: a shape such as <c>3x4:8cpu,32Gi</c>, or a file of nodes as <c>kubectl get nodes -o yaml</c> prints them.</summary>
internal static class ClusterInput
{
    /// <summary>The cluster, or null and what is wrong.</summary>
    public static Cluster? Read(string text, Func<Stream> standardInput, string directory, out string? error)
    {
        error = null;
        if (Cluster.TryParse(text, out var cluster))
            return cluster;
        try
        {
            var path = Path.GetFullPath(text, directory);
            if (File.Exists(path) || text == "-")
                return ReadNodes(text, text == "-" ? FileBytes.Read(standardInput()) : FileBytes.Read(path), out error);
            error = "no such file, and no shape such as 3x4 or 3x4:8cpu,32Gi";
        }
        catch (Exception e) when (IoProblem.IsOne(e))
        {
            error = IoProblem.Describe(e);
        }

        return null;
    }

    private static Cluster? ReadNodes(string name, ReadOnlyMemory<byte> bytes, out string? error)
    {
        if (TextDecoder.Decode(bytes.Span, out var problem) is { Text: var text })
            return NodeListReader.Read(text, name, out error);
        error = FormattableString.Invariant($"line {problem.Line}, column {problem.Column}: {problem.Message}");
        return null;
    }
}
