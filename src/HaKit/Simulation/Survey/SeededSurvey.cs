using HaKit.Evaluation;
using HaKit.Simulating.Building;
using HaKit.Simulating.Controllers;
using HaKit.Simulating.Faults;
using HaKit.Tree;

namespace HaKit.Simulating;

/// <summary>
/// A survey for each of several ways in which pods may arrive and the scheduler may break ties, and the worst of them: what <c>hakit simulate</c> reports. Simulations
/// after the first are made again when one of their runs is to be shown: kept, a hundred of them would fill the memory.
/// </summary>
internal sealed class SeededSurvey
{
    private readonly Func<int, Simulation> simulationOf;
    private (int Seed, Simulation Simulation) current;

    private SeededSurvey(Func<int, Simulation> simulationOf, int seeds)
    {
        this.simulationOf = simulationOf;
        current = (0, simulationOf(0));
        Seeds = seeds;
    }

    public int Seeds { get; }

    public Cluster Cluster => current.Simulation.Cluster;

    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    public IReadOnlyList<SeededOutcome> Outcomes { get; private set; } = [];

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public int Plays { get; private set; }

    /// <summary>What among the inputs was left out.</summary>
    public IReadOnlyList<NotSimulated> Left { get; private set; } = [];

    /// <summary>Where pods are before any fault: each placement with the seeds that gave it. Not kept of large clusters.</summary>
    public IReadOnlyList<InitialPlacement> Placements { get; private set; } = [];

    /// <summary>True where there is no workload at all that can be simulated.</summary>
    public bool IsEmpty => current.Simulation.Plane.Controllers.Count == 0;

    public int Workloads => Outcomes.Select(outcome => outcome.Worst.Workload).Distinct().Count();

    /// <summary>Simulates every fault with every seed.</summary>
    /// <param name="objects">The manifests.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="faults">What is simulated.</param>
    /// <param name="seeds">How many seeds.</param>
    /// <param name="errors">What faults name that is not there; nothing is simulated then.</param>
    /// <param name="progress">Told how many runs of how many are done.</param>
    /// <param name="rules">Version and default namespace; the defaults where it is null.</param>
    /// <exception cref="SimulationLimitException">It would cost too much.</exception>
    public static SeededSurvey Run(
        IReadOnlyList<ManifestObject> objects, Cluster cluster, IReadOnlyList<Fault> faults, int seeds, List<string> errors, Action<int, int>? progress = null,
        RuleOptions? rules = null)
    {
        var left = new List<NotSimulated>();
        var simulated = NotSimulated.Split(objects, left, rules);
        left.AddRange(PlacedPods.Elsewhere(simulated, cluster));
        var survey = new SeededSurvey(seed => Simulation.Of(simulated, cluster, new SimulationOptions { Seed = seed }), seeds) { Faults = faults, Left = left };
        errors.AddRange(faults.SelectMany(fault => FaultTargets.Missing(survey.current.Simulation.Plane, fault)).Distinct(StringComparer.Ordinal));
        if (errors.Count == 0 && faults.Count > 0)
            survey.RunAll(progress);
        return survey;
    }

    /// <summary>What each of the faults names that is not there; those that name nothing, or only what is there, are left out.</summary>
    /// <exception cref="SimulationLimitException">It would cost too much.</exception>
    public static IReadOnlyDictionary<Fault, string> Missing(IReadOnlyList<ManifestObject> objects, Cluster cluster, IEnumerable<Fault> faults)
    {
        var plane = new Lazy<ControlPlane>(() => Simulation.Of(NotSimulated.Split(objects, []), cluster).Plane);
        var missing = new Dictionary<Fault, string>();
        foreach (var fault in faults.Where(fault => fault.NamesTarget))
        {
            if (FaultTargets.Missing(plane.Value, fault).FirstOrDefault() is { } error)
                missing.TryAdd(fault, error);
        }

        return missing;
    }

    /// <summary>One fault with one seed, in full.</summary>
    public Timeline Play(int seed, Fault fault) => At(seed).Play(fault);

    private void RunAll(Action<int, int>? progress)
    {
        var reports = new List<SimulationReport>();
        var findings = new List<Finding>();
        var found = new HashSet<(string Rule, ObjectReference Object)>();
        var placements = new Dictionary<string, InitialPlacement>(StringComparer.Ordinal);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var done = reports.Sum(report => report.Plays);
            var simulation = At(seed);
            InitialPlacement.Add(placements, simulation.Plane, seed);
            reports.Add(simulation.Survey(Faults, progress is null ? null : (ran, all) => progress(done + ran, all * Seeds)));

            // Another seed may word the same finding otherwise; once is enough.
            findings.AddRange(simulation.Findings(reports[^1]).Where(finding => found.Add((finding.Rule, finding.Object))));
        }

        Outcomes = [.. Enumerable.Range(0, reports[0].Outcomes.Count).Select(i => SeededOutcome.Of([.. reports.Select(report => report.Outcomes[i])]))];
        Findings = findings;
        Placements = [.. placements.Values];
        Plays = reports.Sum(report => report.Plays);
    }

    private Simulation At(int seed)
    {
        if (current.Seed != seed)
            current = (seed, simulationOf(seed));
        return current.Simulation;
    }
}
