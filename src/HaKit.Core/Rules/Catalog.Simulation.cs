namespace HaKit.Evaluation;

internal static partial class Catalog
{
    public static readonly RuleDescriptor FallsBelowDeclared = new(
        HaKit.Rules.FallsBelowDeclared,
        "A fault takes more than is declared to survive it",
        Severity.Error,
        "Add replicas, spread them over more domains, or declare what really must survive.",
        Needs: RuleNeeds.Cluster | RuleNeeds.Declaration);

    public static readonly RuleDescriptor NothingLeftReady = new(
        HaKit.Rules.NothingLeftReady,
        "A fault leaves nothing ready",
        Severity.Error,
        "Run at least two replicas on different nodes and zones, and guard them with a budget.",
        Needs: RuleNeeds.Cluster);

    public static readonly RuleDescriptor FaultNeverCompletes = new(
        HaKit.Rules.FaultNeverCompletes,
        "A drain, a rollout or a recovery never ends",
        Severity.Error,
        "Remove what blocks it: a budget that allows nothing, a placement rule without a spare domain, or missing capacity.",
        Needs: RuleNeeds.Cluster);

    public static readonly RuleDescriptor TrafficAtRisk = new(
        HaKit.Rules.TrafficAtRisk,
        "Traffic meets replicas that cannot answer",
        Severity.Info,
        "Add a readiness probe, and a preStop sleep at least as long as endpoints take to propagate.",
        Needs: RuleNeeds.Cluster);

    public static readonly RuleDescriptor DeclaredSurvivalUnreadable = new(
        HaKit.Rules.DeclaredSurvivalUnreadable,
        "What is declared to be survived cannot be read",
        Severity.Error,
        "Write a list such as zone>=2, node, drain.",
        Needs: RuleNeeds.Cluster | RuleNeeds.Declaration);
}
