using System.Runtime.CompilerServices;
using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit;

/// <summary>
/// A container beside the main one, for <c>Sidecar</c> and <c>InitContainer</c>. Immutable: every verb returns a new one. Unless told otherwise it
/// requests 100m CPU and 128Mi memory and runs with the workload's restricted security context.
/// </summary>
public sealed class Container
{
    private readonly int calls;

    private Container(ContainerSpec spec, int calls)
    {
        Spec = spec;
        this.calls = calls;
    }

    internal ContainerSpec Spec { get; }

    /// <summary>A container by name and image.</summary>
    /// <exception cref="ArgumentException">A malformed name or image.</exception>
    public static Container Of(string name, ImageRef image) => new(ContainerSpec.Of(name, image, new Place(new Source(SourceKind.Chain, "Container.Of"))), 0);

    /// <summary>Replaces the image's entry point.</summary>
    /// <exception cref="ArgumentException">Empty.</exception>
    public Container Command(params string[] command) => With((c, at) => c.WithCommand(at, command));

    /// <summary>Replaces the arguments of the image's entry point.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public Container Args(params string[] args) => With((c, at) => c.WithArgs(at, args));

    /// <summary>Declares a port that the container listens on, by number and, if given, by a name for probes and Services to use.</summary>
    /// <exception cref="ArgumentException">A malformed number or name.</exception>
    public Container Port(int port, string? name = null) => With((c, at) => c.WithPort(at, port, name, hostPort: null, udp: false, baseCalls: 0));

    /// <summary>Sets an environment variable; the same name twice is reported at render.</summary>
    /// <exception cref="ArgumentException">A malformed name, a null value.</exception>
    public Container Env(string name, string value) => With((c, at) => c.WithEnv(at, name, value, baseCalls: 0));

    /// <summary>Sets an environment variable from a Secret, a ConfigMap or a field of the pod.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public Container Env(string name, EnvSource source) => With((c, at) => c.WithEnv(at, name, source, baseCalls: 0));

    /// <summary>Sets all keys of a Secret or ConfigMap as environment variables.</summary>
    public Container EnvFrom(EnvGroup group) => With((c, at) => c.WithEnvFrom(at, group));

    /// <summary>What the container is guaranteed (cpu, memory) and may use at most (limits). What is left out stays as it was; default 100m, 128Mi, no limits.</summary>
    /// <exception cref="ArgumentException">A negative amount.</exception>
    public Container Resources(Quantity? cpu = null, Quantity? memory = null, Quantity? cpuLimit = null, Quantity? memoryLimit = null) =>
        With((c, at) => c.WithResources(at, cpu, memory, cpuLimit, memoryLimit));

    /// <summary>When the pod may receive traffic, as far as this container goes. Not for init containers.</summary>
    public Container ReadyWhen(Probe probe) => With((c, at) => c.WithReady(at, probe));

    /// <summary>When the container need not be restarted. Not for init containers.</summary>
    /// <exception cref="ArgumentException">A probe that must succeed more than once.</exception>
    public Container AliveWhen(Probe probe) => With((c, at) => c.WithAlive(at, probe));

    /// <summary>When the container has started; the other probes and the next containers wait for it. Not for init containers.</summary>
    /// <exception cref="ArgumentException">A probe that must succeed more than once.</exception>
    public Container StartedWhen(Probe probe) => With((c, at) => c.WithStarted(at, probe));

    /// <summary>Mounts a volume.</summary>
    /// <exception cref="ArgumentException">Not an absolute path.</exception>
    public Container Volume(string path, VolumeSource source, bool readOnly = false) => With((c, at) => c.WithMount(at, path, source, readOnly, baseCalls: 0));

    private Container With(Func<ContainerSpec, Place, ContainerSpec> change, [CallerMemberName] string verb = "") =>
        new(change(Spec, new Place(new Source(SourceKind.Chain, verb), calls + 1)), calls + 1);
}
