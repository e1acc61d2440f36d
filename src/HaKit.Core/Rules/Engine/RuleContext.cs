using HaKit.Facts;
using HaKit.Facts.World;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>What a rule may ask besides its subject, and where it reports.</summary>
internal sealed class RuleContext(SetFacts facts, RuleOptions options)
{
    private readonly List<(int Order, int Number, int Sequence, Finding Finding)> findings = [];

    private readonly List<HeldBack> heldBack = [];

    private readonly Dictionary<(int Rule, object Of, string What), object?> shared = [];

    private IReadOnlyDictionary<WorkloadFacts, HostedContainer>? hosted;
    private RuleDescriptor rule = null!;
    private ManifestObject subject = null!;
    private int order;

    public SetFacts Facts { get; } = facts;

    public RuleOptions Options { get; } = options;

    public Cluster? Cluster => Options.Cluster;

    public bool IsClosed => Options.ClosedWorld;

    public KubernetesVersion Version => Options.KubernetesVersion;

    /// <summary>
    /// The container of the workload that runs a host whose source is known; null where there is none, or it cannot be told.
    /// </summary>
    public HostedContainer? HostedIn(WorkloadFacts workload)
    {
        if (Options.Hosts.Count == 0)
            return null;
        hosted ??= HostedContainers.Of(Facts, Options.Hosts, IsClosed);
        return hosted.TryGetValue(workload, out var found) ? found : null;
    }

    /// <summary>
    /// What a rule finds out about something that many subjects share, such as the workloads of a selector: found out once.
    /// <paramref name="what"/> names everything else that it depends on.
    /// </summary>
    public TResult Shared<T, TResult>(T of, string what, Func<T, TResult> find)
        where T : class
    {
        if (shared.TryGetValue((rule.Number, of, what), out var known))
            return (TResult)known!;
        var found = find(of);
        shared[(rule.Number, of, what)] = found;
        return found;
    }

    /// <summary>How many zones the described cluster has; 0 where none is described.</summary>
    public int Zones => Cluster?.Domains(Clusters.Topologies.Zone) ?? 0;

    /// <summary>True where a label may be taken for a failure domain of hosts: the hostname, or one that was declared.</summary>
    public bool IsHostKey(string key) => key == Clusters.Topologies.Host || Options.TopologyKeys.Contains(key);

    /// <summary>
    /// True where something may hold or create what the rule misses, so that it is not missing for certain. Asked last: what is held back is named to the user.
    /// </summary>
    public bool MayExist(Companions kind, string @namespace)
    {
        if (Facts.World.Find(kind, @namespace) is not { } opener)
            return false;
        heldBack.Add(new HeldBack(rule, subject, opener));
        return true;
    }

    /// <summary>Reports on the subject and says so; title and remediation are the rule's unless the cause has its own.</summary>
    public Verdict Fail(
        FieldPath field,
        string message,
        Severity? severity = null,
        Fix? fix = null,
        IReadOnlyList<WorkloadFacts>? concerns = null,
        string? remediation = null,
        string? title = null)
    {
        var related = concerns is null ? [] : Related(concerns);
        var place = PlaceOf(field);
        var finding = new Finding
        {
            Rule = rule.Id.Value,
            Title = title ?? rule.Title,
            Severity = Options.SeverityOf(rule, severity ?? rule.Severity),
            Message = message,
            Remediation = remediation ?? rule.Remediation,
            Object = subject.Reference,
            Field = field.ToString(),
            File = place.Source.Name,
            Line = place.Line,
            Column = place.Column,
            Accepted = AcceptedRisks.ReasonOn(rule, subject) ?? (related.Length == 0 ? null : Shared(related, "accepted", all => AcceptedRisks.ReasonOn(rule, all))),
            Fix = fix?.Changes ?? [],
            NewObjects = fix?.NewObjects ?? [],
            Subject = subject,
            Concerns = related,
            Place = place,
        };
        findings.Add((order, rule.Number, findings.Count, finding));
        return Verdict.Fail;
    }

    /// <summary>One array for all findings that concern the same list.</summary>
    private ManifestObject[] Related(IReadOnlyList<WorkloadFacts> concerns) =>
        concerns.Count == 1 ? [concerns[0].Object] : Shared(concerns, "concerned", all => all.Select(workload => workload.Object).ToArray());

    /// <summary>
    /// In a text, a plain value is pointed at by its key; everything else, and what is missing, by the nearest node that is there.
    /// </summary>
    private Place PlaceOf(FieldPath field)
    {
        var node = field.Nearest(subject.Root);
        return node is ScalarNode && node.Place.Source.Kind == SourceKind.Text ? field.KeyPlace(subject.Root) ?? node.Place : node.Place;
    }

    public void Begin(RuleDescriptor current, ManifestObject about, int position)
    {
        rule = current;
        subject = about;
        order = position;
    }

    /// <summary>All findings: by object in the order of the set, then by rule.</summary>
    public RuleResult Finish()
    {
        findings.Sort((left, right) =>
        {
            var byOrder = left.Order.CompareTo(right.Order);
            if (byOrder != 0)
                return byOrder;
            var byRule = left.Number.CompareTo(right.Number);
            return byRule != 0 ? byRule : left.Sequence.CompareTo(right.Sequence);
        });
        var result = new Finding[findings.Count];
        for (var i = 0; i < result.Length; i++)
            result[i] = findings[i].Finding;
        return new RuleResult(result, heldBack);
    }
}
