using HaKit.Workloads;

namespace HaKit;

public sealed partial class Workload
{
    /// <summary>
    /// One PostgreSQL server that stops by fast shutdown, which leaves nothing to recover. A single server by declaration: replication and failover
    /// need an operator. It is back seconds after an update, after minutes when its node is lost. See docs/presets/postgresql.md.
    /// </summary>
    /// <param name="passwordSecret">
    /// An existing Secret whose key <c>password</c> the first start uses. It is optional to the pods, because later starts do not need it: losing the
    /// Secret must not keep the database down.
    /// </param>
    /// <param name="name">Default <c>postgresql</c>.</param>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public static Workload PostgreSql(string passwordSecret = "postgresql", string name = "postgresql") => Preset(
        WorkloadKind.StatefulSet, name, "postgresql", PresetImages.PostgreSql, workload => workload
            .Replicas(1)
            .Singleton()
            .Port(5432, "postgresql")
            .Expose(5432, "postgresql")
            .Env("PGDATA", "/var/lib/postgresql/data/pgdata")
            .Env("POSTGRES_PASSWORD", EnvSource.Secret(passwordSecret, "password", optional: true))
            .StartedWhen(PostgreSqlAnswers.Every(5.Seconds()).Timeout(3.Seconds()).FailAfter(120))
            .ReadyWhen(PostgreSqlAnswers.Every(5.Seconds()).Timeout(3.Seconds()))
            .AliveWhen(Probe.Tcp("postgresql").Every(10.Seconds()).Timeout(3.Seconds()).FailAfter(6))
            .GracefulShutdown(5.Seconds(), stop: 115.Seconds())
            .LeaveLostNodesAfter(60.Seconds())
            .ImageHasShell()
            .RunAs(999, 999, volumeGroup: 999)
            .ReadOnlyRoot()
            .Claim("/var/lib/postgresql/data", "20Gi", name: "data")
            .Volume("/var/run/postgresql", VolumeSource.Empty("16Mi"))
            .Volume("/tmp", VolumeSource.Empty("256Mi"))
            .AnnotatePods(WellKnown.ScratchVolumes, "tmp,var-run-postgresql")
            .Volume("/dev/shm", VolumeSource.Empty("256Mi", inMemory: true))
            .Resources(cpu: "500m", memory: "1Gi", memoryLimit: "1Gi"));

    // By TCP: while the image sets the database up, its server listens on the socket file alone and is not to be used yet.
    private static Probe PostgreSqlAnswers => Probe.Exec("pg_isready", "-q", "-h", "127.0.0.1", "-U", "postgres");
}
