namespace HaKit.Cli.Tests.Cases;

/// <summary>Every case of <c>cases.jsonl</c>, each a theory row.</summary>
public class CaseTests
{
    /// <summary>Cases that are still wrong, and what they wait for. One that comes right must leave this list.</summary>
    private static readonly Dictionary<string, string> Waiting = new()
    {
        ["no-such-kind-policy-v1beta1-PodDisruptionBudget"] = "unserved kinds",
        ["no-such-kind-apps-v1-Deployement"] = "unserved kinds",
        ["no-such-kind-v1-Deployment"] = "unserved kinds",
        ["no-such-kind-networking-v1-Ingress"] = "unserved kinds",
        ["too-new-api"] = "unserved kinds",
        ["list-without-items"] = "unserved kinds",
        ["kind-misspelt-key"] = "one assessment: a document without a kind",
        ["same-object-in-two-files"] = "one assessment: duplicates",
        ["dangling-beside-Certificate"] = "one assessment: what opens the world",
        ["dangling-beside-ExternalSecret"] = "one assessment: what opens the world",
        ["dangling-beside-operator"] = "one assessment: what opens the world",
        ["template-opens-the-world"] = "one assessment: what opens the world",
        ["audit-sees-refusal"] = "one assessment: refusals in audit",
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
