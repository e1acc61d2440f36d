using HaKit.Workloads;

namespace HaKit;

public sealed partial class Workload
{
    /// <summary>The main container's image. Pin its tag or digest (HAK7005).</summary>
    /// <exception cref="ArgumentException">A malformed image.</exception>
    public Workload Image(ImageRef image) => WithMain((c, at) => c with { Image = Sourced.By(at, Check.NotNull(image)) });

    /// <summary>Replaces the image's entry point.</summary>
    /// <exception cref="ArgumentException">Empty.</exception>
    public Workload Command(params string[] command) => WithMain((c, at) => c.WithCommand(at, command));

    /// <summary>Replaces the arguments of the image's entry point.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public Workload Args(params string[] args) => WithMain((c, at) => c.WithArgs(at, args));

    /// <summary>
    /// Sets an environment variable. It replaces one of the same name that a preset, or the base of an environment, has set; the same name twice in one
    /// chain is reported at render.
    /// </summary>
    /// <exception cref="ArgumentException">A malformed name, a null value.</exception>
    public Workload Env(string name, string value) => With((s, at) => s with { Main = s.Main.WithEnv(at, name, value, s.SealedCalls) });

    /// <summary>Sets an environment variable to a number.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public Workload Env(string name, long value) => Env(name, Check.Text(value));

    /// <summary>Sets an environment variable to <c>true</c> or <c>false</c>.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public Workload Env(string name, bool value) => Env(name, value ? "true" : "false");

    /// <summary>Sets an environment variable from a Secret, a ConfigMap or a field of the pod.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public Workload Env(string name, EnvSource source) => With((s, at) => s with { Main = s.Main.WithEnv(at, name, source, s.SealedCalls) });

    /// <summary>Sets all keys of a Secret or ConfigMap as environment variables; appends.</summary>
    /// <exception cref="ArgumentNullException">No group.</exception>
    public Workload EnvFrom(EnvGroup group) => WithMain((c, at) => c.WithEnvFrom(at, group));

    /// <summary>
    /// What the main container is guaranteed (cpu, memory) and may use at most (limits). Requests decide where a replica fits and which pods a node
    /// short of memory evicts first; autoscaling measures against them. What is left out stays as it was; default 100m, 128Mi, no limits.
    /// </summary>
    /// <exception cref="ArgumentException">A malformed or negative amount.</exception>
    public Workload Resources(Quantity? cpu = null, Quantity? memory = null, Quantity? cpuLimit = null, Quantity? memoryLimit = null) =>
        WithMain((c, at) => c.WithResources(at, cpu, memory, cpuLimit, memoryLimit));

    /// <summary>
    /// Space on the node's disk that the main container is guaranteed, and may use at most: logs, scratch volumes and what is written to the image. A pod
    /// beyond its limit is evicted.
    /// </summary>
    /// <exception cref="ArgumentException">A malformed or negative amount.</exception>
    public Workload EphemeralStorage(Quantity? request = null, Quantity? limit = null) => WithMain((c, at) => c.WithDisk(at, request, limit));

    /// <summary>Devices of the node for the main container: <c>.ExtendedResource("nvidia.com/gpu", 1)</c>. The same name twice: the last wins.</summary>
    /// <exception cref="ArgumentException">A name without a domain, an amount below 1.</exception>
    public Workload ExtendedResource(string name, int amount) => WithMain((c, at) => c.WithExtended(at, name, amount));

    /// <summary>The directory that the main container's program starts in. Default is the image's.</summary>
    /// <exception cref="ArgumentException">Not an absolute path.</exception>
    public Workload WorkingDirectory(string path) => WithMain((c, at) => c.WithWorkingDirectory(at, path));

    /// <summary>When the registry is asked for the main container's image. Default: where the node has none yet, or always for the tag <c>latest</c>.</summary>
    public Workload PullPolicy(Pull policy) => WithMain((c, at) => c with { Pull = Sourced.By(at, policy) });

    /// <summary>The Secrets with credentials for image registries, of type <c>kubernetes.io/dockerconfigjson</c>; appends. Something else makes them.</summary>
    /// <exception cref="ArgumentException">No name, or a malformed one.</exception>
    public Workload PullSecret(params string[] names) => With((s, at) => s with
    {
        PullSecrets = Check.NotNull(names).Length > 0
            ? [.. s.PullSecrets, .. Array.ConvertAll(names, name => Sourced.By(at, Check.DnsName(name, "PullSecret", nameof(names))))]
            : throw new ArgumentException("PullSecret: no Secret is named.", nameof(names)),
    });

    /// <summary>Runs a command in the main container right after it started, beside its program. Where it fails, the container is restarted.</summary>
    /// <exception cref="ArgumentException">An empty command.</exception>
    public Workload AfterStart(params string[] command) => WithMain((c, at) => c.WithAfterStart(at, command));

    /// <summary>
    /// When a pod may receive traffic. Without it a pod gets requests before it can answer, and an update goes on over pods that cannot.
    /// </summary>
    /// <exception cref="ArgumentNullException">No probe.</exception>
    public Workload ReadyWhen(Probe probe) => WithMain((c, at) => c.WithReady(at, probe));

    /// <summary>
    /// When the main container need not be restarted. Leave it out rather than ask what <see cref="ReadyWhen"/> asks: a slow dependency would then
    /// restart all replicas at once.
    /// </summary>
    /// <exception cref="ArgumentException">A probe that must succeed more than once.</exception>
    public Workload AliveWhen(Probe probe) => WithMain((c, at) => c.WithAlive(at, probe));

    /// <summary>When the main container has started; until then the other probes wait. For programs that start slowly.</summary>
    /// <exception cref="ArgumentException">A probe that must succeed more than once.</exception>
    public Workload StartedWhen(Probe probe) => WithMain((c, at) => c.WithStarted(at, probe));

    /// <summary>Runs a container beside the main one for the pod's whole life: started before it, stopped after it.</summary>
    /// <exception cref="ArgumentNullException">No container.</exception>
    public Workload Sidecar(Container container) =>
        With((s, at) => s with { Sidecars = s.Sidecars.Upsert(Sourced.By(at, Check.NotNull(container).Spec.At(at)), s.SealedCalls, c => c.Name.Value) });

    /// <summary>Runs a container to its end before the others start; appends, in order.</summary>
    /// <exception cref="ArgumentNullException">No container.</exception>
    public Workload InitContainer(Container container) =>
        With((s, at) => s with { InitContainers = s.InitContainers.Upsert(Sourced.By(at, Check.NotNull(container).Spec.At(at)), s.SealedCalls, c => c.Name.Value) });
}
