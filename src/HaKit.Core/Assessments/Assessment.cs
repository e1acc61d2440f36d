using HaKit.Evaluation;
using HaKit.Facts;
using HaKit.Tree;
using HaKit.Validation;
using HaKit.Validation.Admission.Simulation;

namespace HaKit.Assessments;

/// <summary>
/// Everything there is to say about a set of objects: what the API server refuses, what is defined twice, what endangers availability, what was
/// accepted, and what was held back. Library, compiler and tool show parts of this one result. Immutable; the rules run when somebody first asks.
/// </summary>
internal sealed class Assessment
{
    private readonly AssessmentOptions options;
    private readonly Lazy<Evaluated> evaluated;

    private Assessment(IReadOnlyList<AssessedObject> objects, AssessmentOptions options)
    {
        this.options = options;
        Objects = objects;
        evaluated = new Lazy<Evaluated>(Evaluate);
        Problems = FindProblems();
        IsValid = Problems.All(problem => problem.Severity < Severity.Error);
    }

    /// <summary>Version, cluster and settings that it was made with.</summary>
    public RuleOptions Rules => options.Rules;

    /// <summary>The objects in order, duplicates included.</summary>
    public IReadOnlyList<AssessedObject> Objects { get; }

    /// <summary>Why the set cannot be applied as it is: contradictions found while rendering, refusals and duplicates, by object.</summary>
    public IReadOnlyList<Finding> Problems { get; }

    /// <summary>True where no problem is an error.</summary>
    public bool IsValid { get; }

    /// <summary>Problems and everything that endangers availability, in the order of the objects, then by rule.</summary>
    public IReadOnlyList<Finding> Findings => evaluated.Value.Findings;

    /// <summary>Verdicts that were held back, and because of what.</summary>
    public IReadOnlyList<HeldBack> HeldBack => evaluated.Value.HeldBack;

    /// <summary>What is protected at a glance; empty unless the options ask for it.</summary>
    public ScoreCard Scores => evaluated.Value.Scores;

    /// <summary>Assesses objects that belong together.</summary>
    public static Assessment Of(IReadOnlyList<AssessedInput> inputs, AssessmentOptions options)
    {
        var schemas = SchemaSet.FromObjects(inputs.Select(input => input.Object));
        var validation = new ValidationOptions(options.Rules.KubernetesVersion, schemas);
        var policies = PolicySimulation.Of([.. inputs.Select(input => input.Object)], options.Rules.KubernetesVersion, options.Rules.DefaultNamespace);
        var firsts = options.FindsDuplicates ? Identity.Firsts(inputs, options.Rules.DefaultNamespace) : new AssessedInput?[inputs.Count];
        var objects = new AssessedObject[inputs.Count];
        options.ForEach(inputs.Count, i => objects[i] = new AssessedObject(inputs[i], policies.After(Validate(inputs[i], validation), inputs[i].Object), firsts[i]));
        return new Assessment(objects, options);
    }

    /// <summary>What the API server would say; where values were guessed, only what every guess leads to counts.</summary>
    private static Validation.Verdict Validate(AssessedInput input, ValidationOptions validation)
    {
        var verdict = ManifestValidator.Check(input.Object, validation);
        if (verdict.Status != VerdictStatus.Invalid || input.Guesses.Count == 0)
            return verdict;
        var errors = verdict.Errors;
        foreach (var guess in input.Guesses)
        {
            var others = ManifestValidator.Validate(guess, validation);
            errors = [.. errors.Where(error => others.Any(other => other.Field == error.Field && other.Reason == error.Reason))];
        }

        return Validation.Verdict.Of(errors, verdict.Reason);
    }

    private List<Finding> FindProblems()
    {
        var problems = new List<Finding>(options.Rendering);
        foreach (var one in Objects)
        {
            if (one.IsRefused)
                problems.AddRange(ValidationFindings.FromErrors(one.Object, one.Verdict.Errors));
            if (one.First is { } first)
                problems.Add(Identity.Finding(one.Input, first));
        }

        return problems;
    }

    private Evaluated Evaluate()
    {
        var present = Objects.Where(one => !one.IsDuplicate).Select(one => one.Object).ToList();
        var set = new ManifestSet(present)
        {
            Unread = options.Unread,
            Refused = new HashSet<ManifestObject>(Objects.Where(one => !one.IsEvaluated).Select(one => one.Object)),
        };
        var scores = new ScoreCard(options.KeepsScore ? present : []);

        // What verbs that contradict each other render is nobody's intent.
        if (options.Rendering.Any(problem => problem.Severity == Severity.Error))
            return new Evaluated(Problems, [], scores);
        var result = RuleEngine.Run(set, options.Rules, options.KeepsScore ? scores.Record : null);
        var known = new Dictionary<(IReadOnlyList<ManifestObject> Concerns, string Rule), bool>();
        var findings = result.Findings.Where(finding => !AcceptedRisks.MayAccept(finding, known)).ToList();
        foreach (var finding in findings)
        {
            if (Catalog.Find(finding.Rule) is { } rule)
                scores.Record(rule, finding);
        }

        return new Evaluated(InOrder(findings), result.HeldBack, scores);
    }

    /// <summary>Rendering first, then by object. A removed API version is said once: by the rule that knows since when, which also has the fix.</summary>
    private Finding[] InOrder(List<Finding> found)
    {
        var order = new Dictionary<ManifestObject, int>();
        for (var i = 0; i < Objects.Count; i++)
            order[Objects[i].Object] = i;
        var removed = new HashSet<ManifestObject?>(found.Where(IsRemoval).Select(finding => finding.Subject));
        return
        [
            .. Problems.Where(problem => problem.Rule != ValidationRuleIds.NoMatch || !removed.Contains(problem.Subject)).Concat(found)
                .Select((finding, index) => (Order: finding.Subject is { } subject && order.TryGetValue(subject, out var at) ? at : -1, index, finding))
                .OrderBy(item => item.Order).ThenBy(item => item.index)
                .Select(item => item.finding),
        ];
    }

    private static bool IsRemoval(Finding finding) =>
        finding.Rule == HaKit.Rules.ApiVersionRemoved.Value && finding.Severity == Severity.Error;

    private sealed record Evaluated(IReadOnlyList<Finding> Findings, IReadOnlyList<HeldBack> HeldBack, ScoreCard Scores);
}
