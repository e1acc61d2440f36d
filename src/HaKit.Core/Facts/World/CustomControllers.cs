namespace HaKit.Facts.World;

/// <summary>Well-known custom kinds, and what their controllers create in the cluster. Sources: the documentation of each project.</summary>
internal static class CustomControllers
{
    /// <summary>A database, broker or other server: pods with the Services, credentials and configuration that belong to them.</summary>
    private const Companions Server = Companions.Pods | Companions.Services | Companions.Secrets | Companions.ConfigMaps | Companions.Claims;

    private const Companions Workers = Companions.Pods;

    /// <summary>What an object of this kind makes; null where the kind is not known here.</summary>
    public static Companions? Find(string group, string kind) => group switch
    {
        "cert-manager.io" => kind == "Certificate" ? Companions.Secrets : Companions.None,
        "acme.cert-manager.io" => kind == "Challenge" ? Companions.Pods | Companions.Services : Companions.None,
        "trust.cert-manager.io" => Companions.ConfigMaps | Companions.Secrets,
        "external-secrets.io" => kind is "ExternalSecret" or "ClusterExternalSecret" ? Companions.Secrets : Companions.None,
        "kubernetes-client.io" or "bitnami.com" or "isindir.github.com" or "spv.no" or "secrets.hashicorp.com" or "secrets.infisical.com"
            or "onepassword.com" or "secrets.doppler.com" or "ricoberger.de" or "secrets-store.csi.x-k8s.io" or "kubernetes-replicator.mittwald.de"
            => Companions.Secrets,
        "monitoring.coreos.com" => kind is "Prometheus" or "PrometheusAgent" or "Alertmanager" or "ThanosRuler" ? Server : Companions.None,
        "keda.sh" => kind == "ScaledJob" ? Workers : Companions.None,
        "argoproj.io" => Argo(kind),
        "kustomize.toolkit.fluxcd.io" or "helm.toolkit.fluxcd.io" or "helm.cattle.io" or "fleet.cattle.io" or "app.k8s.io" or "kpack.io"
            or "addons.cluster.x-k8s.io" or "operators.coreos.com" or "work.karmada.io" or "apps.open-cluster-management.io" => Companions.Everything,
        "postgresql.cnpg.io" => kind is "Cluster" or "Pooler" ? Server | Companions.ServiceAccounts : Companions.None,
        "acid.zalan.do" or "postgres-operator.crunchydata.com" or "mysql.oracle.com" or "pxc.percona.com" or "psmdb.percona.com" or "pgv2.percona.com"
            or "mongodbcommunity.mongodb.com" or "mongodb.com" or "databases.spotahome.com" or "redis.redis.opstreelabs.in" or "k8ssandra.io"
            or "cassandra.datastax.com" or "clickhouse.altinity.com" or "minio.min.io" or "scylla.scylladb.com" or "k8s.mariadb.com" or "mariadb.mmontes.io"
            or "vitess.io" or "planetscale.com" or "nats.io" or "pulsar.streamnative.io" or "vault.banzaicloud.com" or "jaegertracing.io" or "keycloak.org"
            or "k8s.keycloak.org" or "zookeeper.pravega.io" or "solr.apache.org" or "opensearch.opster.io" or "infinispan.org" or "hazelcast.com"
            or "eventing.knative.dev" or "messaging.knative.dev" or "sources.knative.dev" or "loki.grafana.com" or "tempo.grafana.com" or "ray.io" => Server,
        "rabbitmq.com" => kind == "RabbitmqCluster" ? Server : kind == "User" ? Companions.Secrets : Companions.None,
        "kafka.strimzi.io" => kind is "KafkaTopic" or "KafkaRebalance" or "KafkaConnector" ? Companions.None : kind == "KafkaUser" ? Companions.Secrets : Server,
        "opentelemetry.io" => kind == "Instrumentation" ? Companions.None : Server,
        "grafana.integreatly.org" => kind == "Grafana" ? Server : Companions.None,
        "serving.knative.dev" => kind is "Service" or "Configuration" or "Revision" ? Companions.Pods | Companions.Services : Companions.None,
        "tekton.dev" => kind is "TaskRun" or "PipelineRun" ? Workers : Companions.None,
        "build.openshift.io" or "batch.volcano.sh" or "kubeflow.org" or "sparkoperator.k8s.io" => Workers,
        "jobset.x-k8s.io" or "leaderworkerset.x-k8s.io" => Companions.Pods | Companions.Services,
        "apps.openshift.io" or "apps.kruise.io" or "flagger.app" => kind is "Canary" ? Companions.Pods | Companions.Services : Companions.None,
        _ => IsElastic(group) ? Server : IsSilent(group) ? Companions.None : null,
    };

    private static Companions Argo(string kind) => kind switch
    {
        "Application" or "ApplicationSet" => Companions.Everything,
        "Workflow" or "CronWorkflow" => Workers,
        "EventSource" or "Sensor" or "EventBus" => Server,
        _ => Companions.None,
    };

    private static bool IsElastic(string group) => group.EndsWith(".k8s.elastic.co", StringComparison.Ordinal);

    /// <summary>Configuration, routing and policy: their controllers create nothing that a manifest refers to.</summary>
    private static bool IsSilent(string group) => group is "gateway.networking.k8s.io" or "networking.istio.io" or "security.istio.io" or "telemetry.istio.io"
        or "extensions.istio.io" or "traefik.io" or "traefik.containo.us" or "snapshot.storage.k8s.io" or "groupsnapshot.storage.k8s.io"
        or "autoscaling.k8s.io" or "kustomize.config.k8s.io" or "route.openshift.io" or "image.openshift.io" or "security.openshift.io" or "cilium.io"
        or "crd.projectcalico.org" or "projectcalico.org" or "projectcontour.io" or "configuration.konghq.com" or "getambassador.io"
        or "gateway.envoyproxy.io" or "gateway.kgateway.dev" or "k8s.nginx.org" or "appprotect.f5.com" or "kyverno.io" or "wgpolicyk8s.io"
        or "constraints.gatekeeper.sh" or "templates.gatekeeper.sh" or "config.gatekeeper.sh" or "mutations.gatekeeper.sh" or "policy.networking.k8s.io"
        or "source.toolkit.fluxcd.io" or "notification.toolkit.fluxcd.io" or "image.toolkit.fluxcd.io" or "karpenter.sh" or "karpenter.k8s.aws"
        or "velero.io" or "longhorn.io" or "metallb.io" or "policy.linkerd.io" or "linkerd.io" or "split.smi-spec.io" or "elbv2.k8s.aws"
        or "vpcresources.k8s.aws" or "networking.gke.io" or "cloud.google.com" or "monitoring.googleapis.com" or "kueue.x-k8s.io" or "externaldns.k8s.io"
        or "externaldns.nginx.org" or "topology.node.k8s.io" or "k8s.cni.cncf.io" or "whereabouts.cni.cncf.io" or "aquasecurity.github.io"
        or "goldilocks.fairwinds.com" or "descheduler" or "hpa.autoscaling.banzaicloud.io";
}
