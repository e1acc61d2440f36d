using HaKit.Tree;
using HaKit.Tree.Yaml;
using HaKit.Validation;

namespace HaKit.Core.Tests.Validation;

/// <summary>Asks the validator what a server of a version would say to an object given as YAML.</summary>
internal static class Server
{
    public static ManifestObject Read(string yaml) => new((MapNode)YamlReader.Read(yaml, new Source(SourceKind.Text, "object.yaml"))[0].Root!);

    public static IReadOnlyList<FieldError> Errors(string yaml, string version = "1.36") =>
        ManifestValidator.Validate(Read(yaml), new ValidationOptions(KubernetesVersion.Parse(version)));

    /// <summary>Fails unless exactly these fields are refused, each as <c>field Reason</c>.</summary>
    public static void Refuses(string yaml, params string[] causes) => Refuses("1.36", yaml, causes);

    public static void Refuses(string version, string yaml, string[] causes) => Assert.Equal(
        causes.Order(StringComparer.Ordinal),
        Errors(yaml, version).Select(error => error.Field + " " + error.Reason).Distinct().Order(StringComparer.Ordinal));

    public static void Accepts(string yaml, string version = "1.36") => Assert.Empty(Errors(yaml, version));

    /// <summary>A sound Deployment; <paramref name="container"/> and <paramref name="spec"/> are lines added to its container and its pod.</summary>
    public static string Deployment(string container = "", string spec = "", string deployment = "") => $"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
        {Indent(deployment, 2)}
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
        {Indent(spec, 6)}
              containers:
              - name: web
                image: nginx:1.29
        {Indent(container, 8)}
        """;

    private static string Indent(string lines, int by) =>
        string.Join("\n", lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new string(' ', by) + line));
}
