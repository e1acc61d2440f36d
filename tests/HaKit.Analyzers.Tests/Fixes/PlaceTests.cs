namespace HaKit.Analyzers.Tests.Fixes;

/// <summary>Wherever an object is written: in place, in variables, in other files, by later statements.</summary>
public class PlaceTests
{
    private const string Spec = "Selector = new() { MatchLabels = labels }, Template = new() { Metadata = new() { Labels = labels }, Spec = new() { " + Spread + "Containers = [new() { Name = \"web\", Image = \"nginx:1.29\" }] } }";
    private const string Spread = "TopologySpreadConstraints = [new() { MaxSkew = 1, TopologyKey = \"kubernetes.io/hostname\", WhenUnsatisfiable = \"ScheduleAnyway\", LabelSelector = new() { MatchLabels = labels }, MatchLabelKeys = [\"pod-template-hash\"] }], ";
    private const string Labels = "var labels = new Dictionary<string, string> { [\"app\"] = \"web\" };\n";
    private const string Pdb = "new V1PodDisruptionBudget { Metadata = new() { Name = \"web\" }, Spec = new() { MaxUnavailable = 1, Selector = new() { MatchLabels = new Dictionary<string, string> { [\"app\"] = \"web\" } }, UnhealthyPodEvictionPolicy = \"AlwaysAllow\" } }";

