using HaKit.Tree;

namespace HaKit.Validation.Admission.Simulation;

/// <summary>
/// The ValidatingAdmissionPolicies among a set of inputs, held against its objects as the server would when they are created. Pure: what it needs are the inputs.
/// What depends on the cluster (who asks, the authorizer, namespaces and parameters that are not among the inputs) gives an outcome that is not evaluated.
/// </summary>
internal sealed class PolicySimulation
{
    private const string Group = "admissionregistration.k8s.io";

    private readonly IReadOnlyList<AdmissionPolicy> policies;
    private readonly PolicyInputs inputs;

    private PolicySimulation(IReadOnlyList<AdmissionPolicy> policies, PolicyInputs inputs, IReadOnlyList<ManifestObject> notSimulated) =>
        (this.policies, this.inputs, NotSimulated) = (policies, inputs, notSimulated);

    /// <summary>False where no policy among the inputs is bound: then nothing needs to be asked.</summary>
    public bool HasPolicies => policies.Count > 0;

    /// <summary>MutatingAdmissionPolicies and webhooks: what they do to an object is not simulated.</summary>
    public IReadOnlyList<ManifestObject> NotSimulated { get; }

    public static PolicySimulation Of(IReadOnlyList<ManifestObject> objects, KubernetesVersion version, string defaultNamespace = "default")
    {
        var bindings = objects.Where(one => one.Is(Group, "ValidatingAdmissionPolicyBinding")).ToList();
        var policies = new List<AdmissionPolicy>();
        foreach (var policy in objects.Where(one => one.Is(Group, "ValidatingAdmissionPolicy")))
        {
            var own = bindings.Where(binding => binding.Root.At("spec").Text("policyName") == policy.Name).ToList();
            if (own.Count > 0)
                policies.Add(new AdmissionPolicy(policy, own, version));
        }

        var other = objects.Where(one => one.Group == Group && one.Kind is "MutatingAdmissionPolicy" or "MutatingWebhookConfiguration" or "ValidatingWebhookConfiguration").ToList();
        return new PolicySimulation(policies, new PolicyInputs(objects, version, defaultNamespace), other);
    }

    /// <summary>What all policies say to an object that is created; nothing for one that they all let pass.</summary>
    public IReadOnlyList<PolicyOutcome> Check(ManifestObject manifest)
    {
        // Policies and webhooks cannot be kept from being changed by policies.
        if (policies.Count == 0 || manifest.Group == Group)
            return [];
        var request = new PolicyRequest(manifest, inputs);
        return [.. policies.SelectMany(policy => policy.Check(request, inputs))];
    }
}
