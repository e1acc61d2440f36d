using HaKit.Tree;

namespace HaKit.Validation.Unknowns;

/// <summary>
/// How far an unknown value reaches: an error is kept only where none of the values that its rule looks at is unknown. Where in doubt it is dropped:
/// a verdict withheld costs less than a wrong one.
/// </summary>
internal sealed class UnknownReach
{
    private const int NearbyDepth = 2;

    /// <summary>Rules that look at fields elsewhere in the object: a part of the error's field or message, and the names of those fields.</summary>
    private static readonly (string Mark, string[] Fields)[] Elsewhere =
    [
        ("does not match template", ["selector", "metadata"]),
        ("label selector", ["selector"]),
        ("Not found", ["volumes", "volumeClaimTemplates", "resourceClaims", "containers"]),
        (".volumes[", ["volumeClaimTemplates"]),
        ("containerName", ["containers", "initContainers"]),
        (" limit", ["resources"]),
        ("aggregate container requests", ["resources"]),
        ("resources[storage]", ["resources"]),
        ("hostNetwork", ["hostNetwork", "ports"]),
        ("hostUsers", ["hostUsers"]),
        ("expression", ["variables", "paramKind", "validations"]),
        ("scope", ["hard", "scopes", "scopeSelector"]),
        ("terminationGracePeriodSeconds", ["terminationGracePeriodSeconds"]),
        ("minReadySeconds", ["minReadySeconds"]),
        ("minReplicas", ["minReplicas"]),
        ("ompletion", ["completions", "completionMode"]),
        ("maxUnavailable", ["maxUnavailable", "maxSurge", "strategy", "updateStrategy"]),
        ("maxSurge", ["maxUnavailable", "maxSurge", "strategy", "updateStrategy"]),
        ("LoadBalancerSourceRanges", ["loadBalancerSourceRanges"]),
        ("greater than", ["limits", "port"]),
        ("nodePort", ["ports", "type"]),
        ("clusterIP", ["clusterIP", "clusterIPs", "ipFamilies", "type"]),
        ("metadata.name", ["metadata", "completions"]),
        ("data[", ["data", "stringData", "type"]),
        ("ownerReferences", ["ownerReferences"]),
        ("restartPolicy", ["restartPolicy", "podFailurePolicy"]),
    ];

    /// <summary>Whole sections: where one of them is unknown, little else can be evaluated.</summary>
    private static readonly string[] Sections = ["spec", "template", "jobTemplate", "metadata"];

    private readonly MapNode root;
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);
    private bool missesSection;

    public UnknownReach(MapNode root)
    {
        this.root = root;
        Collect(root, []);
    }

    public bool Allows(FieldError error)
    {
        if (missesSection || error.IsUnknown)
            return false;
        foreach (var (mark, fields) in Elsewhere)
        {
            if (error.Field.IndexOf(mark, StringComparison.Ordinal) < 0 && error.Message.IndexOf(mark, StringComparison.Ordinal) < 0)
                continue;
            if (Array.Exists(fields, touched.Contains))
                return false;
        }

        if (error.Path is not { } path)
            return true;
        return path.Resolve(root) is { } node ? !Holds(node, int.MaxValue) : !Holds(path.Nearest(root), NearbyDepth);
    }

    /// <summary>The names on the way to every unknown value.</summary>
    private void Collect(Node node, List<string> way)
    {
        switch (node)
        {
            case UnknownNode:
                touched.UnionWith(way);
                missesSection |= way.Count > 0 && Array.IndexOf(Sections, way[way.Count - 1]) >= 0;
                break;
            case MapNode map:
                foreach (var entry in map.Entries)
                {
                    way.Add(entry.Key);
                    Collect(entry.Value, way);
                    way.RemoveAt(way.Count - 1);
                }

                break;
            case ListNode list:
                foreach (var item in list.Items)
                    Collect(item, way);
                break;
        }
    }

    private static bool Holds(Node node, int depth) => node switch
    {
        UnknownNode => true,
        MapNode map when depth > 0 => map.Entries.Any(entry => Holds(entry.Value, depth - 1)),
        ListNode list when depth > 0 => list.Items.Any(item => Holds(item, depth - 1)),
        _ => false,
    };
}
