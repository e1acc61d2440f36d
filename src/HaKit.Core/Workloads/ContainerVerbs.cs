using HaKit.Tree;

namespace HaKit.Workloads;

/// <summary>The verbs that the main container, sidecars and init containers share; each is one expression over the spec.</summary>
internal static class ContainerVerbs
{
    extension(ContainerSpec spec)
    {
        public ContainerSpec WithCommand(Place at, string[] command) => spec with { Command = Sourced.By(at, Check.Command(command, "Command")) };

        public ContainerSpec WithArgs(Place at, string[] args) => spec with
        {
            Args = Sourced.By<IReadOnlyList<string>>(at, Array.TrueForAll(Check.NotNull(args), arg => arg is not null)
                ? (string[])args.Clone()
                : throw new ArgumentException("Args: an argument is null; must be a text, which may be empty.", nameof(args))),
        };

        public ContainerSpec WithPort(Place at, int port, string? name, int? hostPort, bool udp, int baseCalls) => spec with
        {
            Ports = spec.Ports.Upsert(
                Sourced.By(at, new PortSpec(
                    Check.Port(port),
                    name is null ? null : Check.PortName(name),
                    udp ? "UDP" : "TCP",
                    hostPort is { } host ? Check.Port(host, nameof(hostPort)) : null)),
                baseCalls,
                known => known.Protocol + Check.Text(known.Number)),
        };

        public ContainerSpec WithEnv(Place at, string name, string value, int baseCalls) => spec with
        {
            Env = spec.Env.Upsert(Sourced.By(at, new EnvSpec(Check.EnvName(name), Check.NotNull(value), null)), baseCalls, env => env.Name),
        };

        public ContainerSpec WithEnv(Place at, string name, EnvSource source, int baseCalls) => spec with
        {
            Env = spec.Env.Upsert(Sourced.By(at, new EnvSpec(Check.EnvName(name), null, Check.NotNull(source))), baseCalls, env => env.Name),
        };

        public ContainerSpec WithEnvFrom(Place at, EnvGroup group) => spec with { EnvFrom = [.. spec.EnvFrom, Sourced.By(at, Check.NotNull(group))] };

        public ContainerSpec WithAfterStart(Place at, string[] command) => spec with { AfterStart = Sourced.By(at, Check.Command(command, "AfterStart")) };

        public ContainerSpec WithWorkingDirectory(Place at, string path) =>
            spec with { WorkingDirectory = Sourced.By(at, path == "/" ? path : Check.AbsolutePath(path, "WorkingDirectory")) };

        public ContainerSpec WithExtended(Place at, string name, int amount) => spec with
        {
            Extended = spec.Extended.Upsert(
                Sourced.By(at, new Pair(
                    Check.NotNull(name).IndexOf('/') > 0 ? Check.LabelKey(name, "Extended resource") : throw new ArgumentException($"Extended resource '{Check.Shown(name)}': must have a domain, such as 'nvidia.com/gpu'.", nameof(name)),
                    Check.Text(Check.AtLeast(amount, 1, "Extended resource " + name, nameof(amount))))),
                int.MaxValue,
                resource => resource.Name),
        };

        public ContainerSpec WithDisk(Place at, Quantity? request, Quantity? limit) => spec with
        {
            DiskRequest = Amount(at, Check.Bytes(request), "EphemeralStorage", nameof(request)) ?? spec.DiskRequest,
            DiskLimit = Amount(at, Check.Bytes(limit), "EphemeralStorage limit", nameof(limit)) ?? spec.DiskLimit,
        };

        public ContainerSpec WithResources(Place at, Quantity? cpu, Quantity? memory, Quantity? cpuLimit, Quantity? memoryLimit) => spec with
        {
            CpuRequest = Amount(at, cpu, "Resources cpu", nameof(cpu)) ?? spec.CpuRequest,
            MemoryRequest = Amount(at, Check.Bytes(memory), "Resources memory", nameof(memory)) ?? spec.MemoryRequest,
            CpuLimit = Amount(at, cpuLimit, "Resources cpuLimit", nameof(cpuLimit)) ?? spec.CpuLimit,
            MemoryLimit = Amount(at, Check.Bytes(memoryLimit), "Resources memoryLimit", nameof(memoryLimit)) ?? spec.MemoryLimit,
        };

        public ContainerSpec WithReady(Place at, Probe probe) => spec with { Ready = Sourced.By(at, Check.NotNull(probe)) };

        public ContainerSpec WithAlive(Place at, Probe probe) => spec with { Alive = Sourced.By(at, SucceedsAtOnce(probe, "AliveWhen")) };

        public ContainerSpec WithStarted(Place at, Probe probe) => spec with { Started = Sourced.By(at, SucceedsAtOnce(probe, "StartedWhen")) };

        public ContainerSpec WithMount(Place at, string path, VolumeSource source, bool readOnly, int baseCalls) => spec with
        {
            Mounts = spec.Mounts.Upsert(
                Sourced.By(at, new MountSpec(Check.AbsolutePath(path, "Mount path"), Check.NotNull(source), readOnly)), baseCalls, mount => mount.Path),
        };
    }

    private static Sourced<Quantity>? Amount(Place at, Quantity? amount, string what, string parameter) => amount is not { } value
        ? null
        : value.Value >= 0
            ? Sourced.By(at, value)
            : throw new ArgumentOutOfRangeException(parameter, $"{what} {value}: must not be negative.");

    private static Probe SucceedsAtOnce(Probe probe, string verb) => Check.NotNull(probe).SuccessThreshold is not { } times || times == 1
        ? probe
        : throw new ArgumentException($"{verb}: SucceedAfter {Check.Text(times)}: must be 1; only ReadyWhen may ask for more.", nameof(probe));
}
