using HaKit.Evaluation;
using HaKit.Settings;

namespace HaKit;

/// <summary>
/// What a team decides once for all its manifests: target version, cluster, severities of rules, facts about the platform. Written in <c>hakit.yaml</c>,
/// which the compiler and the <c>hakit</c> tool read too. Immutable.
/// </summary>
public sealed class HaKitSettings
{
    internal HaKitSettings(ProjectSettings settings, Cluster? cluster)
    {
        FailOn = settings.FailOn;
        KubernetesVersion = settings.KubernetesVersion;
        Rules = settings.RuleOptions with { Cluster = cluster };
    }

    /// <summary>No settings: an unknown cluster, every rule with its own severity.</summary>
    public static HaKitSettings Default { get; } = new(ProjectSettings.Default, null);

    /// <summary>The cluster that manifests are evaluated for; null where none is described.</summary>
    public Cluster? Cluster => Rules.Cluster;

    /// <summary>The target version; null where the settings name none.</summary>
    public KubernetesVersion? KubernetesVersion { get; }

    /// <summary>From which severity on findings fail a run: a severity's name, or <c>never</c>; null where the settings do not say.</summary>
    internal string? FailOn { get; }

    internal RuleOptions Rules { get; private init; }

    /// <summary>Reads <c>hakit.yaml</c> in a directory, or in the nearest directory above that has one; the defaults where none has.</summary>
    /// <param name="directory">Where to begin; the working directory where it is null.</param>
    /// <exception cref="FormatException">The file, or the cluster that it names, has errors: all of them, one a line.</exception>
    public static HaKitSettings Load(string? directory = null)
    {
        var loaded = SettingsLoader.Load(Path.GetFullPath(directory ?? "."));
        var errors = new List<string>(loaded.Errors);
        var cluster = loaded.ReadCluster(errors);
        return errors.Count == 0 ? new HaKitSettings(loaded.Settings, cluster) : throw new FormatException(string.Join('\n', errors));
    }

    /// <summary>The same settings for another cluster.</summary>
    public HaKitSettings ForCluster(Cluster cluster) => new(ProjectSettings.Default with { FailOn = FailOn, KubernetesVersion = KubernetesVersion }, null)
    {
        Rules = Rules with { Cluster = cluster },
    };
}
