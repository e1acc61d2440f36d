using HaKit.Cli.CommandLine;
using HaKit.Evaluation;

namespace HaKit.Cli.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public const string InputArguments = "[INPUT…]";

    public const string InputDetails =
        """
        INPUT is a file, a directory (searched for *.yaml, *.yml and *.json), a glob or - for standard input;
        without any, the working directory. Templates and documents that are no Kubernetes objects are skipped.
        """;

    public static readonly Option KubeVersion = new("--kube-version", "Kubernetes version")
    {
        Value = "VERSION",
        Default = HaKit.KubernetesVersion.Default.ToString(),
        Check = text => HaKit.KubernetesVersion.TryParse(text, out _)
            ? null
            : $"must be {HaKit.KubernetesVersion.Oldest} to {HaKit.KubernetesVersion.Newest}, such as {HaKit.KubernetesVersion.Default}",
    };

    /// <summary>The settings' rules for the version that the settings name, else the default.</summary>
    public static RuleOptions RulesOf(HaKit.Settings.ProjectSettings settings) =>
        settings.RuleOptions with { KubernetesVersion = settings.KubernetesVersion ?? HaKit.KubernetesVersion.Default };

    /// <summary>The version on the command line, else that of the settings, else the default.</summary>
    public static KubernetesVersion VersionOf(Arguments arguments, HaKit.Settings.ProjectSettings settings) =>
        arguments.Has(KubeVersion) ? HaKit.KubernetesVersion.Parse(arguments[KubeVersion]!) : settings.KubernetesVersion ?? HaKit.KubernetesVersion.Default;
}
