using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>One rule of the catalogue: no state, no input but the facts.</summary>
internal abstract class Rule
{
    public abstract RuleDescriptor Descriptor { get; }
}

/// <summary>A rule about one kind of subject.</summary>
internal abstract class Rule<TSubject> : Rule
{
    public abstract Verdict Check(TSubject subject, RuleContext context);
}

/// <summary>A rule about workloads. Those that are scaled to nothing by hand are never asked about.</summary>
internal abstract class WorkloadRule : Rule<WorkloadFacts>
{
    /// <summary>True where the rule also asks about workloads that are scaled to nothing by hand.</summary>
    public virtual bool LooksAtScaledToNothing => false;
}

internal abstract class BudgetRule : Rule<BudgetFacts>;

internal abstract class ServiceRule : Rule<ServiceFacts>;

internal abstract class AutoscalerRule : Rule<AutoscalerFacts>;

/// <summary>A rule about any object, workloads included.</summary>
internal abstract class ObjectRule : Rule<ManifestObject>;
