using System.Globalization;
using k8s;
using k8s.Models;

namespace HaKit.Benchmarks;

/// <summary>What a cluster's worth of manifests looks like: 4,000 objects, a Deployment, Service, ConfigMap and budget for each of 1,000 services.</summary>
internal static class ClientObjects
{
    public const int Services = 1000;

    public static List<IKubernetesObject> Create() => Enumerable.Range(0, Services).SelectMany(Service).ToList();

    private static IEnumerable<IKubernetesObject> Service(int number)
    {
        var name = "service-" + number.ToString(CultureInfo.InvariantCulture);
        var labels = new Dictionary<string, string> { ["app.kubernetes.io/name"] = name, ["app.kubernetes.io/part-of"] = "shop", ["tier"] = "web" };
        yield return new V1Deployment { ApiVersion = "apps/v1", Kind = "Deployment", Metadata = Metadata(name, labels), Spec = Deployment(name, labels) };
        yield return new V1Service
        {
            ApiVersion = "v1",
            Kind = "Service",
            Metadata = Metadata(name, labels),
            Spec = new V1ServiceSpec { Selector = labels, Ports = [new V1ServicePort { Name = "http", Port = 80, TargetPort = "http", Protocol = "TCP" }] },
        };
        yield return new V1ConfigMap
        {
            ApiVersion = "v1",
            Kind = "ConfigMap",
            Metadata = Metadata(name, labels),
            Data = new Dictionary<string, string> { ["LOG_LEVEL"] = "info", ["RETRIES"] = "3", ["app.properties"] = "server.port=8080\nserver.name=" + name + "\nfeature.on=true\n" },
        };
        yield return new V1PodDisruptionBudget
        {
            ApiVersion = "policy/v1",
            Kind = "PodDisruptionBudget",
            Metadata = Metadata(name, labels),
            Spec = new V1PodDisruptionBudgetSpec { MaxUnavailable = 1, Selector = new V1LabelSelector { MatchLabels = labels }, UnhealthyPodEvictionPolicy = "AlwaysAllow" },
        };
    }

    private static V1ObjectMeta Metadata(string name, IDictionary<string, string> labels) => new() { Name = name, NamespaceProperty = "shop", Labels = labels };

    private static V1DeploymentSpec Deployment(string name, IDictionary<string, string> labels) => new()
    {
        Replicas = 3,
        Selector = new V1LabelSelector { MatchLabels = labels },
        Strategy = new V1DeploymentStrategy { Type = "RollingUpdate", RollingUpdate = new V1RollingUpdateDeployment { MaxSurge = 1, MaxUnavailable = 0 } },
        Template = new V1PodTemplateSpec
        {
            Metadata = new V1ObjectMeta { Labels = labels, Annotations = new Dictionary<string, string> { ["checksum/config"] = "0e9f2d4c6b8a" } },
            Spec = new V1PodSpec
            {
                TerminationGracePeriodSeconds = 60,
                TopologySpreadConstraints = [new V1TopologySpreadConstraint { MaxSkew = 1, TopologyKey = "topology.kubernetes.io/zone", WhenUnsatisfiable = "ScheduleAnyway", LabelSelector = new V1LabelSelector { MatchLabels = labels } }],
                Containers =
                [
                    new V1Container
                    {
                        Name = "main",
                        Image = "registry.example.com/shop/" + name + ":1.27.3",
                        Args = ["--listen=:8080", "--verbose"],
                        Ports = [new V1ContainerPort { ContainerPort = 8080, Name = "http" }],
                        Env = [new V1EnvVar { Name = "MODE", Value = "production" }, new V1EnvVar { Name = "POD_NAME", ValueFrom = new V1EnvVarSource { FieldRef = new V1ObjectFieldSelector { FieldPath = "metadata.name" } } }],
                        Resources = new V1ResourceRequirements
                        {
                            Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("100m"), ["memory"] = new("128Mi") },
                            Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = new("256Mi") },
                        },
                        ReadinessProbe = new V1Probe { HttpGet = new V1HTTPGetAction { Path = "/healthz", Port = "http" }, PeriodSeconds = 5 },
                        Lifecycle = new V1Lifecycle { PreStop = new V1LifecycleHandler { Sleep = new V1SleepAction { Seconds = 10 } } },
                        SecurityContext = new V1SecurityContext { AllowPrivilegeEscalation = false, RunAsNonRoot = true, Capabilities = new V1Capabilities { Drop = ["ALL"] } },
                        VolumeMounts = [new V1VolumeMount { Name = "tmp", MountPath = "/tmp" }],
                    },
                ],
                Volumes = [new V1Volume { Name = "tmp", EmptyDir = new V1EmptyDirVolumeSource() }],
            },
        },
    };
}
