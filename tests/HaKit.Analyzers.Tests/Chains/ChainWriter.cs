using System.Globalization;
using System.Text;

namespace HaKit.Analyzers.Tests.Chains;

/// <summary>Writes manifests as a careless author might: any verbs, in any order. The same seed writes the same chain.</summary>
internal sealed class ChainWriter(int seed, bool unknowns)
{
    private readonly Random random = new(seed);

    public string Write()
    {
        var parts = Enumerable.Range(0, Number(1, 2)).Select(i => Chain("app-" + (char)('a' + i)));
        var manifest = new StringBuilder("Manifest.Of(").AppendJoin(", ", parts).Append(')');
        if (Chance(4))
            manifest.Append(CultureInfo.InvariantCulture, $".InNamespace({Text("shop")})");
        return manifest.ToString();
    }

    private string Chain(string name)
    {
        var chain = new StringBuilder(Pick(
            $"Workload.Deployment(\"{name}\", {Text("web:1.4")})",
            $"Workload.StatefulSet(\"{name}\", \"db:2\")",
            $"Workload.Deployment(\"{name}\", \"web\")",
            $"Workload.DaemonSet(\"{name}\", \"agent:1\")",
            $"Workload.Nginx().Named(\"{name}\")",
            $"Workload.Job(\"{name}\", \"job:1\")"));
        for (var verbs = Number(0, 9); verbs > 0; verbs--)
            chain.Append('.').Append(Verb());
        return chain.ToString();
    }

    private string Verb() => Number(0, 24) switch
    {
        0 or 1 or 2 => $"Replicas({Int(Number(0, 5))})",
        3 => $"Autoscale({Int(Number(1, 3))}, {Int(Number(3, 6))})",
        4 => $"WithPdb(maxUnavailable: {Amount()})",
        5 => $"WithPdb(minAvailable: {Amount()})",
        6 => "WithoutPdb()",
        7 => $"SpreadAcross(Topology.{Pick("Host", "Zone", "Region")}, Strength.{Pick("Preferred", "Required")}, maxSkew: {Int(Number(1, 4))})",
        8 => $"AntiAffinity(Topology.{Pick("Host", "Zone")}, Strength.{Pick("Preferred", "Required")})",
        9 => "WithoutHostSpread()",
        10 => $"GracefulShutdown({Int(Number(0, 40))}.Seconds(), stop: {Int(Number(1, 40))}.Seconds())",
        11 => $"GracefulShutdown({Number(1, 40)}.s)",
        12 => $"RollingUpdate(surge: {Amount()}, unavailable: {Amount()})",
        13 => $"RollingUpdate(minReady: {Int(Number(0, 30))}.Seconds())",
        14 => "Recreate()",
        15 => $"Port({Int(8080)}, \"http\")",
        16 => "Expose(80, 8080)",
        17 => $"ReadyWhen(Probe.Http({Text("/ready")}, 8080).After({Int(Number(0, 20))}.Seconds()))",
        18 => $"AliveWhen(Probe.{Pick("Http(\"/live\", 8080)", "Tcp(8080)", "Http(\"/ready\", \"http\")")}.Every({Number(1, 20)}.Seconds()).FailAfter({Int(Number(1, 3))}))",
        19 => $"Accept({Pick("Rules.SingleReplica", "Rules.BudgetMissing", "new RuleId(\"HAK4011\")")}, {Text("known")})",
        20 => $"KeepHistory({Int(Number(0, 2))})",
        21 => $"Resources(cpu: \"{Number(1, 9)}00m\", memory: {Text("64Mi")})",
        22 => $"OnNodes(\"kubernetes.io/hostname\", \"node-{Number(1, 3)}\")",
        23 => $"Label(\"team\", {Text("blue")})",
        _ => $"Tolerate(Toleration.{Pick("Everything", "Of(\"dedicated\")")})",
    };

    private string Amount() => Pick(Int(Number(0, 3)), Int(Number(0, 100)) + ".Percent()");

    private string Int(int value) => unknowns && Chance(3) ? $"Int({value.ToString(CultureInfo.InvariantCulture)})" : value.ToString(CultureInfo.InvariantCulture);

    private string Text(string value) => unknowns && Chance(3) ? $"Text(\"{value}\")" : $"\"{value}\"";

    private int Number(int least, int most) => random.Next(least, most + 1);

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private string Pick(params string[] options) => options[random.Next(options.Length)];
}
