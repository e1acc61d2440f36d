using HaKit.Simulating.Play;
using HaKit.Tree;

namespace HaKit.Simulating;

/// <summary>
/// A survey for each of several ways in which the scheduler may break ties, and the worst of them: what <c>hakit simulate</c> reports. Simulations
/// after the first are made again when one of their plays is to be shown: kept, a hundred of them would fill the memory.
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

    public int Workloads => Outcomes.Select(outcome => outcome.Worst.Workload).Distinct().Count();

    /// <summary>Plays every fault with every seed.</summary>
    /// <param name="objects">The manifests.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="faults">What is played.</param>
    /// <param name="seeds">How many seeds.</param>
    /// <param name="errors">What faults name that is not there; nothing is played then.</param>
    /// <param name="progress">Told how many plays of how many are done.</param>
    public static SeededSurvey Play(
        IReadOnlyList<ManifestObject> objects, Cluster cluster, IReadOnlyList<Fault> faults, int seeds, List<string> errors, Action<int, int>? progress = null)
    {
        var survey = new SeededSurvey(seed => Simulation.Of(objects, cluster, new SimulationOptions { Seed = seed }), seeds) { Faults = faults };
        errors.AddRange(faults.SelectMany(fault => FaultTargets.Missing(survey.current.Simulation.Plane, fault)).Distinct(StringComparer.Ordinal));
        if (errors.Count == 0)
            survey.PlayAll(progress);
        return survey;
    }

    /// <summary>One fault with one seed, in full.</summary>
    public Timeline Play(int seed, Fault fault) => At(seed).Play(fault);

    private void PlayAll(Action<int, int>? progress)
    {
        var reports = new List<SimulationReport>();
        var findings = new List<Finding>();
        var found = new HashSet<(string Rule, ObjectReference Object)>();
        for (var seed = 0; seed < Seeds; seed++)
        {
            var done = reports.Sum(report => report.Plays);
            var simulation = At(seed);
            reports.Add(simulation.Survey(Faults, progress is null ? null : (played, all) => progress(done + played, all * Seeds)));

            // Another seed may word the same finding otherwise; once is enough.
            findings.AddRange(simulation.Findings(reports[^1]).Where(finding => found.Add((finding.Rule, finding.Object))));
        }

        Outcomes = [.. Enumerable.Range(0, reports[0].Outcomes.Count).Select(i => SeededOutcome.Of([.. reports.Select(report => report.Outcomes[i])]))];
        Findings = findings;
        Plays = reports.Sum(report => report.Plays);
    }

    private Simulation At(int seed)
    {
        if (current.Seed != seed)
            current = (seed, simulationOf(seed));
        return current.Simulation;
    }
}
