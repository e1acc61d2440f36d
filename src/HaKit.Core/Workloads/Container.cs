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
    public Container Port(int port, string? name = null, int? hostPort = null, bool udp = false) =>
        With((c, at) => c.WithPort(at, port, name, hostPort, udp, baseCalls: 0));

    /// <summary>Sets an environment variable; the same name twice is reported at render.</summary>
    /// <exception cref="ArgumentException">A malformed name, a null value.</exception>
    public Container Env(string name, string value) => With((c, at) => c.WithEnv(at, name, value, baseCalls: 0));

    /// <summary>Sets an environment variable to a number.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public Container Env(string name, long value) => Env(name, Check.Text(value));

    /// <summary>Sets an environment variable to <c>true</c> or <c>false</c>.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public Container Env(string name, bool value) => Env(name, value ? "true" : "false");

    /// <summary>Sets an environment variable from a Secret, a ConfigMap or a field of the pod.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public Container Env(string name, EnvSource source) => With((c, at) => c.WithEnv(at, name, source, baseCalls: 0));

    /// <summary>Sets all keys of a Secret or ConfigMap as environment variables.</summary>
    public Container EnvFrom(EnvGroup group) => With((c, at) => c.WithEnvFrom(at, group));

    /// <summary>What the container is guaranteed (cpu, memory) and may use at most (limits). What is left out stays as it was; default 100m, 128Mi, no limits.</summary>
    /// <exception cref="ArgumentException">A negative amount.</exception>
    public Container Resources(Quantity? cpu = null, Quantity? memory = null, Quantity? cpuLimit = null, Quantity? memoryLimit = null) =>
        With((c, at) => c.WithResources(at, cpu, memory, cpuLimit, memoryLimit));

    /// <summary>Space on the node's disk, for logs, scratch volumes and what is written to the image: guaranteed, and at most. Beyond it the pod is evicted.</summary>
    /// <exception cref="ArgumentException">A negative amount.</exception>
    public Container EphemeralStorage(Quantity? request = null, Quantity? limit = null) => With((c, at) => c.WithDisk(at, request, limit));

    /// <summary>Devices of the node, such as <c>"nvidia.com/gpu"</c>. The same name twice: the last wins.</summary>
    /// <exception cref="ArgumentException">A name without a domain, an amount below 1.</exception>
    public Container ExtendedResource(string name, int amount) => With((c, at) => c.WithExtended(at, name, amount));

    /// <summary>The directory that the program starts in. Default is the image's.</summary>
    /// <exception cref="ArgumentException">Not an absolute path.</exception>
    public Container WorkingDirectory(string path) => With((c, at) => c.WithWorkingDirectory(at, path));

    /// <summary>When the registry is asked for the image.</summary>
    public Container PullPolicy(Pull policy) => With((c, at) => c with { Pull = Sourced.By(at, policy) });

    /// <summary>Runs a command in the container right after it started, beside its program. Where it fails, the container is restarted. Not for init containers.</summary>
    /// <exception cref="ArgumentException">An empty command.</exception>
    public Container AfterStart(params string[] command) => With((c, at) => c.WithAfterStart(at, command));

    /// <summary>Runs a command in the container before it is told to stop; its time counts into the pod's grace period. Not for init containers.</summary>
    /// <exception cref="ArgumentException">An empty command.</exception>
    public Container BeforeStop(params string[] command) => With((c, at) => c with { BeforeStop = Sourced.By(at, Check.Command(command, "BeforeStop")) });

    /// <summary>Puts a file into the container, by the workload's ConfigMap. Changing its content replaces the pods.</summary>
    /// <exception cref="ArgumentException">Not an absolute path, a null content.</exception>
    public Container ConfigFile(string path, string content) => With((c, at) => c with
    {
        Files = [.. c.Files, Sourced.By(at, new Pair(Check.AbsolutePath(path, "ConfigFile"), Check.NotNull(content)))],
    });

    /// <summary>The user and group that this container runs as. Default: the workload's.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Container RunAs(long user, long? group = null) => WithSecurity((x, at) => x with
    {
        User = Sourced.By(at, Check.Id(user, "RunAs user", nameof(user))),
        Group = group is { } g ? Sourced.By(at, Check.Id(g, "RunAs group", nameof(group))) : x.Group,
    });

    /// <summary>Lets this container run as root, with the runtime's usual capabilities. Namespaces that enforce the restricted standard refuse such pods.</summary>
    public Container AllowRoot() => WithSecurity((x, at) => x with { AllowRoot = Sourced.By(at, true) });

    /// <summary>Makes the container's root file system read-only, or, with false, writable. Default: the workload's.</summary>
    public Container ReadOnlyRoot(bool readOnly = true) => WithSecurity((x, at) => x with { ReadOnlyRoot = Sourced.By(at, readOnly) });

    /// <summary>Gives the container these Linux capabilities, such as <c>"NET_ADMIN"</c>. Default: the workload's.</summary>
    /// <exception cref="ArgumentException">None, or one that is not upper-case letters and '_'.</exception>
    public Container AddCapabilities(params string[] capabilities) => WithSecurity((x, at) => x with { Capabilities = Sourced.By(at, Check.Capabilities(capabilities)) });

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

    private Container WithSecurity(Func<SecuritySpec, Place, SecuritySpec> change, [CallerMemberName] string verb = "") =>
        With((c, at) => c with { Security = change(c.Security, at) }, verb);

    private Container With(Func<ContainerSpec, Place, ContainerSpec> change, [CallerMemberName] string verb = "") =>
        new(change(Spec, new Place(new Source(SourceKind.Chain, verb), calls + 1)), calls + 1);
}
