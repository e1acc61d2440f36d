using HaKit.Evaluation;
using HaKit.Tree;

namespace HaKit.Settings;

/// <summary>
/// What a team decides once for all its manifests, in <c>hakit.yaml</c>. The tool and the analyzers read the same file; an option on a command line
/// wins over it.
/// </summary>
internal sealed record ProjectSettings
{
    public static ProjectSettings Default { get; } = new();

    /// <summary>The target version; null where the file names none.</summary>
    public KubernetesVersion? KubernetesVersion { get; init; }

    /// <summary>The cluster as written: a shape, or the path of a node list relative to the file; null where the file names none.</summary>
    public string? Cluster { get; init; }

    public Place ClusterPlace { get; init; }

    /// <summary>From which severity on findings fail a run: a severity's name, or <c>never</c>; null where the file does not say.</summary>
    public string? FailOn { get; init; }

    /// <summary>Patterns of paths, relative to the file, that are left out wherever directories or globs are read.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>Severities, declared facts and the world, as evaluating takes them; version and cluster are added by who resolves them.</summary>
    public RuleOptions RuleOptions { get; init; } = RuleOptions.Default;

    /// <summary>True for a path, relative to the settings file and with <c>/</c>, that <see cref="Ignored"/> leaves out.</summary>
    public bool Ignores(string path)
    {
        foreach (var pattern in Ignored)
        {
            // As in a .gitignore: without a slash the pattern names files and directories at any depth.
            var anchored = pattern.TrimEnd('/');
            var glob = new GlobPattern(anchored.IndexOf('/') < 0 ? "**/" + anchored : anchored.TrimStart('/'));
            if (glob.MatchesPathOrParent(path))
                return true;
        }

        return false;
    }
}
