using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>
/// HAK5003: liveness asks what readiness asks and gives up no later: what should take a pod out of traffic restarts it.
/// </summary>
internal sealed class LivenessEqualsReadiness : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.LivenessEqualsReadiness;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        var verdict = Verdict.NotApplicable;
        foreach (var container in workload.Pod.Running)
        {
            if (container.Liveness is not { } liveness || container.Readiness is not { } readiness)
                continue;
            var found = Compare(container, liveness, readiness, context);
            verdict = found == Verdict.Fail || verdict == Verdict.NotApplicable ? found : verdict;
        }

        return verdict;
    }

    private static Verdict Compare(ContainerFacts container, ProbeFacts liveness, ProbeFacts readiness, RuleContext context)
    {
        if (SameHandler(container, liveness, readiness) is not { } same || liveness.DetectionSeconds is not { } kill || readiness.DetectionSeconds is not { } drop)
            return Verdict.Unknown;
        if (!same)
            return Verdict.Pass;
        if (kill > drop)
            return Verdict.Pass;
        var path = liveness.Path.Child("failureThreshold");
        var isEqual = kill == drop && liveness.Failures == readiness.Failures;
        return context.Fail(
            path,
            $"livenessProbe and readinessProbe of container {container.Name} ask the same, and liveness gives up after {kill} seconds, readiness after {drop}: a pod that should only leave the traffic is restarted.",
            isEqual || kill < drop ? Severity.Warning : Severity.Info,
            liveness.Period is { } period && period > 0 ? Fix.To(path, drop / period * 2 + 1) : null);
    }

    private static bool? SameHandler(ContainerFacts container, ProbeFacts one, ProbeFacts other)
    {
        var unknown = false;
        bool? same = Both("exec", (left, right) => Equal(left.Get("command"), right.Get("command")));
        same ??= Both("httpGet", (left, right) =>
            All(Equal(left.Get("path"), right.Get("path"), "/"), Equal(left.Get("host"), right.Get("host")),
                Equal(left.Get("scheme"), right.Get("scheme"), "HTTP"), Equal(left.Get("httpHeaders"), right.Get("httpHeaders")), SamePort(left, right)));
        same ??= Both("tcpSocket", (left, right) => All(Equal(left.Get("host"), right.Get("host")), SamePort(left, right)));
        same ??= Both("grpc", (left, right) => All(Equal(left.Get("service"), right.Get("service")), SamePort(left, right)));
        return one.Node is UnknownNode || other.Node is UnknownNode || unknown ? null : same ?? false;

        bool? Both(string field, Func<Node, Node, bool?> compare)
        {
            if (one.Node.Get(field) is not { } left || other.Node.Get(field) is not { } right)
                return null;
            var equal = compare(left, right);
            unknown |= equal is null;
            return equal ?? false;
        }

        bool? SamePort(Node left, Node right)
        {
            var first = left.Get("port");
            var second = right.Get("port");
            if (Equal(first, second) is not false and var equal)
                return equal;
            // Two names are one port where they are declared so; a name that is declared nowhere equals only itself.
            return container.Resolve(first) is { } number && container.Resolve(second) == number;
        }
    }

    private static bool? All(params bool?[] parts)
    {
        bool? all = true;
        foreach (var part in parts)
            all = Facts.Scheduling.Trilean.And(all, part);
        return all;
    }

    private static bool? Equal(Node? left, Node? right, string absent = "")
    {
        if (left is UnknownNode || right is UnknownNode)
            return null;
        if (left is ListNode or MapNode || right is ListNode or MapNode)
            return SameTree(left, right);
        return ((left as ScalarNode)?.Text ?? absent) == ((right as ScalarNode)?.Text ?? absent);
    }

    private static bool? SameTree(Node? left, Node? right)
    {
        switch (left, right)
        {
            case (UnknownNode, _) or (_, UnknownNode):
                return null;
            case (ScalarNode one, ScalarNode other):
                return one.Text == other.Text;
            case (ListNode one, ListNode other) when one.Count == other.Count:
                return All([.. one.Items.Select((item, index) => SameTree(item, other[index]))]);
            case (MapNode one, MapNode other) when one.Count == other.Count:
                return All([.. one.Entries.Select(entry => SameTree(entry.Value, other[entry.Key]))]);
            default:
                return false;
        }
    }
}
