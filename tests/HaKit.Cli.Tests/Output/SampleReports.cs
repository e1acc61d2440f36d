using HaKit.Cli.Inputs;
using HaKit.Cli.Reports;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Cli.Tests.Output;

/// <summary>A report with one of everything, made by hand: every format is tested on it.</summary>
internal static class SampleReports
{
    public const string Text =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          namespace: shop
        spec:
          replicas: 1   # one
          template:
            spec: {containers: [{name: "a,b"}]}
        """;

    private static readonly InputText Source = new("deploy/web 1.yaml", Text);

    public static Report Everything()
    {
        var web = Document(0, 1, DocumentState.Read) with { Root = new ManifestObject((MapNode)YamlReader.Read(Text, Source)[0].Root!) };
        var broken = Document(1, 12, DocumentState.Unreadable) with { Reason = "did not find ']': 50% done,\nreally" };
        var skipped = Document(2, 20, DocumentState.Skipped) with { Reason = "not a Kubernetes object: no kind" };
        return new Report("audit",
        [
            new ReportCase(web, CaseStatus.Invalid)
            {
                Object = web.Root,
                Problems =
                [
                    Problem("HAK1001", Severity.Warning, 7, 13, "replicas is 1 <must> be 2 & \"more\"") with { Remediation = "Set spec.replicas to 2.", Field = "spec.replicas" },
                    Problem("HAK2001", Severity.Error, 1, 1, "no budget: 100%, none\nat all"),
                    Problem("HAK3001", Severity.Warning, 9, 32, "not spread") with { Accepted = "one node" },
                    Problem("HAK4001", Severity.Info, 9, 5, "known one") with { IsKnown = true },
                ],
            },
            new ReportCase(broken, CaseStatus.Unreadable) { Reason = broken.Reason },
            new ReportCase(skipped, CaseStatus.Skipped) { Reason = skipped.Reason },
        ])
        {
            Rules =
            [
                new RuleMetadata("HAK1001", "Too few replicas", "Set spec.replicas to 2.", "https://example.org/HAK1001", Severity.Warning),
                new RuleMetadata("HAK2001", "No budget", "Add one.", "https://example.org/HAK2001", Severity.Error),
            ],
            FailOn = Severity.Warning,
        };
    }

    private static InputDocument Document(int index, int line, DocumentState state) => new(Source, index, new Place(Source, line, 1), state);

    private static Problem Problem(string rule, Severity severity, int line, int column, string message) => new()
    {
        Rule = rule,
        Severity = severity,
        Message = message,
        Object = new ObjectReference("apps/v1", "Deployment", "shop", "web"),
        Place = new Place(Source, line, column),
    };
}
