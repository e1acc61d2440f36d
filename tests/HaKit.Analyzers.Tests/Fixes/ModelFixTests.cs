namespace HaKit.Analyzers.Tests.Fixes;

public class ModelFixTests
{
    private const string Limits = ", Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { [\"cpu\"] = new(\"1\"), [\"memory\"] = new(\"1Gi\") }, Limits = new Dictionary<string, ResourceQuantity> { [\"memory\"] = new(\"1Gi\") } }";
    private const string Probed = ", ReadinessProbe = new() { TcpSocket = new() { Port = 80 } }";
    private const string Slept = ", Lifecycle = new() { PreStop = new() { Sleep = new() { Seconds = 5 } } }";
    private const string Budget = "Selector = new() { MatchLabels = labels }, UnhealthyPodEvictionPolicy = \"AlwaysAllow\"";

    private const string Spread = "TopologySpreadConstraints = [new() { MaxSkew = 1, TopologyKey = \"kubernetes.io/hostname\", WhenUnsatisfiable = \"ScheduleAnyway\", LabelSelector = new() { MatchLabels = labels }, MatchLabelKeys = [\"pod-template-hash\"] }],";

    [Theory]
    [InlineData("HAK3001", "Replicas = 3,", "TopologySpreadConstraints = [new() { MaxSkew = 1, TopologyKey = \"kubernetes.io/hostname\", WhenUnsatisfiable = \"ScheduleAnyway\", LabelSelector = new() { MatchLabels = new Dictionary<string, string> { [\"app\"] = \"web\" } }, MatchLabelKeys = [\"pod-template-hash\"] }, new() {")]
    [InlineData("HAK4001", "Replicas = 2, Strategy = new() { Type = \"Recreate\" },", "Type = \"RollingUpdate\"")]
    [InlineData("HAK4007", "Replicas = 2, Strategy = new() { RollingUpdate = new() { MaxUnavailable = \"100%\" } },", "RollingUpdate = new() { MaxUnavailable = 0, MaxSurge = 1 }")]
    [InlineData("HAK4007", "Replicas = 2, Strategy = new V1DeploymentStrategy { RollingUpdate = new V1RollingUpdateDeployment() { MaxUnavailable = 3, MaxSurge = \"25%\" } },", "RollingUpdate = new V1RollingUpdateDeployment() { MaxUnavailable = 0, MaxSurge = 1 }")]
    [InlineData("HAK4009", "RevisionHistoryLimit = 0, Replicas = 2,", "{\nReplicas = 2,")]
    public void Field_IsChanged(string rule, string spec, string after) => Contains(after, Fixed.Apply(Program(spec, container: Limits + Probed + Slept), rule));

    [Theory]
    [InlineData("HAK3002", "TopologySpreadConstraints = [new() { MaxSkew = 1, TopologyKey = \"kubernetes.io/hostname\", WhenUnsatisfiable = \"ScheduleAnyway\", LabelSelector = new() { MatchLabels = labels }, MatchLabelKeys = [\"pod-template-hash\"] }],", "TopologyKey = \"topology.kubernetes.io/zone\"")]
    [InlineData("HAK3002", "TopologySpreadConstraints = new List<V1TopologySpreadConstraint> { new() { MaxSkew = 1, TopologyKey = \"kubernetes.io/hostname\", WhenUnsatisfiable = \"ScheduleAnyway\", LabelSelector = new() { MatchLabels = labels }, MatchLabelKeys = [\"pod-template-hash\"] } },", "TopologyKey = \"topology.kubernetes.io/zone\"")]
    [InlineData("HAK3010", "TopologySpreadConstraints = [new() { MaxSkew = 1, TopologyKey = \"kubernetes.io/hostname\", WhenUnsatisfiable = \"ScheduleAnyway\", LabelSelector = new() { MatchLabels = new Dictionary<string, string> { [\"app\"] = \"wbe\" } }, MatchLabelKeys = [\"pod-template-hash\"] }],", "LabelSelector = new() { MatchLabels = new Dictionary<string, string> { [\"app\"] = \"web\" } }")]
    [InlineData("HAK3010", "TopologySpreadConstraints = [new() { MaxSkew = 1, TopologyKey = \"kubernetes.io/hostname\", WhenUnsatisfiable = \"ScheduleAnyway\" }],", ", LabelSelector = new() { MatchLabels = new Dictionary<string, string> { [\"app\"] = \"web\" } } }")]
    [InlineData("HAK3015", "TopologySpreadConstraints = [new() { MaxSkew = 1, TopologyKey = \"kubernetes.io/hostname\", WhenUnsatisfiable = \"DoNotSchedule\", MinDomains = 2, LabelSelector = new() { MatchLabels = labels } }],", ", MatchLabelKeys = [\"pod-template-hash\"] }")]
    [InlineData("HAK3020", "TopologySpreadConstraints = [new() { MaxSkew = 1, TopologyKey = \"failure-domain.beta.kubernetes.io/zone\", WhenUnsatisfiable = \"ScheduleAnyway\", LabelSelector = new() { MatchLabels = labels }, MatchLabelKeys = [\"pod-template-hash\"] }],", "TopologyKey = \"topology.kubernetes.io/zone\"")]
    [InlineData("HAK4004", "Affinity = new() { PodAntiAffinity = new() { RequiredDuringSchedulingIgnoredDuringExecution = [new() { TopologyKey = \"kubernetes.io/hostname\", LabelSelector = new() { MatchLabels = labels } }] } },", ", MatchLabelKeys = [\"pod-template-hash\"] }")]
    [InlineData("HAK5007", "TerminationGracePeriodSeconds = 6,", "TerminationGracePeriodSeconds = 20,")]
    public void Pod_IsChanged(string rule, string pod, string after) => Contains(after, Fixed.Apply(Program("Replicas = 3,", pod, Limits + Probed + Slept), rule));

