using HaKit.Rendering;

namespace HaKit.Tests.Workloads;

/// <summary>What needs two values to be seen wrong is reported together when the workload is rendered.</summary>
public class ContradictionTests
{
    private static readonly Workload Web = Workload.Deployment("web", "web:1");
    private static readonly Workload Db = Workload.StatefulSet("db", "db:1");

    private static readonly Dictionary<string, (Workload Workload, string[] Messages)> All = new()
    {
        ["Autoscale with min above max"] = (Web.Autoscale(5, 2), ["Autoscale: min 5 is above max 2."]),
        ["Autoscale and Replicas"] = (Web.Replicas(2).Autoscale(2, 4), ["Replicas: 2 replicas are asked for, and an autoscaler that decides their number."]),
        ["ScaledBy with min above max"] = (Web.ScaledBy(5, 2, Keda.Cpu(70)), ["ScaledBy: min 5 is above max 2."]),
        ["ScaledBy and Autoscale"] = (Web.Autoscale(2, 4).ScaledBy(2, 4, Keda.Cpu(70)), ["ScaledBy: KEDA makes an autoscaler of its own; two would fight over the replicas."]),
        ["ScaledBy and Replicas"] = (Web.Replicas(2).ScaledBy(2, 4, Keda.Cpu(70)), ["Replicas: 2 replicas are asked for, and an autoscaler that decides their number."]),
        ["ScaleDown of nothing"] = (Web.ScaleDown(1.Minute()), ["ScaleDown: there is no autoscaler that scales."]),
        ["an account without a namespace"] = (Web.ServiceAccount(Rbac.Allow("get").On("pods")), ["ServiceAccount: a RoleBinding names the namespace of its account, and none is known."]),
        ["AnnotateIngress of nothing"] = (Web.AnnotateIngress("a", "b"), ["AnnotateIngress: there is no Ingress to annotate."]),
        ["AnnotateService of nothing"] = (Web.AnnotateService("a", "b"), ["AnnotateService: there is no Service to lead to."]),
        ["Route without Expose"] = (Web.Route("a.example.com", "public"), ["Route: there is no Service to lead to."]),
        ["Route twice"] = (Web.Expose(80).Route("a.example.com", "public").Route("a.example.com", "public"), ["Route: public a.example.com/ is routed twice."]),
        ["Scrape without a port"] = (Web.Scrape(), ["Scrape: no port is declared."]),
        ["PlaceWith itself"] = (Web.PlaceWith("web"), ["PlaceWith: the workload is placed with itself, so that all its replicas share one domain."]),
        ["a schedule of a Job"] = (Workload.Job("j", "j:1").Schedule("@daily"), ["Schedule: has no effect on a Job: it has no schedule."]),
        ["history of a Deployment"] = (Web.KeepJobs(1, 1), ["KeepJobs: has no effect on a Deployment: it has no schedule."]),
        ["Suspend of a Deployment"] = (Web.Suspend(), ["Suspend: has no effect on a Deployment: it has no runs to hold back; use Replicas(0)."]),
        ["hooks of an init container"] = (Web.InitContainer(Container.Of("i", "i:1").AfterStart("a")), ["InitContainer: 'i' has hooks, which the API server refuses."]),
        ["WithPdb with both"] = (Web.WithPdb(maxUnavailable: 1, minAvailable: 50.Percent()), ["WithPdb: maxUnavailable 1 and minAvailable 50% exclude each other."]),
        ["Recreate and RollingUpdate"] = (Web.Recreate().RollingUpdate(surge: 1), ["RollingUpdate: surge and unavailable say nothing where Recreate stops all pods first."]),
        ["no surge and none unavailable"] = (Web.RollingUpdate(surge: 0), ["RollingUpdate: with surge 0 and unavailable 0 no pod can be replaced."]),
        ["deadline below minReady"] = (Web.RollingUpdate(minReady: 60.Seconds(), deadline: 60.Seconds()),
            ["RollingUpdate: minReady 60 s is not below the deadline of 60 s: every update would fail."]),
        ["surge and unavailable of a DaemonSet"] = (Workload.DaemonSet("a", "a:1").RollingUpdate(surge: 1, unavailable: 1), ["RollingUpdate: a DaemonSet takes surge or unavailable, not both."]),
        ["Quorum of an even number"] = (Db.Replicas(4).Quorum(), ["Quorum: 4 replicas tolerate no more losses than 3."]),
        ["Quorum and Autoscale"] = (Db.Quorum().Autoscale(3, 5), ["Autoscale: the replicas decide by majority; load must not change how many they are."]),
        ["Singleton with replicas"] = (Workload.PostgreSql().Replicas(3), ["Singleton: 3 replicas are asked for where one is meant."]),
        ["Ingress without Expose"] = (Web.Ingress("shop.example.com"), ["Ingress: there is no Service to lead to."]),
        ["two ingress classes"] = (Web.Expose(80).Ingress("a.example.com", className: "x").Ingress("b.example.com", className: "y"),
            ["Ingress: class y differs from x; a workload has one Ingress."]),
        ["Expose of an undeclared name"] = (Web.Port(8080).Expose(80, "http"), ["Expose: no container declares a port named 'http'."]),
        ["root without AllowRoot"] = (Web.RunAs(0), ["RunAs: user 0 is root, which the restricted default refuses."]),
        ["duplicates, all of them"] = (
            Web.Port(80, "http").Port(80, "http").Env("A", "1").Env("A", "2").Volume("/x", VolumeSource.Empty()).Volume("/x", VolumeSource.Empty("1Gi"))
                .Sidecar(Container.Of("web", "x:1")),
            [
                "Env: A is set twice.",
                "Port: 80/TCP is declared twice.",
                "Port: two are named 'http'.",
                "Container: two are named 'web'.",
                "Volume: two are mounted at /x.",
                "Volume: two different ones are named 'x'.",
            ]),
        ["a shared volume that nobody declares"] = (Web.Volume("/x", VolumeSource.Shared("nothing")), ["Volume: no container declares 'nothing' to share."]),
        ["Replicas of a Job"] = (Workload.Job("j", "j:1").Replicas(2), ["Replicas: has no effect on a Job: use Parallelism and Completions."]),
        ["Replicas of a DaemonSet"] = (Workload.DaemonSet("a", "a:1").Replicas(2), ["Replicas: has no effect on a DaemonSet: every node has one pod."]),
        ["surge of a StatefulSet"] = (Db.RollingUpdate(surge: 1), ["RollingUpdate: has no effect on a StatefulSet: each pod has one identity, so none can run beside it; leave surge out."]),
        ["Retries of a Deployment"] = (Web.Retries(1), ["Retries: has no effect on a Deployment: it does not end."]),
        ["probes of an init container"] = (Web.InitContainer(Container.Of("i", "i:1").ReadyWhen(Probe.Tcp(1))), ["InitContainer: 'i' has probes, but it ends before anybody asks."]),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_reported(string name)
    {
        var (workload, messages) = All[name];
        Assert.Equal(messages, workload.Render(new RenderContext()).Findings.Select(f => f.Message));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_makes_the_manifest_invalid_and_prints_nothing(string name) =>
        Assert.Throws<ManifestValidationException>(() => Manifest.Of(All[name].Workload).ToYaml());

    [Fact]
    public void Each_names_the_verb() => Assert.Equal("Autoscale", Web.Autoscale(5, 2).Render(new RenderContext()).Findings.Single().File);

    [Fact]
    public void What_a_preset_set_may_be_set_again() =>
        Assert.Empty(Workload.AspNetCore("web:1").Env("DOTNET_SHUTDOWNTIMEOUTSECONDS", "60").Replicas(4).Expose(80, 8080).Render(new RenderContext()).Findings);
}
