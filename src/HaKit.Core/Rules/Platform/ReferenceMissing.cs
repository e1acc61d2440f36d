using HaKit.Facts;
using HaKit.Facts.World;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>
/// HAK7006: a ConfigMap, Secret or claim that the pod cannot start without is not there, or the key that it wants of it. A missing Secret
/// for pulling images is
/// information: images of other registries, and those on the node, need none.
/// </summary>
internal sealed class ReferenceMissing : WorkloadRule
{
    /// <summary>Kubernetes puts this ConfigMap into every namespace.</summary>
    private const string RootCertificate = "kube-root-ca.crt";

    private const int MostKeysNamed = 5;

    public override RuleDescriptor Descriptor => Catalog.ReferenceMissing;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        var verdict = Verdict.NotApplicable;
        var seen = new HashSet<(string, string)>();
        foreach (var reference in PodReferences.Of(workload))
        {
            if (reference.IsOptional || reference.Name.Length == 0 || reference.Name == RootCertificate
                || workload.Expects(reference.Kind, reference.Name))
                continue;
            var target = context.Facts.Find("", reference.Kind, workload.Namespace, reference.Name);
            if (target is null && seen.Add((reference.Kind, reference.Name)))
                Note(Missing(reference, workload, context));
            foreach (var key in reference.Keys)
            {
                if (target is not null)
                    Note(OfKey(reference, key, target, context));
            }

            if (target is not null)
                Note(Verdict.Pass);
        }

        PullSecrets();
        return verdict;

        void Note(Verdict found) => verdict = found == Verdict.Fail || verdict == Verdict.NotApplicable || (found == Verdict.Unknown && verdict == Verdict.Pass)
            ? found
            : verdict;

        void PullSecrets()
        {
            var secrets = workload.Pod.Spec.Items("imagePullSecrets");
            for (var i = 0; i < secrets.Count; i++)
            {
                if (secrets[i].TextOr("name", "") is not { Length: > 0 } name || context.Facts.Find("", "Secret", workload.Namespace, name) is not null
                    || workload.Expects("Secret", name))
                    continue;
                Note(context.MayExist(Companions.Secrets, workload.Namespace)
                    ? Verdict.Unknown
                    : context.Fail(
                        workload.Pod.SpecPath.Child("imagePullSecrets").Index(i).Child("name"),
                        $"Secret {name}, named in imagePullSecrets, is not in namespace {workload.Namespace}: images that need it cannot be pulled.",
                        Severity.Info,
                        remediation: "Add the Secret, or correct its name.",
                        title: "Secret for pulling images does not exist"));
            }
        }
    }

    private static Verdict Missing(PodReference reference, WorkloadFacts workload, RuleContext context) => context.MayExist(CompanionKinds.Named(reference.Kind), workload.Namespace)
        ? Verdict.Unknown
        : context.Fail(
            reference.Path,
            $"{reference.Kind} {reference.Name} is not in namespace {workload.Namespace}: the pod never starts.",
            remediation: reference.Kind == "PersistentVolumeClaim" ? "Add the claim, or correct its name." : null);

    private static Verdict OfKey(PodReference reference, KeyReference key, ManifestObject target, RuleContext context)
    {
        if (KeysOf(target) is not { } keys)
            return Verdict.Unknown;
        if (keys.Contains(key.Name))
            return Verdict.Pass;
        var there = keys.Count > MostKeysNamed ? $"{keys.Count} others" : MessageFormat.List(keys);
        return context.Fail(
            key.Path,
            $"{reference.Kind} {reference.Name} has no key {key.Name} (it has {there}): the container never starts.",
            remediation: "Add the key, correct its name, or mark the reference optional.",
            title: "Reference to a key that does not exist");
    }

    /// <summary>The keys of a ConfigMap or Secret; null where there may be more: one without any is filled by somebody else.</summary>
    private static List<string>? KeysOf(ManifestObject target)
    {
        var keys = new List<string>();
        foreach (var field in new[] { "data", "binaryData", "stringData" })
        {
            switch (target.Root.Get(field))
            {
                case UnknownNode:
                    return null;
                case MapNode map:
                    keys.AddRange(map.Entries.Select(entry => entry.Key));
                    break;
            }
        }

        return keys.Count == 0 || target.Root.TextOr("type", "") is null or "kubernetes.io/service-account-token" ? null : keys;
    }
}
