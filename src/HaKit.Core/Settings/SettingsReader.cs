using HaKit.Evaluation;
using HaKit.Text;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Settings;

/// <summary>Settings with everything that is wrong in their file. Where anything is, the settings must not be used.</summary>
internal sealed record SettingsResult(ProjectSettings Settings, IReadOnlyList<ReadProblem> Problems);

/// <summary>Reads <c>hakit.yaml</c>. A key that means nothing is an error: a slip there would silently change what is evaluated.</summary>
internal sealed class SettingsReader
{
    /// <summary>What <c>failOn</c> may say.</summary>
    public static readonly string[] FailOnNames = ["error", "warning", "info", "never"];

    private static readonly string[] SeverityNames = ["error", "warning", "info", "off", "on"];

    private readonly List<ReadProblem> problems = [];
    private ProjectSettings settings = ProjectSettings.Default;

    private SettingsReader()
    {
    }

    private RuleOptions RuleOptions
    {
        get => settings.RuleOptions;
        set => settings = settings with { RuleOptions = value };
    }

    public static SettingsResult Read(string text, string file)
    {
        var reader = new SettingsReader();
        var source = new Source(SourceKind.Text, file);
        var documents = YamlReader.Read(text, source);
        foreach (var document in documents)
        {
            if (document.Problem is { } problem)
                reader.problems.Add(problem);
        }

        if (documents.Count > 1 && reader.problems.Count == 0)
            reader.Report(new Place(source, documents[1].Line, 1), "a second document: the settings are one document");
        else if (documents.Count == 1 && documents[0].Root is { IsNull: false } root)
            reader.ReadRoot(root);
        return new SettingsResult(reader.settings, reader.problems);
    }

    private void ReadRoot(Node root) => Map(
        root,
        "",
        ("kubeVersion", ReadVersion),
        ("cluster", ReadCluster),
        ("openWorld", node => RuleOptions = RuleOptions with { ClosedWorld = !Flag(node, "openWorld") }),
        ("failOn", node => settings = settings with { FailOn = OneOf(node, "failOn", FailOnNames) }),
        ("defaultNamespace", node => RuleOptions = RuleOptions with { DefaultNamespace = Text(node, "defaultNamespace", "a namespace") ?? "" }),
        ("ignore", node => settings = settings with { Ignored = Texts(node, "ignore", "path patterns") }),
        ("rules", ReadRules),
        ("facts", ReadFacts));

    private void ReadCluster(Node node)
    {
        if (Text(node, "cluster", "a shape such as 3x4, or the path of a node list") is { } cluster)
            settings = settings with { Cluster = cluster, ClusterPlace = node.Place };
    }

    private void ReadFacts(Node node) => Map(
        node,
        "facts.",
        ("topologyKeys", keys => RuleOptions = RuleOptions with { TopologyKeys = Texts(keys, "facts.topologyKeys", "node labels") }),
        ("nodeAutoscaling", flag => RuleOptions = RuleOptions with { NodeAutoscaling = Flag(flag, "facts.nodeAutoscaling") }),
        ("descheduler", flag => RuleOptions = RuleOptions with { Descheduler = Flag(flag, "facts.descheduler") }),
        ("propagationSeconds", number => RuleOptions = RuleOptions with { PropagationSeconds = Number(number, "facts.propagationSeconds") ?? 0 }),
        ("drainSeconds", number => RuleOptions = RuleOptions with { DrainSeconds = Number(number, "facts.drainSeconds") ?? 0 }),
        ("imageHasShell", ReadImages),
        ("rollout", ReadRollout));

    private void ReadImages(Node node)
    {
        if (node is not MapNode map)
        {
            Wrong(node, "facts.imageHasShell", "a map of image patterns to true or false");
            return;
        }

        RuleOptions = RuleOptions with
        {
            ImageHasShell = [.. map.Entries.Select(entry =>
                new KeyValuePair<string, bool>(entry.Key, Flag(entry.Value, "facts.imageHasShell." + entry.Key)))],
        };
    }

    private void ReadRollout(Node node)
    {
        var policy = new RolloutPolicy();
        Map(
            node,
            "facts.rollout.",
            ("minUnavailable", n => policy = policy with { MinUnavailable = Number(n, "facts.rollout.minUnavailable") }),
            ("maxUnavailable", n => policy = policy with { MaxUnavailable = Number(n, "facts.rollout.maxUnavailable") }),
            ("minSurge", n => policy = policy with { MinSurge = Number(n, "facts.rollout.minSurge") }),
            ("maxSurge", n => policy = policy with { MaxSurge = Number(n, "facts.rollout.maxSurge") }));
        RuleOptions = RuleOptions with { RolloutPolicy = policy };
    }

