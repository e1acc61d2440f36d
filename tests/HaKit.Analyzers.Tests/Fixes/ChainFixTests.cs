namespace HaKit.Analyzers.Tests.Fixes;

public class ChainFixTests
{
    private const string Served = "Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80)";

    [Theory]
    [InlineData("HAK1001", Served + ".Replicas(1)", Served + ".Replicas(2)")]
    [InlineData("HAK1001", Served, Served + ".Replicas(2)")]
    [InlineData("HAK2001", Served + ".Replicas(3)", Served + ".Replicas(3).WithPdb(maxUnavailable: 1)")]
    [InlineData("HAK2003", Served + ".WithPdb(minAvailable: 3).Replicas(3)", Served + ".WithPdb(maxUnavailable: 1).Replicas(3)")]
    [InlineData("HAK3001", Served + ".Replicas(3).WithoutHostSpread()", Served + ".Replicas(3).WithoutHostSpread().SpreadAcross(Topology.Host)")]
    [InlineData("HAK4007", Served + ".Replicas(2).RollingUpdate(unavailable: 100.Percent())", Served + ".Replicas(2).RollingUpdate(surge: 1, unavailable: 0)")]
    [InlineData("HAK4009", Served + ".Replicas(2).KeepHistory(0)", Served + ".Replicas(2).KeepHistory(10)")]
    [InlineData("HAK5005", Served, Served + ".GracefulShutdown(30.Seconds())")]
    public void Verb_IsWritten(string rule, string before, string after) => Assert.Contains(after + ")", Fixed.Apply(Program(before), rule), StringComparison.Ordinal);

    [Theory]
    [InlineData("HAK1001", "Rules.SingleReplica")]
    [InlineData("HAK5005", "Rules.NoGracefulShutdown")]
    public void Risk_IsAccepted(string rule, string name) => Assert.Contains(
        Served + $".Accept({name}, \"say here why this risk is acceptable\"))", Fixed.Apply(Program(Served), rule, "accept"), StringComparison.Ordinal);

    [Fact]
    public void LongChain_GoesOnOnALineOfItsOwn()
    {
        const string Chain = """
            Workload.Deployment("web", "web:1")
                        .Port(80)
                        .Expose(80)
            """;
        Assert.Contains("            .Expose(80)\n            .Replicas(2)", Fixed.Apply(Program(Chain), "HAK1001").Replace("\r", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Program(string chain) => Compiled.Method($"Console.WriteLine(Manifest.Of({chain}).ToYaml());");
}
