using System.Globalization;
using HaKit.Clusters;
using HaKit.Facts;
using HaKit.Evaluation;
using HaKit.Simulating.Controllers;
using HaKit.Simulating.Play;
using HaKit.Tree;

namespace HaKit.Simulating;

/// <summary>What a survey says as findings: HAK8001 and following.</summary>
internal static class SimulationFindings
{
    /// <summary>Evaluates the report, and plays what workloads declare to survive besides.</summary>
    public static IReadOnlyList<Finding> Of(Simulation simulation, SimulationReport report)
    {
        var findings = new List<Finding>();
        var objects = simulation.Objects.ToLookup(item => item.Reference);
        var outcomes = report.Outcomes.ToLookup(outcome => outcome.Workload);
        foreach (var controller in simulation.Plane.Controllers.Where(controller => controller.AtRest.Wanted > 0))
        {
            var evaluated = objects[controller.Reference].First();
            var (declared, unreadable) = DeclaredSurvival.Read(Annotation(evaluated));
            foreach (var item in unreadable)
                findings.Add(Report(Catalog.DeclaredSurvivalUnreadable, evaluated, $"'{item}' in {Declarations.Survives} is no fault with a number of replicas."));
            foreach (var survival in declared)
                AddDeclared(simulation, evaluated, survival, findings);
            if (controller.AtRest.Ready < controller.AtRest.Wanted)
                AddIncomplete(simulation, controller, evaluated, findings);
            foreach (var outcome in outcomes[controller.Reference])
                AddUndeclared(evaluated, outcome, declared, findings);
        }

        return findings;
    }

    private static void AddDeclared(Simulation simulation, ManifestObject evaluated, DeclaredSurvival survival, List<Finding> findings)
    {
        var missing = FaultTargets.Missing(simulation.Plane, survival.Fault).ToList();
        if (missing.Count > 0)
        {
            findings.Add(Report(Catalog.DeclaredSurvivalUnreadable, evaluated, string.Join(" ", missing)));
            return;
        }

        var outcome = simulation.Survey([survival.Fault]).Outcomes.First(outcome => outcome.Workload == evaluated.Reference);
        if (outcome.ReadyAtWorst < survival.AtLeast)
        {
            findings.Add(Report(Catalog.FallsBelowDeclared, evaluated, string.Create(CultureInfo.InvariantCulture,
                $"{Named(outcome)} leaves {outcome.ReadyAtWorst} of {outcome.Replicas} replicas ready; {survival.AtLeast} are declared to survive it.")));
        }
        else if (!outcome.Completes)
        {
            findings.Add(Report(Catalog.FallsBelowDeclared, evaluated, $"{Named(outcome)} is declared to be survived, but never completes: {Reasons(outcome)}."));
        }
    }

    /// <summary>What is not there before any fault will not come by one.</summary>
    private static void AddIncomplete(Simulation simulation, Controller controller, ManifestObject evaluated, List<Finding> findings)
    {
        var reasons = BlockedPods.Explain(simulation.Plane, controller, new bool[simulation.Plane.World.Nodes.Count]).ToList();
        findings.Add(Report(Catalog.FaultNeverCompletes, evaluated, string.Create(CultureInfo.InvariantCulture,
            $"Before any fault only {controller.AtRest.Ready} of {controller.AtRest.Wanted} replicas become ready: {(reasons.Count == 0 ? "nothing moves any more" : string.Join("; ", reasons))}.")));
    }

    private static void AddUndeclared(ManifestObject evaluated, FaultOutcome outcome, IReadOnlyList<DeclaredSurvival> declared, List<Finding> findings)
    {
        if (outcome.Worst is null)
            return;
        var isDeclared = declared.Any(survival => survival.Fault == outcome.Fault);
        if (!isDeclared && outcome is { ReadyAtWorst: 0, ReadyBefore: > 0 } && evaluated.Kind != "DaemonSet")
            findings.Add(Report(Catalog.NothingLeftReady, evaluated, $"{Named(outcome)} leaves none of {outcome.Replicas} replicas ready."));
        if (!isDeclared && !outcome.Completes && outcome.ReadyBefore == outcome.Replicas)
            findings.Add(Report(Catalog.FaultNeverCompletes, evaluated, $"{Named(outcome)} never completes: {Reasons(outcome)}."));
        if (outcome.AtRiskSeconds > 0 && outcome.Fault.Kind is not (FaultKind.Node or FaultKind.Label))
        {
            findings.Add(Report(Catalog.TrafficAtRisk, evaluated, string.Create(CultureInfo.InvariantCulture,
                $"{Named(outcome)} sends traffic to replicas that cannot answer, for {outcome.AtRiskSeconds:0.#} seconds added up over replicas.")));
        }
    }

    private static string Named(FaultOutcome outcome) => $"Fault {outcome.Worst ?? outcome.Fault}";

    private static string Reasons(FaultOutcome outcome) => outcome.BlockedBy.Count == 0 ? "nothing moves any more" : string.Join("; ", outcome.BlockedBy);

    private static string? Annotation(ManifestObject item) =>
        item.Root.At("metadata", "annotations").Text(Declarations.Survives) ?? item.Root.At("spec", "template").At("metadata", "annotations").Text(Declarations.Survives);

    private static Finding Report(RuleDescriptor rule, ManifestObject evaluated, string message) => new()
    {
        Rule = rule.Id.Value,
        Title = rule.Title,
        Severity = rule.Severity,
        Message = message,
        Remediation = rule.Remediation,
        Object = evaluated.Reference,
        Field = "",
        File = evaluated.Place.Source.Name,
        Line = evaluated.Place.Line,
        Column = evaluated.Place.Column,
        Accepted = AcceptedRisks.ReasonFor(rule, evaluated, []),
        Place = evaluated.Place,
    };
}
