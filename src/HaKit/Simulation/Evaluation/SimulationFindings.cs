using System.Globalization;
using HaKit.Clusters;
using HaKit.Facts;
using HaKit.Evaluation;
using HaKit.Simulating.Controllers;
using HaKit.Simulating.Faults;
using HaKit.Tree;

namespace HaKit.Simulating;

/// <summary>What a survey says as findings: HAK8001 and following.</summary>
internal sealed class SimulationFindings
{
    private readonly Simulation simulation;
    private readonly List<Finding> findings = [];

    private SimulationFindings(Simulation simulation) => this.simulation = simulation;

    /// <summary>Evaluates the report, and simulates what workloads declare to survive besides.</summary>
    public static IReadOnlyList<Finding> Of(Simulation simulation, SimulationReport report)
    {
        var all = new SimulationFindings(simulation);
        var objects = simulation.Objects.ToLookup(item => item.Reference);
        var outcomes = report.Outcomes.ToLookup(outcome => outcome.Workload);
        foreach (var controller in simulation.Plane.Controllers.Where(controller => controller.AtRest.Wanted > 0))
            all.Add(controller, objects[controller.Reference].First(), outcomes[controller.Reference]);
        return all.findings;
    }

    private void Add(Controller controller, ManifestObject evaluated, IEnumerable<FaultOutcome> outcomes)
    {
        var (declared, unreadable) = DeclaredSurvival.Read(Annotation(evaluated, Declarations.Survives));
        foreach (var item in unreadable)
            Report(Catalog.DeclaredSurvivalUnreadable, evaluated, $"'{item}' in {Declarations.Survives} is no fault with a number of replicas.");
        foreach (var survival in declared)
            AddDeclared(evaluated, survival);
        if (controller.MissingAtRest > 0)
            AddIncomplete(controller, evaluated);
        var expectsLess = declared.Count > 0 || Annotation(evaluated, Declarations.Singleton) == "true";
        foreach (var outcome in outcomes.Where(outcome => outcome.Worst is not null))
        {
            if (!declared.Any(survival => survival.Fault == outcome.Fault))
                AddUndeclared(controller, evaluated, outcome, expectsLess);
            AddTraffic(evaluated, outcome);
        }
    }

    private void AddDeclared(ManifestObject evaluated, DeclaredSurvival survival)
    {
        var missing = FaultTargets.Missing(simulation.Plane, survival.Fault).ToList();
        if (missing.Count > 0)
        {
            Report(Catalog.DeclaredSurvivalUnreadable, evaluated, string.Join(" ", missing));
            return;
        }

        var outcome = simulation.Survey([survival.Fault]).Outcomes.First(outcome => outcome.Workload == evaluated.Reference);
        if (outcome.ReadyAtWorst < survival.AtLeast)
        {
            Report(Catalog.FallsBelowDeclared, evaluated, string.Create(CultureInfo.InvariantCulture,
                $"{Named(outcome)} leaves {outcome.ReadyAtWorst} of {outcome.Replicas} replicas ready; {survival.AtLeast} are declared to survive it."));
        }
        else if (!outcome.Completes)
        {
            Report(Catalog.FallsBelowDeclared, evaluated, $"{Named(outcome)} is declared to be survived, but never completes: {Reasons(outcome)}.", Fix(outcome));
        }
    }

    /// <summary>What is not there before any fault will not come by one.</summary>
    private void AddIncomplete(Controller controller, ManifestObject evaluated)
    {
        var reasons = BlockedPods.Explain(simulation.Plane, controller, new bool[simulation.Plane.World.Nodes.Count]).ToList();
        Report(
            Catalog.FaultNeverCompletes,
            evaluated,
            string.Create(CultureInfo.InvariantCulture,
                $"Before any fault only {controller.AtRest.Ready} of {controller.AtRest.Wanted} replicas become ready: {(reasons.Count == 0 ? "nothing moves any more" : string.Join("; ", reasons.Select(reason => reason.Text)))}."),
            reasons.Count == 0 ? null : Advice.For(reasons[0].Kind));
    }

