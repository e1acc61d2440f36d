namespace HaKit.Cli.Tests.Cases;

/// <summary>Every case of <c>cases.jsonl</c>, each a theory row.</summary>
public class CaseTests
{
    /// <summary>Cases that are still wrong, and what they wait for. One that comes right must leave this list.</summary>
    private static readonly Dictionary<string, string> Waiting = new()
    {
        ["block-blank-first-line"] = "YAML reading",
        ["bom-in-second-document"] = "YAML reading",
        ["inline-document"] = "YAML reading",
        ["simulate-keda-minimum"] = "simulation",
        ["simulate-job-is-no-server"] = "simulation",
        ["simulate-custom-workload"] = "simulation",
        ["simulate-replacement-after-pending"] = "simulation",
        ["simulate-zero-replicas-hpa"] = "simulation",
        ["drain-returns-to-cordoned-node"] = "simulation",
        ["statefulset-on-lost-node-advice"] = "simulation",
        ["owned-pod"] = "rules",
        ["per-pod-service"] = "rules",
        ["per-pod-budget"] = "rules",
        ["targetport-protocol"] = "rules",
        ["native-sidecar-without-port"] = "rules",
        ["probe-tells-who-serves"] = "rules",
        ["sleep-in-an-image-without-shell"] = "rules",
        ["tcp-probe-on-udp-port"] = "rules",
        ["key-missing"] = "rules",
        ["claim-template-replaces-volume"] = "rules",
        ["hostpath-and-drain"] = "rules",
        ["spread-shared-by-workloads"] = "rules",
        ["job-index-zero"] = "rules",
        ["statefulset-max-unavailable-137"] = "rules",
        ["daemonset-all-at-once"] = "rules",
    };

    public static TheoryData<string> Ids => [.. Case.All.Select(@case => @case.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Is_told_right(string id)
    {
        var differences = CaseReplay.Differences(Case.All.Single(@case => @case.Id == id));
        if (Waiting.ContainsKey(id))
            Assert.True(differences.Count > 0, $"{id} is right now: remove it from {nameof(Waiting)}.");
        else
            Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    [Fact]
    public void Only_cases_wait() => Assert.Empty(Waiting.Keys.Except(Case.All.Select(@case => @case.Id)));
}