    [Theory]
    [InlineData("Replicas = 1,", "Replicas = 2,")]
    [InlineData("", "        },\n        Replicas = 2,")]
    public void Replicas_AreSet(string spec, string after) => Contains(after, Fixed.Apply(Program(spec, Spread, Limits + Probed + Slept), "HAK1001"));

    [Fact]
    public void Grace_IsGiven() => Contains(
        "TerminationGracePeriodSeconds = 30,",
        Fixed.Apply(Program("Replicas = 3,", "TerminationGracePeriodSeconds = 0,", Limits + Probed + ", Lifecycle = new() { PreStop = new() { Exec = new() { Command = [\"stop\"] } } }"), "HAK5008"));

    [Theory]
    [InlineData("HAK5001", Slept, "ReadinessProbe = new() { TcpSocket = new() { Port = 80 } }")]
    [InlineData("HAK5005", Probed, "Lifecycle = new() { PreStop = new() { Sleep = new() { Seconds = 5 } } }")]
    [InlineData("HAK5007", Probed + ", Lifecycle = new() { PreStop = new() { Exec = new() { Command = [\"sleep\", \"60\"] } } }", "TerminationGracePeriodSeconds = 75")]
    [InlineData("HAK5007", Probed + ", Lifecycle = new() { PreStop = new() { Sleep = new() { Seconds = 1 } } }", "Sleep = new() { Seconds = 5 }")]
    [InlineData("HAK7005", Probed + Slept + ", ImagePullPolicy = \"Always\"", "ImagePullPolicy = \"IfNotPresent\"")]
    public void Container_IsChanged(string rule, string container, string after) => Contains(after, Fixed.Apply(Program("Replicas = 2,", container: Limits + container), rule));

    [Theory]
    [InlineData("HAK2003", "MinAvailable = 3", "Spec = new() { " + Budget + ", MaxUnavailable = 1 }")]
    [InlineData("HAK2012", "MaxUnavailable = \"100%\"", Budget + ", MaxUnavailable = 1 }")]
    [InlineData("HAK2002", "", "MaxUnavailable = 1")]
    public void Budget_IsFixed(string rule, string bound, string after)
    {
        var budget = "var budget = new V1PodDisruptionBudget { Metadata = new() { Name = \"web\" }, Spec = new() { " + Budget + ", " + bound + " } };";
        Contains(after, Fixed.Apply(Program("Replicas = 3,", container: Limits + Probed + Slept, more: budget), rule));
    }

    [Fact]
    public void Replicas_of_an_autoscaled_workload_AreRemoved() => Contains("Spec = new()\n    {\n        MinReadySeconds = 5,\n        Selector", Fixed.Apply(
        Program("Replicas = 3,\n        MinReadySeconds = 5,", more: """
            var autoscaler = new V2HorizontalPodAutoscaler
            {
                Metadata = new() { Name = "web" },
                Spec = new() { MinReplicas = 2, MaxReplicas = 4, ScaleTargetRef = new() { ApiVersion = "apps/v1", Kind = "Deployment", Name = "web" } },
            };
            """), "HAK1003"));

    [Fact]
    public void Removed_version_IsReplaced() => Contains("ApiVersion = \"policy/v1\"", Fixed.Apply(
        Program("Replicas = 3,", more: "var budget = new V1PodDisruptionBudget { ApiVersion = \"policy/v1beta1\", Kind = \"PodDisruptionBudget\", Metadata = new() { Name = \"web\" }, Spec = new() { MaxUnavailable = 1, " + Budget + " } };"), "HAK7002"));

    [Fact]
    public void Version_IsLeftToTheAuthor() =>
        Contains("Image = \"nginx:write-the-version-here\"", Fixed.Apply(Program("Replicas = 2,").Replace("nginx:1.29", "nginx:latest", StringComparison.Ordinal), "HAK7005", "complete"));

    internal static string Program(string spec, string pod = "", string container = "", string more = "") => Compiled.Method($$"""
        var labels = new Dictionary<string, string> { ["app"] = "web" };
        var d = new V1Deployment
        {
            Metadata = new() { Name = "web" },
            Spec = new()
            {
                {{spec}}
                Selector = new() { MatchLabels = labels },
                Template = new()
                {
                    Metadata = new() { Labels = labels },
                    Spec = new()
                    {
                        {{pod}}
                        Containers = [new() { Name = "web", Image = "nginx:1.29", Ports = [new() { ContainerPort = 80 }]{{container}} }],
                    },
                },
            },
        };
        var service = new V1Service { Metadata = new() { Name = "web" }, Spec = new() { Selector = labels, Ports = [new() { Port = 80 }] } };
        {{more}}
        await client.AppsV1.CreateNamespacedDeploymentAsync(d, "default");
        """);

    private static void Contains(string expected, string text) => ChainFixTests.AssertContains(expected, text.Replace("\r", "", StringComparison.Ordinal));
}
