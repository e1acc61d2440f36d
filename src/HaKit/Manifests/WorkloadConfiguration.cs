using HaKit.Manifests;
using HaKit.Workloads;
using k8s;
using k8s.Models;

namespace HaKit;

/// <summary>The way out where HaKit has no verb: change what was rendered, in the Kubernetes client's own types, before it is checked.</summary>
public static class WorkloadConfiguration
{
    /// <summary>
    /// Changes the rendered objects of one type: <c>.Configure((V1Deployment d) => d.Spec.Paused = true)</c>. Of several, all are changed. The result is
    /// checked and evaluated like everything else; a type that the workload does not render is reported.
    /// </summary>
    /// <exception cref="ArgumentNullException">No change.</exception>
    public static Workload Configure<T>(this Workload workload, Action<T> change)
        where T : IKubernetesObject => Check.NotNull(workload).Customize(new Customization<T>(Check.NotNull(change)), nameof(Configure));

    /// <summary>Changes the pods, whatever kind of workload it is: <c>.ConfigurePod(p => p.Spec.DnsPolicy = "Default")</c>.</summary>
    /// <exception cref="ArgumentNullException">No change.</exception>
    public static Workload ConfigurePod(this Workload workload, Action<V1PodTemplateSpec> change) =>
        Check.NotNull(workload).Customize(new PodCustomization(Check.NotNull(change)), nameof(ConfigurePod));
}
