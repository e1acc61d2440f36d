namespace HaKit.Analyzers.Tests.Chains;

/// <summary>Writes a method that gives a manifest, in one of the ways in which a program may put it together, on one line.</summary>
internal sealed class ManifestWriter(int number, bool unknowns)
{
    /// <summary>How many ways there are.</summary>
    public const int Ways = 13;

    private readonly ChainWriter chains = new(number, unknowns);

    private string Manifest => $"public static Manifest M{number}()";

    public string Write()
    {
        var a = chains.Chain("app-a");
        var b = chains.Chain("app-b");
        var tail = chains.Chance(4) ? $".InNamespace({chains.Text("shop")})" : "";
        return (number % Ways) switch
        {
            0 => $"{Manifest} => Manifest.Of({a}){tail};",
            1 => $"{Manifest} => Manifest.Of({a}, {b}){tail};",
            2 => $"{Manifest} {{ var one = {a}; var other = one.Named(\"copy\"); return Manifest.Of(one).Add(other){tail}; }}",
            3 => $"static readonly Workload F{number} = {a}; {Manifest} => Manifest.Of(F{number}, {b}){tail};",
            4 => $"static Workload P{number} => {a}; static Workload Q{number}(string name) => {b}.Named(name); {Manifest} => Manifest.Of(P{number}, Q{number}(\"made\")){tail};",
            5 => $"{Manifest} => Manifest.Of({Condition} ? {a} : {b}){tail};",
            6 => $"{Manifest} {{ var one = {a}; if ({Condition}) one = {b}; return Manifest.Of(one){tail}; }}",
            7 => $"{Manifest} {{ var all = Manifest.Empty; foreach (var name in new[] {{ \"x\", \"y\" }}) all = all.Add({a}.Named(name)); return all{tail}; }}",
            8 => $"{Manifest} => Manifest.Of({a}, new V1PriorityClass {{ Metadata = new() {{ Name = \"high\" }}, Value = 5 }}, {Settings}, new List<Workload> {{ {b} }}){tail}.Label(\"tier\", \"web\");",
            9 => $"{Manifest} => Manifest.Of(Resource.Namespace(\"shop\"), {a}, {b}).InNamespace(\"shop\").InNamespace({chains.Text("shop")}).ChangeAll(w => w.Replicas({chains.Number(1, 4)}).Env(\"A\", \"changed\"));",
            10 => $"{Manifest} => Manifest.Of({a}, {Settings}).Add({b}).Expects(External.Secret(\"keys\"), External.ConfigMap(\"settings\")).Without(\"ConfigMap\", \"own\"){tail};",
            11 => $"{Manifest} => Manifest.Of({a}).When({Condition}, m => m.Add({b})).ChangeAll(w => w.Ingress({chains.Text("test.example.org")}).AllowFrom(Peer.SameNamespace)){tail};",
            _ => $"{Manifest} {{ var all = Manifest.Empty; foreach (var one in new[] {{ {a}, {b} }}) all = all.Add(one.Label(\"tier\", \"web\")); return all{tail}; }}",
        };
    }

    private static string Settings => "new V1ConfigMap { Metadata = new() { Name = \"own\" }, Data = new Dictionary<string, string> { [\"a\"] = \"1\" } }";

    private string Condition => unknowns ? "Flag()" : chains.Pick("true", "1 > 2", "!false", "\"a\" == \"b\"");
}
