namespace HaKit.Validation.Admission;

/// <summary>Admission policies, their bindings, webhooks.</summary>
internal static class AdmissionKinds
{
    public static readonly KindTable Table = new()
    {
        ["admissionregistration.k8s.io", "ValidatingAdmissionPolicy"] = AdmissionPolicies.Policy,
        ["admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding"] = AdmissionBindings.Check,
    };
}
