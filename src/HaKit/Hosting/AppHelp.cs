using System.Reflection;

namespace HaKit.Hosting;

/// <summary>The text of <c>--help</c> and <c>--version</c>.</summary>
internal static class AppHelp
{
    public const string Text = """
        Prints the manifest as YAML, checked and evaluated. Nothing is printed where it is invalid.

          dotnet run                          YAML to standard output, findings to standard error
          dotnet build && dotnet run --no-build | kubectl apply -f -
          dotnet run -- audit                 all findings, accepted ones too, and no YAML
          dotnet run -- simulate              what a lost node or zone, a drain and a rollout leave ready (needs --cluster)

        Options
          --out DIR             write DIR/manifest.yaml instead of printing
          --split               with --out: one file an object
          --prune               with --out: remove the files of an earlier run with --prune that are no more
          --env NAME            the manifest as it is in this environment
          --set NAME=VALUE      a value that the program reads, such as image.tag=1.4.2; again for another
          --kube-version 1.36   the Kubernetes version to render and check for
          --fail-on SEVERITY    error (default; simulate: warning), warning, info or never: findings from there on fail

        Options of simulate
          --cluster CLUSTER     3x4 (zones x nodes), 3x4:8cpu,32Gi, or a file with the nodes
          --faults LIST         node,zone,drain,rollout (default), also region, rack, label:KEY, delete, scale, hpa, vpa; A+B for two at once
          --seeds N             play it so often, with the scheduler breaking ties in other ways
          -o, --output FORMAT   text (default), json or html

        Others
          -h, --help            this text
          --version             HaKit's version

        Exit codes: 0 fine; 1 invalid, or findings at or above --fail-on; 2 wrong usage, or output that could not be written.

        """;

    public static string Version => "HaKit " + (typeof(AppHelp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "") + "\n";
}
