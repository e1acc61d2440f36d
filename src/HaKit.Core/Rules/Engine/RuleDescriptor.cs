using System.Globalization;

namespace HaKit.Evaluation;

/// <summary>What a rule needs beyond the object it evaluates.</summary>
[Flags]
internal enum RuleNeeds
{
    None = 0,

    /// <summary>The set must be complete: the rule reports what is missing from it.</summary>
    ClosedWorld = 1,

    /// <summary>A described cluster.</summary>
    Cluster = 2,

    /// <summary>Something that the author declares: an annotation, or a setting.</summary>
    Declaration = 4,

    /// <summary>Off unless it is switched on by name.</summary>
    SwitchedOn = 8,

    /// <summary>The source of the app, which only the compiler sees.</summary>
    Source = 16,
}

/// <summary>The column of the score card that a rule counts for.</summary>
internal enum Aspect
{
    None,
    Replicas,
    Spread,
    Budget,
    Shutdown,
    Rollout,
    Probes,
}

/// <summary>A row of the catalogue.</summary>
/// <param name="Id">The identifier; never reused.</param>
/// <param name="Title">A few words that name what is wrong.</param>
/// <param name="Severity">The usual severity; a finding may be more severe or less severe where the rule's page says so.</param>
/// <param name="Remediation">One sentence that fixes it.</param>
/// <param name="Aspect">The score card's column.</param>
/// <param name="Needs">What must be given for the rule to speak.</param>
internal sealed record RuleDescriptor(
    RuleId Id,
    string Title,
    Severity Severity,
    string Remediation,
    Aspect Aspect = Aspect.None,
    RuleNeeds Needs = RuleNeeds.None)
{
    /// <summary>The number in the identifier: 2003 for HAK2003.</summary>
    public int Number { get; } = int.Parse(Id.Value.Substring(3), CultureInfo.InvariantCulture);

    public string Area => (Number / 1000) switch
    {
        1 => "Replicas and autoscaling",
        2 => "Disruption budgets",
        3 => "Placement and spread",
        4 => "Rollout, storage, history, jobs",
        5 => "Probes and graceful shutdown",
        6 => "Services and traffic",
        7 => "Platform",
        8 => "Simulation",
        9 when Number / 100 == 92 => "App and manifest",
        _ => "Use of HaKit",
    };

    public bool IsOffByDefault => (Needs & RuleNeeds.SwitchedOn) != 0;

    public bool NeedsClosedWorld => (Needs & RuleNeeds.ClosedWorld) != 0;
}
