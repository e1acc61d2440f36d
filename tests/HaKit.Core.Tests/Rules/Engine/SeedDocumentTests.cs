using HaKit.Evaluation;

namespace HaKit.Core.Tests.Rules.Engine;

/// <summary>The manifests of the document that HaKit grew from, as printed there; every fault in them is found.</summary>
public class SeedDocumentTests
{
    private const string Nginx = """
        apiVersion: extensions/v1beta1
        kind: Deployment
        metadata:
          name: nginx
        spec:
          replicas: 1
          selector:
            matchLabels:
              component: nginx
          template:
            metadata:
              labels:
                component: nginx
            spec:
              containers:
              - name: nginx
                image: "nginx"
                ports:
                - name: http
                  hostPort: 80
                  containerPort: 80
                  protocol: TCP
                readinessProbe:
                  httpGet:
                    path: /healthz
                    port: 80
                    httpHeaders:
                    - name: X-Custom-Header
                      value: Awesome
                  initialDelaySeconds: 15
                  timeoutSeconds: 1
                lifecycle:
                  preStop:
                    exec:
                      command: ["/bin/bash", "-c", "sleep 30"]

        """;

    [Theory]
    [InlineData("HAK7002", "apiVersion")]
    [InlineData("HAK1001", "spec.replicas")]
    [InlineData("HAK3008", "spec.template.spec.containers[0].ports[0].hostPort")]
    [InlineData("HAK7005", "spec.template.spec.containers[0].image")]
    [InlineData("HAK5007", "spec.template.spec.containers[0].lifecycle.preStop.exec.command")]
    public void The_update_example_has_this_fault(string rule, string field) => Assert.Contains((rule, field), Found(Nginx));

    [Theory]
    [InlineData("minAvailable: 2")]
    [InlineData("maxUnavailable: 1")]
    public void The_budget_examples_use_a_version_that_is_gone(string bound) =>
        Assert.Contains(("HAK7002", "apiVersion"), Found(Manifests.Budget(bound, "app: zookeeper", "zk-pdb", "policy/v1beta1")));

    [Theory]
    [InlineData("failure-domain.beta.kubernetes.io/zone")]
    [InlineData("failure-domain.beta.kubernetes.io/region")]
    public void The_topology_labels_it_names_are_deprecated(string key) => Assert.Contains(
        ("HAK3020", "spec.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey"),
        Found(Manifests.Deployment(pod: Placements.Apart(key, "weight: 100"))));

    private static IEnumerable<(string, string)> Found(string manifest) =>
        RuleEngine.Evaluate(Manifests.Read(manifest), RuleOptions.Default).Select(finding => (finding.Rule, finding.Field));
}
