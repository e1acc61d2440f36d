using HaKit.Facts;
using HaKit.Facts.World;
using HaKit.Facts.Scheduling;
using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK6004: a NetworkPolicy, or one of its peers, selects no pod; a ServiceMonitor no Service; a PodMonitor no pod.</summary>
internal sealed class SelectorMatchesNothing : ObjectRule
{
    public override RuleDescriptor Descriptor => Catalog.SelectorMatchesNothing;

    public override Verdict Check(ManifestObject manifest, RuleContext context)
    {
        var spec = manifest.Root.Get("spec");
        return (manifest.Group, manifest.Kind) switch
        {
            ("networking.k8s.io" or "extensions", "NetworkPolicy") => OfPolicy(manifest, spec, context),
            ("monitoring.coreos.com", "ServiceMonitor") => OfMonitor(manifest, spec, "Service", context),
            ("monitoring.coreos.com", "PodMonitor") => OfMonitor(manifest, spec, "pod template", context),
            _ => Verdict.NotApplicable,
        };
    }

    private static Verdict OfPolicy(ManifestObject manifest, Node? spec, RuleContext context)
    {
        var verdict = Verdict.NotApplicable;
        Look(spec.Get("podSelector"), FactReading.Path("spec.podSelector"));
        Peers("ingress", "from");
        Peers("egress", "to");
        return verdict;

        void Peers(string direction, string field)
        {
            var rules = spec.Items(direction);
            for (var i = 0; i < rules.Count; i++)
            {
                var peers = rules[i].Items(field);
                for (var j = 0; j < peers.Count; j++)
                {
                    var at = FactReading.Path("spec").Child(direction).Index(i).Child(field).Index(j);
                    if (peers[j].Get("namespaceSelector") is { } namespaces)
                        LookInNamespaces(LabelSelector.Read(namespaces)!, LabelSelector.Read(peers[j].Get("podSelector")), at);
                    else
                        Look(peers[j].Get("podSelector"), at.Child("podSelector"));
                }
            }
        }

        void LookInNamespaces(LabelSelector namespaces, LabelSelector? pods, FieldPath path)
        {
            if (namespaces.IsEmpty)
                return;
            var (matching, mayBeMore) = NamespaceFacts.Matching(namespaces, context.Facts);
            var found = matching.Count == 0 && !mayBeMore && !context.MayExist(Companions.Others, "")
                ? context.Fail(
                    path.Child("namespaceSelector"),
                    "The selector matches no namespace of the set.",
                    remediation: "Make the selector match the labels of a Namespace; its name is the label kubernetes.io/metadata.name.")
                : mayBeMore ? Verdict.Unknown
                : pods is not { IsEmpty: false } ? Verdict.Pass
                : FindPods(context, matching, pods) switch
                {
                    true => Verdict.Pass,
                    null => Verdict.Unknown,
                    false => context.Fail(path.Child("podSelector"), $"The selector matches no pod template in {(matching.Count == 1 ? "namespace" : "namespaces")} {MessageFormat.List(matching)}."),
                };
            verdict = found == Verdict.Fail || verdict == Verdict.NotApplicable ? found : verdict;
        }

        void Look(Node? node, FieldPath path)
        {
            if (LabelSelector.Read(node) is not { IsEmpty: false } selector)
                return;
            var found = FindPods(context, [context.Facts.NamespaceOf(manifest)], selector) switch
            {
                true => Verdict.Pass,
                null => Verdict.Unknown,
                false => context.Fail(path, $"The selector matches no pod template in namespace {context.Facts.NamespaceOf(manifest)}."),
            };
            verdict = found == Verdict.Fail || verdict == Verdict.NotApplicable ? found : verdict;
        }
    }

    private static Verdict OfMonitor(ManifestObject manifest, Node? spec, string noun, RuleContext context)
    {
        if (LabelSelector.Read(spec.Get("selector")) is not { IsEmpty: false } selector)
            return Verdict.NotApplicable;
        var namespaceSelector = spec.Get("namespaceSelector");
        var names = namespaceSelector.Texts("matchNames");
        if (namespaceSelector is UnknownNode || namespaceSelector.Flag("any", absent: false) is not false)
            return Verdict.Unknown;
        IReadOnlyList<string> namespaces = names.Count > 0 ? names : [context.Facts.NamespaceOf(manifest)];
        var found = noun == "Service" ? FindServices(context, namespaces, selector) : FindPods(context, namespaces, selector);
        return found switch
        {
            true => Verdict.Pass,
            null => Verdict.Unknown,
            false => context.Fail(FactReading.Path("spec.selector"), $"The selector matches no {noun} in {(namespaces.Count == 1 ? "namespace" : "namespaces")} {MessageFormat.List(namespaces)}."),
        };
    }

    private static bool? FindPods(RuleContext context, IReadOnlyList<string> namespaces, LabelSelector selector)
    {
        bool? any = false;
        foreach (var @namespace in namespaces)
            any = Trilean.Or(any, context.Facts.SelectsPods(@namespace, selector));
        return any == false && namespaces.Any(name => context.MayExist(Companions.Pods, name)) ? null : any;
    }

    private static bool? FindServices(RuleContext context, IReadOnlyList<string> namespaces, LabelSelector selector)
    {
        bool? any = false;
        foreach (var @namespace in namespaces)
            any = Trilean.Or(any, context.Facts.SelectsServices(@namespace, selector));
        return any == false && namespaces.Any(name => context.MayExist(Companions.Services, name)) ? null : any;
    }
}
