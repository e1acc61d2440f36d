using HaKit.Workloads;

namespace HaKit;

public sealed partial class Workload
{
    /// <summary>Renames the workload and all that belongs to it, its selector included. Renaming a running workload makes a new one beside the old.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public Workload Named(string name) =>
        With((s, at) => s with { Name = Sourced.By(at, Check.DnsLabel(name, s.Kind + " name", LongestName(s.Kind))) });

    /// <summary>Puts the workload into a namespace. Default: the manifest's, else whatever <c>kubectl apply</c> is told.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public Workload InNamespace(string name) => With((s, at) => s with { Namespace = Sourced.By(at, Check.DnsLabel(name, "Namespace")) });

    /// <summary>
    /// Labels all objects of the workload and its pods, never its selector. <c>app.kubernetes.io/name</c>, <c>instance</c>, <c>version</c> and
    /// <c>managed-by</c> are set by default; the first two select the pods and cannot be changed here.
    /// </summary>
    /// <exception cref="ArgumentException">A malformed key or value, or a key that selects the pods.</exception>
    public Workload Label(string key, string value) => With((s, at) => s with
    {
        Labels = s.Labels.Upsert(Sourced.By(at, new Pair(Check.FreeLabelKey(key), Check.LabelValue(value, $"Label {key}"))), int.MaxValue, label => label.Name),
    });

    /// <summary>Annotates all objects of the workload, but not its pods: changing it restarts nothing.</summary>
    /// <exception cref="ArgumentException">A malformed key, a null value.</exception>
    public Workload Annotate(string key, string value) => With((s, at) => s with
    {
        Annotations = s.Annotations.Upsert(Sourced.By(at, new Pair(Check.LabelKey(key, "Annotation"), Check.NotNull(value))), int.MaxValue, a => a.Name),
    });

    /// <summary>Annotates the pods. Changing it replaces them, as any change to their template does.</summary>
    /// <exception cref="ArgumentException">A malformed key, a null value.</exception>
    public Workload AnnotatePods(string key, string value) => With((s, at) => s with
    {
        PodAnnotations = s.PodAnnotations.Upsert(Sourced.By(at, new Pair(Check.LabelKey(key, "Annotation"), Check.NotNull(value))), int.MaxValue, a => a.Name),
    });

    /// <summary>
    /// Says that something else than the manifest makes what the pods refer to: <c>.Expects(External.Secret("database"))</c>; appends. Its absence is then no
    /// finding. Written into the annotation <c>hakit.dev/expects</c>.
    /// </summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public Workload Expects(params External[] objects) => With((s, at) => s with
    {
        Expected = [.. s.Expected, .. Array.ConvertAll(Check.NotNull(objects), expected => Sourced.By(at, Check.NotNull(expected, nameof(objects))))],
    });

    /// <summary>Goes on with <paramref name="change"/> where the condition holds, and as it is where not: <c>.When(isProduction, w => w.Replicas(6))</c>.</summary>
    /// <exception cref="ArgumentNullException">No change.</exception>
    public Workload When(bool condition, Func<Workload, Workload> change)
    {
        Check.NotNull(change);
        return condition ? change(this) ?? throw new InvalidOperationException("When: the change returns null; it must return the changed workload.") : this;
    }

    /// <summary>
    /// Accepts a risk that a rule reports, for a reason that is written into the annotation <c>hakit.dev/accept.HAKnnnn</c> of every object of the
    /// workload. The finding stays visible as accepted and fails nothing any more.
    /// </summary>
    /// <exception cref="ArgumentException">An empty reason.</exception>
    public Workload Accept(RuleId rule, string reason) => With((s, at) => s with
    {
        Accepted = s.Accepted.Upsert(Sourced.By(at, new Pair(Check.Rule(rule), Check.NotBlank(reason, $"Accept {rule}: the reason"))), int.MaxValue, a => a.Name),
    });
}
