namespace HaKit.Analyzers.Tests.Fixes;

public class ChainFixTests
{
    private const string Web = "Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80).Resources(memoryLimit: \"1Gi\")";
    private const string Ready = Web + ".ReadyWhen(Probe.Tcp(80)).GracefulShutdown(5.Seconds())";
    private const string Guarded = Ready + ".WithPdb(maxUnavailable: 1)";

    [Theory]
    [InlineData("HAK1001", Guarded + ".Replicas(1)", Guarded + ".Replicas(2)")]
    [InlineData("HAK1001", Guarded, Guarded + ".Replicas(2)")]
    [InlineData("HAK2001", Ready + ".Replicas(3)", Ready + ".Replicas(3).WithPdb(maxUnavailable: 1)")]
    [InlineData("HAK2001", Guarded + ".Replicas(3).WithoutPdb()", Guarded + ".Replicas(3)")]
    [InlineData("HAK2003", Ready + ".WithPdb(minAvailable: 3).Replicas(3)", Guarded + ".Replicas(3)")]
    [InlineData("HAK2012", Ready + ".WithPdb(maxUnavailable: 3).Replicas(3)", Guarded + ".Replicas(3)")]
    [InlineData("HAK3001", Guarded + ".Replicas(3).WithoutHostSpread()", Guarded + ".Replicas(3).WithoutHostSpread().SpreadAcross(Topology.Host).SpreadAcross(Topology.Zone)")]
    [InlineData("HAK3001", Guarded + ".Replicas(3).WithoutHostSpread().SpreadAcross(Topology.Zone)", Guarded + ".Replicas(3).WithoutHostSpread().SpreadAcross(Topology.Zone).SpreadAcross(Topology.Host)")]
    [InlineData("HAK3002", Guarded + ".Replicas(3)", Guarded + ".Replicas(3).SpreadAcross(Topology.Zone)")]
    [InlineData("HAK3020", Guarded + ".Replicas(3).SpreadAcross(Topology.Custom(\"beta.kubernetes.io/arch\"), maxSkew: 2)", Guarded + ".Replicas(3).SpreadAcross(Topology.Custom(\"kubernetes.io/arch\"), maxSkew: 2)")]
    [InlineData("HAK3020", Guarded + ".Replicas(3).AntiAffinity(topology: Topology.Custom(\"beta.kubernetes.io/os\"))", Guarded + ".Replicas(3).AntiAffinity(topology: Topology.Custom(\"kubernetes.io/os\"))")]
    [InlineData("HAK3011", Guarded + ".Replicas(2).SpreadAcross(Topology.Zone, Strength.Required, 4)", Guarded + ".Replicas(2).SpreadAcross(Topology.Zone, Strength.Required, 1)")]
    [InlineData("HAK4001", Guarded + ".Replicas(2).Recreate().InNamespace(\"a\")", Guarded + ".Replicas(2).InNamespace(\"a\")")]
    [InlineData("HAK4004", Guarded + ".Replicas(2).Port(53, hostPort: 53)", Guarded + ".Replicas(2).Port(53, hostPort: 53).RollingUpdate(surge: 0, unavailable: 1)")]
    [InlineData("HAK4007", Guarded + ".Replicas(2).RollingUpdate(unavailable: 100.Percent(), minReady: 5.Seconds())", Guarded + ".Replicas(2).RollingUpdate(unavailable: 0, minReady: 5.Seconds(), surge: 1)")]
    [InlineData("HAK4007", Guarded + ".Replicas(2).RollingUpdate(1, 2)", Guarded + ".Replicas(2).RollingUpdate(1, 0)")]
    [InlineData("HAK4009", Guarded + ".Replicas(2).KeepHistory(0)", Guarded + ".Replicas(2)")]
    [InlineData("HAK5001", Web + ".Replicas(2).GracefulShutdown(5.Seconds()).WithPdb(maxUnavailable: 1)", ".WithPdb(maxUnavailable: 1).ReadyWhen(Probe.Tcp(80))")]
    [InlineData("HAK5005", Web + ".ReadyWhen(Probe.Tcp(80))", Web + ".ReadyWhen(Probe.Tcp(80)).GracefulShutdown(5.Seconds())")]
    [InlineData("HAK5005", Web + ".ReadyWhen(Probe.Tcp(80)).GracefulShutdown(0.Seconds(), stop: 4.Seconds())", Web + ".ReadyWhen(Probe.Tcp(80)).GracefulShutdown(5.Seconds(), stop: 25.Seconds())")]
    [InlineData("HAK5007", Web + ".GracefulShutdown(10.Seconds(), stop: 2.Seconds())", Web + ".GracefulShutdown(10.Seconds(), stop: 15.Seconds())")]
    [InlineData("HAK5007", Web + ".GracefulShutdown(stop: 30.Seconds(), drain: 2.Seconds())", Web + ".GracefulShutdown(stop: 30.Seconds(), drain: 5.Seconds())")]
    public void Verb_IsWritten(string rule, string before, string after) => AssertContains(after + ")", Fixed.Apply(Program(before), rule));

    [Theory]
    [InlineData("HAK7005", "Workload.Deployment(\"web\", \"web\")", "Workload.Deployment(\"web\", \"web:write-the-version-here\")")]
    [InlineData("HAK7005", "Workload.Deployment(\"web\", \"web:1\").Image(\"r.io:80/web:latest\")", "Workload.Deployment(\"web\", \"web:1\").Image(\"r.io:80/web:write-the-version-here\")")]
    [InlineData("HAK7005", "Workload.Deployment(\"web\", \"web:1\").Sidecar(Container.Of(\"log\", \"log\"))", ".Sidecar(Container.Of(\"log\", \"log:write-the-version-here\"))")]
    public void Version_IsLeftToTheAuthor(string rule, string before, string after) => AssertContains(after, Fixed.Apply(Program(before), rule, "complete"));

    [Theory]
    [InlineData("HAK1001", "Rules.SingleReplica")]
    [InlineData("HAK5005", "Rules.NoGracefulShutdown")]
    public void Risk_IsAccepted(string rule, string name) => AssertContains(
        Web + $".Accept({name}, \"say here why this risk is acceptable\"))", Fixed.Apply(Program(Web), rule, "accept"));

    [Theory]
    [InlineData("HAK3020", "Workload.Deployment(\"web\", \"web:1\").Replicas(3).SpreadAcross(Topology.Custom(\"example.com/rack\"))")]
    [InlineData("HAK1001", "Workload.StatefulSet(\"db\", \"db:1\").Port(80).Expose(80)")]
    public void What_only_the_author_can_decide_IsNotFixed(string rule, string chain) => Assert.Equal([rule + ".accept"], Fixed.Keys(Program(chain), rule));

    [Theory]
    [InlineData("HAK1003", "Workload.Deployment(\"web\", \"web:1\").Replicas(3)")]
    public void Autoscaler_of_another_hand_IsNotFixed(string rule, string chain) => Assert.Equal(
        [rule + ".accept"],
        Fixed.Keys(Program(chain, ".Add(new V2HorizontalPodAutoscaler { Metadata = new() { Name = \"web\" }, Spec = new() { MinReplicas = 2, MaxReplicas = 4, ScaleTargetRef = new() { ApiVersion = \"apps/v1\", Kind = \"Deployment\", Name = \"web\" } } })"), rule));

    internal static void AssertContains(string expected, string text) => Assert.True(text.Contains(expected, StringComparison.Ordinal), $"{expected}\nis not in\n{text}");

    private static string Program(string chain, string more = "") => Compiled.Method($"Console.WriteLine(Manifest.Of({chain}){more}.ToYaml());");
}
