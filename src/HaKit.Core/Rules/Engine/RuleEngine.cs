using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>Evaluates a set of manifests by every rule of the catalogue that is on.</summary>
internal static class RuleEngine
{
    /// <summary>The findings, by object in the order of the set, then by rule. Never throws, whatever the objects look like.</summary>
    public static IReadOnlyList<Finding> Evaluate(ManifestSet set, RuleOptions options) => Run(set, options).Findings;

    /// <summary>As above, with what was held back; <paramref name="trace"/> hears every verdict.</summary>
    public static RuleResult Run(ManifestSet set, RuleOptions options, Action<RuleDescriptor, ManifestObject, Verdict>? trace = null)
    {
        var facts = new SetFacts(set, options.DefaultNamespace, set.Unread);
        var context = new RuleContext(facts, options);

        var refused = set.Refused;
        var rules = On(RuleList.Workloads, options);
        var rulesOfNothing = rules.FindAll(rule => rule is WorkloadRule { LooksAtScaledToNothing: true });
        foreach (var workload in facts.Workloads)
        {
            if (!workload.IsSibling)
                Check(workload.IsOff ? rulesOfNothing : rules, workload, workload.Object, workload.Order, context, refused, trace);
        }

        var budgetRules = On(RuleList.Budgets, options);
        foreach (var budget in facts.Budgets)
            Check(budgetRules, budget, budget.Object, budget.Order, context, refused, trace);
        var serviceRules = On(RuleList.Services, options);
        foreach (var service in facts.Services)
            Check(serviceRules, service, service.Object, service.Order, context, refused, trace);
        var autoscalerRules = On(RuleList.Autoscalers, options);
        foreach (var autoscaler in facts.Autoscalers)
            Check(autoscalerRules, autoscaler, autoscaler.Object, autoscaler.Order, context, refused, trace);
        var objectRules = On(RuleList.Objects, options);
        for (var order = 0; order < set.Objects.Count; order++)
            Check(objectRules, set.Objects[order], set.Objects[order], order, context, refused, trace);
        return context.Finish();
    }

    private static void Check<T>(
        List<Rule<T>> rules,
        T subject,
        ManifestObject about,
        int order,
        RuleContext context,
        IReadOnlyCollection<ManifestObject> refused,
        Action<RuleDescriptor, ManifestObject, Verdict>? trace)
    {
        if (refused.Count > 0 && refused.Contains(about))
            return;
        foreach (var rule in rules)
        {
            context.Begin(rule.Descriptor, about, order);
            var verdict = rule.Check(subject, context);
            trace?.Invoke(rule.Descriptor, about, verdict);
        }
    }

    private static List<Rule<T>> On<T>(Rule<T>[] rules, RuleOptions options)
    {
        var on = new List<Rule<T>>(rules.Length);
        foreach (var rule in rules)
        {
            if (options.IsOn(rule.Descriptor) && (options.ClosedWorld || !rule.Descriptor.NeedsClosedWorld))
                on.Add(rule);
        }

        return on;
    }
}
