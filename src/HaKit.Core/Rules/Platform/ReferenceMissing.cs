using HaKit.Facts;
using HaKit.Facts.World;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK7006: a ConfigMap, Secret or claim that the pod cannot start without is not there.</summary>
internal sealed class ReferenceMissing : WorkloadRule
{
    /// <summary>Kubernetes puts this ConfigMap into every namespace.</summary>
    private const string RootCertificate = "kube-root-ca.crt";

    public override RuleDescriptor Descriptor => Catalog.ReferenceMissing;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        var verdict = Verdict.NotApplicable;
        var seen = new HashSet<(string, string)>();
        foreach (var (kind, name, isOptional, path) in References(workload.Pod))
        {
            if (isOptional || name.Length == 0 || name == RootCertificate || workload.Expects(kind, name) || !seen.Add((kind, name)))
                continue;
            Verdict found;
            if (context.Facts.Find("", kind, workload.Namespace, name) is not null)
                found = Verdict.Pass;
            else if (context.MayExist(CompanionKinds.Named(kind), workload.Namespace))
                found = Verdict.Unknown;
            else
                found = context.Fail(path, $"{kind} {name} is not in namespace {workload.Namespace}: the pod never starts.");
            verdict = found == Verdict.Fail || verdict == Verdict.NotApplicable ? found : verdict;
        }

        return verdict;
    }

    private static IEnumerable<(string Kind, string Name, bool IsOptional, FieldPath Path)> References(PodFacts pod)
    {
        var volumes = pod.Spec.Items("volumes");
        for (var i = 0; i < volumes.Count; i++)
        {
            var path = pod.SpecPath.Child("volumes").Index(i);
            foreach (var reference in OfVolume(volumes[i], path))
                yield return reference;
        }

        foreach (var container in pod.All)
        {
            var env = container.Node.Items("env");
            for (var i = 0; i < env.Count; i++)
            {
                var from = env[i].Get("valueFrom");
                var path = container.Path.Child("env").Index(i).Child("valueFrom");
                if (from.Get("configMapKeyRef") is { } map)
                    yield return Reference("ConfigMap", map, path.Child("configMapKeyRef", "name"));
                if (from.Get("secretKeyRef") is { } secret)
                    yield return Reference("Secret", secret, path.Child("secretKeyRef", "name"));
            }

            var envFrom = container.Node.Items("envFrom");
            for (var i = 0; i < envFrom.Count; i++)
            {
                var path = container.Path.Child("envFrom").Index(i);
                if (envFrom[i].Get("configMapRef") is { } map)
                    yield return Reference("ConfigMap", map, path.Child("configMapRef", "name"));
                if (envFrom[i].Get("secretRef") is { } secret)
                    yield return Reference("Secret", secret, path.Child("secretRef", "name"));
            }
        }
    }

    private static IEnumerable<(string Kind, string Name, bool IsOptional, FieldPath Path)> OfVolume(Node volume, FieldPath path)
    {
        if (volume.Get("configMap") is { } map)
            yield return Reference("ConfigMap", map, path.Child("configMap", "name"));
        if (volume.Get("secret") is { } secret)
            yield return Reference("Secret", secret, path.Child("secret", "secretName"), "secretName");
        if (volume.Get("persistentVolumeClaim") is { } claim)
            yield return Reference("PersistentVolumeClaim", claim, path.Child("persistentVolumeClaim", "claimName"), "claimName");
        var sources = volume.Get("projected").Items("sources");
        for (var i = 0; i < sources.Count; i++)
        {
            var source = path.Child("projected", "sources").Index(i);
            if (sources[i].Get("configMap") is { } projectedMap)
                yield return Reference("ConfigMap", projectedMap, source.Child("configMap", "name"));
            if (sources[i].Get("secret") is { } projectedSecret)
                yield return Reference("Secret", projectedSecret, source.Child("secret", "name"));
        }
    }

    // A name or an option that cannot be known is nothing to report.
    private static (string, string, bool, FieldPath) Reference(string kind, Node reference, FieldPath path, string field = "name") =>
        (kind, reference.TextOr(field, "") ?? "", reference.Flag("optional", absent: false) is not false, path);
}
