namespace HaKit.Validation.Admission;

/// <summary>Admission policies, their bindings, webhooks.</summary>
internal static class AdmissionKinds
{
    private const string Group = "admissionregistration.k8s.io";

    public static readonly KindTable Table = new()
    {
        [Group, "ValidatingAdmissionPolicy"] = AdmissionPolicies.Policy,
        [Group, "ValidatingAdmissionPolicyBinding"] = AdmissionBindings.Check,
        [Group, "MutatingAdmissionPolicy"] = MutatingPolicies.Policy,
        [Group, "MutatingAdmissionPolicyBinding"] = MutatingPolicies.Binding,
        [Group, "ValidatingWebhookConfiguration"] = Webhooks.Check,
        [Group, "MutatingWebhookConfiguration"] = Webhooks.Check,
    };
}
