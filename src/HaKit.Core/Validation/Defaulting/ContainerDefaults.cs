using HaKit.Tree;

namespace HaKit.Validation.Defaulting;

/// <summary>Containers: image pull policy, ports, probes, lifecycle handlers, environment.</summary>
internal static class ContainerDefaults
{
    public static MapNode Container(MapNode container, KubernetesVersion version)
    {
        var edit = new MapEdit(container);
        if (edit["image"] is not UnknownNode)
            edit.DefaultEmpty("imagePullPolicy", PullPolicy(edit.Text("image")));
        edit.DefaultEmpty("terminationMessagePath", "/dev/termination-log");
        edit.DefaultEmpty("terminationMessagePolicy", "File");
        edit.Items("ports", port => Defaults.With(port, (ref inner) => inner.DefaultEmpty("protocol", "TCP")));
        edit.Items("env", variable => Defaults.With(variable, (ref inner) => inner.Each("valueFrom", source => EnvironmentSource(source, version))));
        edit.Each("livenessProbe", Probe);
        edit.Each("readinessProbe", Probe);
        edit.Each("startupProbe", Probe);
        edit.Each("lifecycle", lifecycle => Defaults.With(lifecycle, (ref inner) =>
        {
            inner.Each("preStop", Handler);
            inner.Each("postStart", Handler);
            inner.Remove("stopSignal");
        }));
        if (!Features.ContainerRestartRules(version))
            edit.Remove("restartPolicyRules");
        if (!Features.ProcMount(version))
            edit.Each("securityContext", context => Defaults.With(context, (ref inner) => inner.Remove("procMount")));
        return edit.Done();
    }

    /// <summary>Always for <c>latest</c> and for an image without tag and digest, else IfNotPresent.</summary>
    public static string PullPolicy(string image)
    {
        if (image.IndexOf('@') >= 0)
            return "IfNotPresent";
        var colon = image.LastIndexOf(':');
        var hasTag = colon > image.LastIndexOf('/');
        return !hasTag || image.Substring(colon + 1) == "latest" ? "Always" : "IfNotPresent";
    }

    private static MapNode EnvironmentSource(MapNode source, KubernetesVersion version) => Defaults.With(source, (ref edit) =>
    {
        edit.Each("fieldRef", FieldRef);
        if (!Features.EnvFiles(version))
            edit.Remove("fileKeyRef");
    });

    public static MapNode FieldRef(MapNode reference) => Defaults.With(reference, (ref edit) => edit.DefaultEmpty("apiVersion", "v1"));

    private static MapNode Probe(MapNode probe)
    {
        var edit = new MapEdit(Handler(probe));
        edit.DefaultZero("timeoutSeconds", 1);
        edit.DefaultZero("periodSeconds", 10);
        edit.DefaultZero("successThreshold", 1);
        edit.DefaultZero("failureThreshold", 3);
        return edit.Done();
    }

    private static MapNode Handler(MapNode handler) => Defaults.With(handler, (ref edit) =>
    {
        edit.Each("httpGet", get => Defaults.With(get, (ref inner) =>
        {
            inner.DefaultEmpty("path", "/");
            inner.DefaultEmpty("scheme", "HTTP");
        }));
        edit.Each("grpc", grpc => Defaults.With(grpc, (ref inner) => inner.Default("service", "")));
    });
}