    /// <summary>
    /// A fault that nobody said anything about. A singleton, and a workload that declares what it survives, is expected to stand less: what happens then is
    /// information. Work that ends serves nobody; only a drain that it holds up concerns others.
    /// </summary>
    private void AddUndeclared(Controller controller, ManifestObject evaluated, FaultOutcome outcome, bool expectsLess)
    {
        var isServer = !controller.IsWork && controller is not DaemonSetController;
        if (isServer && outcome is { ReadyAtWorst: 0, ReadyBefore: > 0 })
        {
            Report(
                Catalog.NothingLeftReady,
                evaluated,
                $"{Named(outcome)} leaves none of {outcome.Replicas} replicas ready{Outage(outcome)}.",
                expectsLess ? "Nothing: it is declared to be so. Probes and a shorter tolerationSeconds of lost nodes shorten it." : AdviceOnNothingLeft(evaluated, outcome),
                expectsLess ? Severity.Info : null);
        }

        var main = outcome.Obstacles.Count > 0 ? outcome.Obstacles[0].Kind : ObstacleKind.Unknown;
        if (outcome.Completes && outcome.Obstacles.Count == 0 || controller.IsWork && main is not (ObstacleKind.Budget or ObstacleKind.TwoBudgets))
            return;
        Report(
            Catalog.FaultNeverCompletes,
            evaluated,
            outcome.Completes
                ? string.Create(CultureInfo.InvariantCulture, $"{Named(outcome)} ends with {outcome.ReadyAfter} of {outcome.Replicas} replicas ready: {Reasons(outcome)}.")
                : $"{Named(outcome)} never completes: {Reasons(outcome)}.",
            Fix(outcome),
            main == ObstacleKind.StatefulPodOnLostNode ? expectsLess ? Severity.Info : Severity.Warning : null);
    }

    private void AddTraffic(ManifestObject evaluated, FaultOutcome outcome)
    {
        if (outcome.AtRiskSeconds > 0 && outcome.Fault.Kind is not (FaultKind.Node or FaultKind.Label))
        {
            Report(Catalog.TrafficAtRisk, evaluated, string.Create(CultureInfo.InvariantCulture,
                $"{Named(outcome)} sends traffic to replicas that cannot answer, for {outcome.AtRiskSeconds:0.#} seconds added up over replicas."));
        }
    }

    private static string? AdviceOnNothingLeft(ManifestObject evaluated, FaultOutcome outcome)
    {
        if (outcome.Fault.Kind == FaultKind.Rollout && evaluated.Root.At("spec", "strategy").Text("type") == "Recreate")
            return "Recreate stops every replica before it starts another: use RollingUpdate, or declare the workload a singleton (hakit.dev/singleton) where two must never run at once.";
        return outcome.Replicas > 1 ? "Spread the replicas over nodes and zones, so that no single fault takes all of them." : null;
    }

    /// <summary>For how long nothing is ready.</summary>
    private static string Outage(FaultOutcome outcome) => outcome.NothingReadySeconds switch
    {
        null => ", and none comes back",
        > 0 and var seconds => string.Create(CultureInfo.InvariantCulture, $" for {seconds:0.#} seconds"),
        _ => "",
    };

    private static string Named(FaultOutcome outcome) => $"Fault {outcome.Worst ?? outcome.Fault}";

    private static string Reasons(FaultOutcome outcome) => outcome.BlockedBy.Count == 0 ? "nothing moves any more" : string.Join("; ", outcome.BlockedBy);

    private static string? Fix(FaultOutcome outcome) => outcome.Obstacles.Count == 0 ? null : Advice.For(outcome.Obstacles[0].Kind);

    private static string? Annotation(ManifestObject item, string key) =>
        item.Root.At("metadata", "annotations").Text(key) ?? item.Root.At("spec", "template").At("metadata", "annotations").Text(key);

    private void Report(RuleDescriptor rule, ManifestObject evaluated, string message, string? fix = null, Severity? severity = null) => findings.Add(new()
    {
        Rule = rule.Id.Value,
        Title = rule.Title,
        Severity = severity ?? rule.Severity,
        Message = message,
        Remediation = fix ?? rule.Remediation,
        Object = evaluated.Reference,
        Field = "",
        File = evaluated.Place.Source.Name,
        Line = evaluated.Place.Line,
        Column = evaluated.Place.Column,
        Accepted = AcceptedRisks.ReasonFor(rule, evaluated, []),
        Place = evaluated.Place,
    });
}