    [Theory]
    [InlineData("HAK1001", "Replicas = 3,", "d.Spec.Replicas = 1;", "d.Spec.Replicas = 2;")]
    [InlineData("HAK4009", "", "d.Spec.RevisionHistoryLimit = 0;", "d.Spec.RevisionHistoryLimit = null;")]
    [InlineData("HAK4007", "Replicas = 2,", "d.Spec.Strategy = new() { RollingUpdate = new() { MaxUnavailable = 2 } };", "d.Spec.Strategy = new() { RollingUpdate = new() { MaxUnavailable = 0, MaxSurge = 1 } };")]
    [InlineData("HAK4007", "Replicas = 2, Strategy = new() { RollingUpdate = new() },", "d.Spec.Strategy.RollingUpdate.MaxUnavailable = 2;", "d.Spec.Strategy.RollingUpdate.MaxUnavailable = 0;")]
    [InlineData("HAK1001", "Replicas = 3,", "d.Spec = null; d.Spec = new() { Replicas = 1, " + Spec + " }; d.Metadata.Name = \"web\";", "d.Spec = new() { Replicas = 2, ")]
    [InlineData("HAK1001", "Replicas = 3,", "d.Spec = new() { Replicas = 1, " + Spec + " };", "d.Spec = new() { Replicas = 2, ")]
    public void Statement_IsChanged(string rule, string initial, string statement, string after)
    {
        var text = Fixed.Apply(Served(Labels + "var d = new V1Deployment { Metadata = new() { Name = \"web\" }, Spec = new() { " + initial + Spec + " } };\n" + statement + "\n"), rule);
        ChainFixTests.AssertContains(after, text.Replace("\r", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("HAK5001", "", "Image = \"nginx:1.29\", ReadinessProbe = new() {")]
    [InlineData("HAK5001", "c.ReadinessProbe = null;", "c.ReadinessProbe = new() { TcpSocket = new() { Port = 80 } };")]
    [InlineData("HAK7005", "c.ImagePullPolicy = \"Always\";", "c.ImagePullPolicy = \"IfNotPresent\";")]
    [InlineData("HAK1001", "spec.Replicas = 1;", "spec.Replicas = 2;")]
    public void Part_IsChanged(string rule, string statement, string after) => ChainFixTests.AssertContains(after, Fixed.Apply(
        Served(Labels + "var c = new V1Container { Name = \"web\", Image = \"nginx:1.29\" };\nvar spec = new V1DeploymentSpec { Replicas = 2, Selector = new() { MatchLabels = labels }, Template = new() { Metadata = new() { Labels = labels }, Spec = new() { "
            + Spread + "Containers = [c] } } };\nvar d = new V1Deployment { Metadata = new() { Name = \"web\" }, Spec = spec };\n" + statement + "\n"), rule));

    [Fact]
    public void Statement_IsAcceptedAtTheObject() => ChainFixTests.AssertContains(
        "Metadata = new() { Name = \"web\", Annotations = new Dictionary<string, string> { [\"hakit.dev/accept.HAK1001\"]",
        Fixed.Apply(Compiled.Method(Labels + "var d = new V1Deployment { Metadata = new() { Name = \"web\" }, Spec = new() { " + Spec + " } };\nd.Spec.Replicas = 1;"), "HAK1001", "accept"));

    [Theory]
    [InlineData("V1Deployment d = new() { Metadata = new() { Name = \"web\" }, Spec = new() { Replicas = 1, " + Spec + " } };", "Spec = new() { Replicas = 2, ")]
    [InlineData("var d = new V1Deployment() { Metadata = new V1ObjectMeta() { Name = \"web\" }, Spec = new V1DeploymentSpec() { Replicas = 1, " + Spec + " } };", "Spec = new V1DeploymentSpec() { Replicas = 2, ")]
    [InlineData("IKubernetesObject[] all = [new V1Deployment { Metadata = new() { Name = \"web\" }, Spec = new() { Replicas = 1, " + Spec + " } }];", "Spec = new() { Replicas = 2, ")]
    [InlineData("var m = new V1Deployment { Metadata = new() { Name = \"web\" }, Spec = new() { Replicas = 3, " + Spec + " } }; var d = m with { Spec = m.Spec with { Replicas = 1 } };", "with { Replicas = 2 }")]
    public void Creation_IsChanged(string statement, string after) => ChainFixTests.AssertContains(after, Fixed.Apply(Served(Labels + statement), "HAK1001"));

    [Theory]
    [InlineData("Console.WriteLine(Manifest.Of(OBJECT).ToYaml());", "OBJECT, PDB).ToYaml()")]
    [InlineData("Console.WriteLine(Manifest.Empty.Add(OBJECT).ToYaml());", "Add(OBJECT, PDB).ToYaml()")]
    [InlineData("var d = OBJECT; Console.WriteLine(Manifest.Of(d).ToYaml());", "Manifest.Of(d, PDB)")]
    [InlineData("Console.WriteLine(Manifest.Of(new IKubernetesObject[] { OBJECT }).ToYaml());", "new IKubernetesObject[] { OBJECT, PDB }")]
    [InlineData("Console.WriteLine(Manifest.Of([OBJECT]).ToYaml());", "Of([OBJECT, PDB])")]
    public void Companion_IsAdded(string statement, string after)
    {
        const string Object = "new V1Deployment { Metadata = new() { Name = \"web\" }, Spec = new() { Replicas = 3, " + Spec + " } }";
        var text = Fixed.Apply(Compiled.Method(Labels + statement.Replace("OBJECT", Object, StringComparison.Ordinal)), "HAK2001");
        ChainFixTests.AssertContains(after.Replace("OBJECT", Object, StringComparison.Ordinal).Replace("PDB", Pdb, StringComparison.Ordinal), text);
    }

    [Theory]
    [InlineData("HAK1001", "d.Spec.Replicas = 1;", "d.Spec.Replicas = 2;")]
    [InlineData("HAK2001", "d.Spec.Replicas = 3; Console.WriteLine(Manifest.Of(d).ToYaml());", "Manifest.Of(d, new V1PodDisruptionBudget {")]
    public void Top_level_statements_AreChanged(string rule, string statement, string after) => ChainFixTests.AssertContains(after, Fixed.Apply(
        Labels + "var d = new V1Deployment { Metadata = new() { Name = \"web\" }, Spec = new() { " + Spec + " } };\n" + statement + "\n"
            + "var service = new V1Service { Metadata = new() { Name = \"web\" }, Spec = new() { Selector = labels, Ports = [new() { Port = 80 }] } };", rule));

    [Theory]
    [InlineData("HAK1001", ".Replicas(2)).ToYaml());")]
    [InlineData("HAK5005", ".GracefulShutdown(5.Seconds())).ToYaml());")]
    public void Top_level_chain_IsChanged(string rule, string after) =>
        ChainFixTests.AssertContains(after, Fixed.Apply("Console.WriteLine(Manifest.Of(Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80).ReadyWhen(Probe.Tcp(80)).WithPdb(maxUnavailable: 1)).ToYaml());", rule));

    [Fact]
    public void Companion_of_several_lines_StandsOnItsOwn()
    {
        const string Many = "Console.WriteLine(Manifest.Of(\n    new V1ConfigMap { Metadata = new() { Name = \"c\" } },\n    new V1Deployment { Metadata = new() { Name = \"web\" }, Spec = new() { Replicas = 3, " + Spec + " } }).ToYaml());";
        ChainFixTests.AssertContains(" } },\n    " + Pdb, Fixed.Apply(Compiled.Method(Labels + Many).Replace("\r", "", StringComparison.Ordinal), "HAK2001"));
    }

    [Fact]
    public void Companion_IsNotOfferedWithoutAList() => Assert.Equal(
        ["HAK2001.accept"],
        Fixed.Keys(Compiled.Method(Labels + "V1Deployment Web() => new() { Metadata = new() { Name = \"web\" }, Spec = new() { Replicas = 3, " + Spec + " } }; Console.WriteLine(Manifest.Of(Web()).ToYaml());"), "HAK2001"));

    [Fact]
    public void Names_AreWrittenInFullWhereNothingIsImported()
    {
        var source = "public static class Other { public static string Yaml() => HaKit.Manifest.Of(HaKit.Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80)).ToYaml(); }";
        using var sources = new Sources([source], usings: "");
        Assert.Equal(
            ["Use .Replicas(2)", "Use .ReadyWhen(HaKit.Probe.Tcp(80))", "Use .GracefulShutdown(System.TimeSpan.FromSeconds(5))"],
            sources.Diagnose().Select(found => Fixed.Offered(sources, found).FirstOrDefault(action => action.EquivalenceKey!.EndsWith("fix", StringComparison.Ordinal))?.Title).OfType<string>());
    }

    [Theory]
    [InlineData("fix", ".Expose(80).Replicas(2);")]
    [InlineData("accept", ".Expose(80).Accept(Rules.SingleReplica, \"say here why this risk is acceptable\");")]
    public void OtherFile_IsMendedThere(string action, string after)
    {
        using var sources = new Sources([
            "public static class Program { public static void Main() => Console.WriteLine(Manifest.Of(Shared.Web).ToYaml()); }",
            "public static class Shared { public static readonly Workload Web = Workload.Deployment(\"web\", \"web:1\").Port(80).Expose(80); }"]);
        var found = sources.Diagnose().Single(diagnostic => diagnostic.Id == "HAK1001");
        var changed = Sources.After(Fixed.Offered(sources, found).Single(offered => offered.EquivalenceKey == "HAK1001." + action));
        Assert.Equal(sources.Text, changed.Text);
        ChainFixTests.AssertContains(after, changed.TextOf(0, "Second.cs"));
        Assert.DoesNotContain(changed.Diagnose(), diagnostic => diagnostic.Id == "HAK1001");
    }

    private static string Served(string body) => Compiled.Method(body + "var service = new V1Service { Metadata = new() { Name = \"web\" }, Spec = new() { Selector = labels, Ports = [new() { Port = 80 }] } };");
}
