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

    /// <summary>
    /// The verdict on an object that the server would accept, once the policies have been asked: a denial refuses it; warnings, audit notes and what cannot be
    /// evaluated are told beside.
    /// </summary>
    public Verdict After(Verdict verdict, ManifestObject manifest)
    {
        if (verdict.Status == VerdictStatus.Valid && NotSimulated.Contains(manifest))
            return verdict with { Reason = "what it does to the other inputs is not simulated" };
        if (verdict.Status == VerdictStatus.Invalid || Check(manifest) is not { Count: > 0 } outcomes)
            return verdict;
        var denials = outcomes.Where(outcome => outcome.Action == PolicyAction.Deny).Select(Denial).ToList();
        var beside = outcomes.Where(outcome => outcome.Action != PolicyAction.Deny).Select(outcome => outcome.Beside);
        var reason = string.Join("; ", new[] { verdict.Reason }.Concat(beside).Where(text => text.Length > 0));
        return denials.Count > 0 ? Verdict.Of(denials, reason) : verdict with { Reason = reason };

        FieldError Denial(PolicyOutcome outcome) => new(FieldError.NoField, Reasons.PolicyDenied, outcome.ServerMessage, manifest.Place);
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