    private void ReadVersion(Node node)
    {
        // Written without quotes a version is a number to YAML; its digits are kept as written.
        var text = node is ScalarNode { Kind: NodeKind.String or NodeKind.Float } scalar ? scalar.Text : "";
        if (HaKit.KubernetesVersion.TryParse(text, out var version))
        {
            settings = settings with { KubernetesVersion = version };
            RuleOptions = RuleOptions with { KubernetesVersion = version };
        }
        else
        {
            Wrong(node, "kubeVersion", $"a version from {HaKit.KubernetesVersion.Oldest} to {HaKit.KubernetesVersion.Newest}");
        }
    }

    private void ReadRules(Node node)
    {
        if (node is not MapNode map)
        {
            Wrong(node, "rules", "a map of rule identifiers to severities");
            return;
        }

        var severities = new Dictionary<string, Severity?>(StringComparer.Ordinal);
        var switchedOn = new List<string>();
        foreach (var entry in map.Entries)
        {
            if (Catalog.Find(entry.Key) is null)
            {
                var suggestion = Nearest.Suggestion(entry.Key, Catalog.All.Select(rule => rule.Id.Value), 1);
                Report(entry.KeyPlace, $"rules.{entry.Key}: no such rule{suggestion}; 'hakit rules' lists them");
            }

            // YAML 1.1 takes off and on for booleans.
            var name = entry.Value is ScalarNode { Kind: NodeKind.Boolean } flag ? (flag.Text == "true" ? "on" : "off") : (entry.Value as ScalarNode)?.Text;
            switch (name)
            {
                case "off":
                    severities[entry.Key] = null;
                    break;
                case "on":
                    switchedOn.Add(entry.Key);
                    break;
                case "error" or "warning" or "info":
                    severities[entry.Key] = name == "error" ? Severity.Error : name == "warning" ? Severity.Warning : Severity.Info;
                    break;
                default:
                    Wrong(entry.Value, "rules." + entry.Key, "one of " + string.Join(", ", SeverityNames));
                    break;
            }
        }

        RuleOptions = RuleOptions with { Severities = severities, SwitchedOn = switchedOn };
    }

    private void Map(Node node, string path, params (string Key, Action<Node> Read)[] known)
    {
        if (node is not MapNode map)
        {
            Wrong(node, path.Length == 0 ? "the settings" : path.TrimEnd('.'), "a map of " + string.Join(", ", known.Select(k => k.Key)));
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            var found = known.FirstOrDefault(k => k.Key == entry.Key);
            if (!seen.Add(entry.Key))
                Report(entry.KeyPlace, $"{path}{entry.Key}: given twice");
            else if (found.Read is null)
                Report(entry.KeyPlace, $"{path}{entry.Key}: no such setting; must be one of {string.Join(", ", known.Select(k => k.Key))}{Nearest.Suggestion(entry.Key, known.Select(k => k.Key))}");
            else
                found.Read(entry.Value);
        }
    }

    private string? Text(Node node, string name, string wanted)
    {
        if (node is ScalarNode { Kind: NodeKind.String, Text.Length: > 0 } scalar)
            return scalar.Text;
        Wrong(node, name, wanted);
        return null;
    }

    private bool Flag(Node node, string name)
    {
        if (node is ScalarNode scalar && scalar.AsBoolean() is { } flag)
            return flag;
        Wrong(node, name, "true or false");
        return false;
    }

    private int? Number(Node node, string name)
    {
        if (node is ScalarNode scalar && scalar.AsInt64() is >= 0 and <= int.MaxValue and { } number)
            return (int)number;
        Wrong(node, name, "a whole number from 0");
        return null;
    }

    private string? OneOf(Node node, string name, string[] allowed)
    {
        if (node is ScalarNode scalar && allowed.Contains(scalar.Text))
            return scalar.Text;
        Wrong(node, name, "one of " + string.Join(", ", allowed));
        return null;
    }

    private List<string> Texts(Node node, string name, string wanted)
    {
        var texts = new List<string>();
        if (node is not ListNode list)
        {
            Wrong(node, name, "a list of " + wanted);
            return texts;
        }

        foreach (var item in list.Items)
        {
            if (item is ScalarNode { Kind: NodeKind.String, Text.Length: > 0 } scalar)
                texts.Add(scalar.Text);
            else
                Wrong(item, name, "a list of " + wanted);
        }

        return texts;
    }

    private void Wrong(Node node, string name, string wanted)
    {
        var seen = node switch
        {
            ScalarNode { Kind: NodeKind.Null } => "nothing",
            ScalarNode scalar => $"'{scalar.Text}'",
            ListNode => "a list",
            _ => "a map",
        };
        Report(node.Place, $"{name} is {seen}; must be {wanted}");
    }

    private void Report(Place place, string message) => problems.Add(new ReadProblem(message, place));
}
