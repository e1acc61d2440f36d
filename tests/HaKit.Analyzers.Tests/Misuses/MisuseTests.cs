namespace HaKit.Analyzers.Tests.Misuses;

public class MisuseTests
{
    [Fact]
    public void DroppedVerb_Reports() => Assert.Equal(
        "HAK9101 at `web.Replicas(3)`",
        Compiled.Report("""
            var web = Workload.Deployment("web", "web:1");
            web.Replicas(3);
            Console.WriteLine(web);
            """));

    [Fact]
    public void DroppedVerb_SaysWhatToDo()
    {
        var diagnostic = Assert.Single(Compiled.Diagnose(Compiled.Of(Compiled.Method("""
            var web = Workload.Deployment("web", "web:1");
            web.Replicas(3);
            """))));
        Assert.Equal(
            "Replicas: its result is dropped; a Workload never changes, so this does nothing. Assign or pass on the result: web = web.Replicas(…).",
            diagnostic.GetMessage());
    }

    [Theory]
    [InlineData("web = web.Replicas(3);")]
    [InlineData("_ = web.Replicas(3);")]
    [InlineData("Console.WriteLine(web.Replicas(3));")]
    [InlineData("web.ToString();")]
    public void UsedResult_DoesNotReport(string statement) =>
        Assert.Equal("", Compiled.Report($"var web = Workload.Deployment(\"web\", \"web:1\");\n{statement}"));

    [Theory]
    [InlineData("30000.Seconds()")]
    [InlineData("30000.s")]
    [InlineData("TimeSpan.FromSeconds(30000)")]
    public void Milliseconds_Reports(string duration) => Assert.Equal(
        $"HAK9103 at `{duration}`", Compiled.Report($"Console.WriteLine(Workload.Deployment(\"web\", \"web:1\").GracefulShutdown({duration}));"));

    [Theory]
    [InlineData("30.Seconds()")]
    [InlineData("3600.Seconds()")]
    [InlineData("number.Seconds()")]
    [InlineData("5.Minutes()")]
    public void OrdinaryDuration_DoesNotReport(string duration) =>
        Assert.Equal("", Compiled.Report($"Console.WriteLine(Workload.Deployment(\"web\", \"web:1\").GracefulShutdown({duration}));"));

    [Theory]
    [InlineData("Replicas(-1)", "-1", "Replicas -1: must be 0 or more.")]
    [InlineData("WithPdb()", "WithPdb()", "WithPdb: neither maxUnavailable nor minAvailable is given: a budget without either refuses every eviction; pass maxUnavailable: 1.")]
    [InlineData("Accept(new RuleId(\"HAK1001\"), \"\")", "\"\"", "Accept HAK1001: the reason is empty: must be a text that says something.")]
    [InlineData("GracefulShutdown(TimeSpan.FromMilliseconds(30))", "TimeSpan.FromMilliseconds(30)", "GracefulShutdown drain 0.03 s: Kubernetes counts whole seconds; write 30.Seconds().")]
    public void RefusedValue_Reports(string verb, string where, string message)
    {
        var diagnostic = Assert.Single(Compiled.Diagnose(Compiled.Of(Compiled.Method($"Console.WriteLine(Workload.Deployment(\"web\", \"web:1\").{verb});"))));
        Assert.Equal("HAK9102", diagnostic.Id);
        Assert.Equal(message, diagnostic.GetMessage());
        Assert.Equal($"HAK9102 at `{where}`", Compiled.Text([diagnostic]));
    }

    [Theory]
    [InlineData("Replicas(number)")]
    [InlineData("InNamespace(name)")]
    [InlineData("Replicas(flag ? -1 : 2)")]
    public void UnknownValue_IsNotRefused(string verb) =>
        Assert.Equal("", Compiled.Report($"Console.WriteLine(Workload.Deployment(\"web\", \"web:1\").{verb});"));

    [Fact]
    public void MalformedName_Reports() => Assert.Equal(
        "HAK9102 at `\"Web\"`", Compiled.Report("Console.WriteLine(Workload.Deployment(\"Web\", \"web:1\"));"));

    [Fact]
    public void MalformedImage_Reports() => Assert.Equal(
        "HAK9102 at `\"WEB:1:2\"`", Compiled.Report("Console.WriteLine(Workload.Deployment(\"web\", \"WEB:1:2\"));"));
}
