using HaKit.Tree;
using HaKit.Validation.Defaulting;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;
using HaKit.Validation.Networking;
using HaKit.Validation.Pods;

namespace HaKit.Validation.Nodes;

internal static class NodeObjects
{
    private static readonly string[] Effects = ["NoSchedule", "PreferNoSchedule", "NoExecute"];

    public static void Check(Errors errors, Cursor node)
    {
        ObjectMeta.Check(errors, node["metadata"], Names.Subdomain, isNamespaced: false);
        var spec = node["spec"];
        // The server reports taints below metadata.
        var taints = new Cursor(spec["taints"].Node, node["metadata"].Path.Child("taints"));
        Taints(errors, new CursorList(taints));
        foreach (var field in new[] { "capacity", "allocatable" })
        {
            var amounts = node["status"][field];
            foreach (var amount in amounts.Entries)
                ResourceQuantities.Value(errors, new Cursor(amount.Value, amounts.Path.Child(amount.Key)), amount.Key);
        }

        PodNetworks(errors, spec);
        if (Features.NodeDeclaredFeatures(errors.Version))
            Declared(errors, node["status"].Each("declaredFeatures"));
    }

    private static void Taints(Errors errors, CursorList taints)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var taint in taints)
        {
            errors.Invalid(taint["key"], taint.TextOf("key"), Qualified.Name(taint.TextOf("key")));
            var problems = Qualified.LabelValue(taint.TextOf("value"));
            if (problems.Count > 0)
                errors.Invalid(taint["value"], taint.TextOf("value"), string.Join(";", problems));
            Common.OneOf(errors, taint, "effect", Effects);
            if (!seen.Add(taint.TextOf("key") + "\n" + taint.TextOf("effect")))
                errors.Duplicate(taint.Path, taint.Node);
        }
    }

    /// <summary>The networks of the node's pods: <c>podCIDRs</c>, or <c>podCIDR</c> alone where the two do not begin alike.</summary>
    private static void PodNetworks(Errors errors, Cursor spec)
    {
        var networks = spec.Each("podCIDRs");
        var single = spec.TextOf("podCIDR");
        if (single.Length > 0 && (networks.Count == 0 || networks[0].Text != single))
        {
            AddressChecks.LegacyNetwork(errors, new Cursor(spec["podCIDR"].Node, networks.Path.Index(0)));
            return;
        }

        foreach (var network in networks)
            AddressChecks.LegacyNetwork(errors, network);
        if (networks.Count > 1 && (networks.Count > 2 || AddressChecks.AreDualStack(networks) != true))
            errors.Invalid(networks, spec["podCIDRs"].Node, "may specify no more than one CIDR for each IP family");
    }

    /// <summary>Names of features, each once and in order.</summary>
    private static void Declared(Errors errors, CursorList features)
    {
        for (var i = 0; i < features.Count; i++)
        {
            if (features[i].Text.Length == 0)
                errors.Required(features[i].Path);
            if (i > 0 && string.CompareOrdinal(features[i - 1].Text, features[i].Text) > 0)
                errors.Invalid(features[i], features[i].Text, "list must be sorted alphabetically");
            else if (i > 0 && features[i - 1].Text == features[i].Text)
                errors.Duplicate(features[i].Path, features[i].Text);
        }
    }
}
