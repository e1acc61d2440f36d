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
        Assert.Equal("", Compiled.Report($"var web = Workload.Deployment(\"web\", \"web:1\");\n{statement}\nConsole.WriteLine(web);"));

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

    [Theory]
    [InlineData("Workload.Deployment(\"web\", \"web:1\");", "Workload.Deployment: its result is dropped, so this does nothing. Pass it on, or keep it in a variable.")]
    [InlineData("Manifest.Of(unknown);", "Manifest.Of: its result is dropped, so this does nothing. Run it: return await ManifestApp.Run(args, Manifest.Of(…)).")]
    public void DroppedFactory_Reports(string statement, string message)
    {
        var diagnostic = Assert.Single(Compiled.Diagnose(Compiled.Of(Compiled.Method(statement))), found => found.Id == "HAK9101");
        Assert.Equal(message, diagnostic.GetMessage());
    }

    [Theory]
    [InlineData("await ManifestApp.Run(args, Manifest.Of(unknown));", "await ManifestApp.Run(args, Manifest.Of(unknown))")]
    [InlineData("ManifestApp.Run(args, () => Manifest.Of(unknown)).Wait(); ManifestApp.Run(args, Manifest.Empty);", "ManifestApp.Run(args, Manifest.Empty)")]
    public void DroppedExitCode_Reports(string statement, string where)
    {
        var diagnostic = Assert.Single(Compiled.Diagnose(Compiled.Of(Compiled.Method(statement))), found => found.Id == "HAK9107");
        Assert.Equal($"HAK9107 at `{where}`", Compiled.Text([diagnostic]));
        Assert.Equal(
            "ManifestApp.Run: its exit code is dropped; the program ends with 0 where the manifest is invalid and nothing was printed. Write return await ManifestApp.Run(…).",
            diagnostic.GetMessage());
    }

    [Theory]
    [InlineData("Environment.ExitCode = await ManifestApp.Run(args, Manifest.Of(unknown));")]
    [InlineData("var code = await ManifestApp.Run(args, Manifest.Of(unknown)); Environment.Exit(code);")]
    [InlineData("Func<Task<int>> run = () => ManifestApp.Run(args, Manifest.Of(unknown)); await run();")]
    [InlineData("_ = ManifestApp.Run(args, Manifest.Of(unknown));")]
    public void UsedExitCode_DoesNotReport(string statement) => Assert.Equal("", Compiled.Report(statement));

    [Theory]
    [InlineData("var web = Workload.Deployment(\"web\", \"web:1\");", "web: this Workload is never used. Upsert it into a manifest: Manifest.Of(…, web).")]
    [InlineData("var web = Workload.Deployment(\"web\", \"web:1\"); web = web.Replicas(3).InNamespace(name);", "web: this Workload is never used. Upsert it into a manifest: Manifest.Of(…, web).")]
    [InlineData("var all = Manifest.Of(unknown);", "all: this Manifest is never used. Run or write it: return await ManifestApp.Run(args, all).")]
    public void UnusedVariable_Reports(string statements, string message)
    {
        var diagnostic = Assert.Single(Compiled.Diagnose(Compiled.Of(Compiled.Method(statements))), found => found.Id == "HAK9106");
        Assert.Equal(message, diagnostic.GetMessage());
        Assert.Equal($"HAK9106 at `{message.Split(':')[0]}`", Compiled.Text([diagnostic]));
    }

    [Theory]
    [InlineData("var web = unknown; Console.WriteLine(web);")]
    [InlineData("var web = unknown; Func<Workload> make = () => web; Console.WriteLine(make());")]
    [InlineData("var web = unknown; var other = web.Replicas(number); Console.WriteLine(other);")]
    [InlineData("var web = unknown; var list = new List<Workload>(); list.Add(web); Console.WriteLine(list);")]
    [InlineData("var web = unknown; Workload Make() => web; Console.WriteLine(Make());")]
    [InlineData("var web = unknown; web = Change(web); Workload Change(Workload w) { Console.WriteLine(w); return w; }")]
    [InlineData("foreach (var web in new[] { unknown }) { }")]
    public void UsedVariable_DoesNotReport(string statements) => Assert.Equal("", Compiled.Report(statements));

    [Fact]
    public void SameNameTwice_Reports()
    {
        var compilation = Compiled.Of(Compiled.Method("Console.WriteLine(Manifest.Of(unknown.Replicas(2)).Add(Workload.Job(\"b\", \"b:1\")).ToYaml()); Console.WriteLine(Manifest.Of(Workload.Job(\"a\", \"a:1\"), Workload.CronJob(\"a\", \"a:1\", \"0 3 * * *\"), Workload.Job(\"a\", \"other:2\").Label(\"team\", \"x\")).ToYaml());"));
        var diagnostic = Assert.Single(Compiled.Diagnose(compilation), found => found.Id == "HAK9005");
        Assert.Equal("HAK9005 at `Workload.Job(\"a\", \"other:2\")`", Compiled.Text([diagnostic]));
        Assert.Equal(
            "Job a: Job a is defined twice: part 1 (Job) and part 3 (Job). Keep one of them, or rename one or put it into another namespace.", diagnostic.GetMessage());
    }

    [Theory]
    [InlineData("Workload.Job(\"a\", \"a:1\"), Workload.Job(name, \"a:1\")")]
    [InlineData("Workload.Job(\"a\", \"a:1\"), unknown, Workload.Job(\"a\", \"a:1\")")]
    [InlineData("Workload.Job(\"a\", \"a:1\"), Workload.Job(\"a\", \"a:1\").InNamespace(\"other\")")]
    public void NamesThatMayDiffer_AreNotReported(string parts) =>
        Assert.DoesNotContain(Compiled.Diagnose(Compiled.Of(Compiled.Method($"Console.WriteLine(Manifest.Of({parts}).ToYaml());"))), found => found.Id == "HAK9005");

    [Fact]
    public void AcceptingAnUnknownRule_Reports() => Assert.Contains(
        Compiled.Diagnose(Compiled.Of(Compiled.Method("Console.WriteLine(Manifest.Of(Workload.Deployment(\"web\", \"web:1\").Accept(new RuleId(\"HAK2999\"), \"known\")).ToYaml());"))),
        found => found.Id == "HAK9001" && Compiled.Text([found]).Contains("Accept(", StringComparison.Ordinal));
}
