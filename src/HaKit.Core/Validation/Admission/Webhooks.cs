using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Admission;

/// <summary>Validating and mutating webhook configurations.</summary>
internal static class Webhooks
{
    private const int LongestTimeout = 30;
    private static readonly string[] FailurePolicies = ["Fail", "Ignore"];
    private static readonly string[] MatchPolicies = ["Equivalent", "Exact"];
    private static readonly string[] SideEffects = ["None", "NoneOnDryRun"];
    private static readonly string[] Reinvocations = ["IfNeeded", "Never"];

    public static void Check(Errors errors, Cursor configuration)
    {
        ObjectMeta.Check(errors, configuration["metadata"], Names.Subdomain, isNamespaced: false, standardFinalizers: false);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var webhook in configuration.Each("webhooks"))
        {
            Webhook(errors, webhook);
            WebhookClient.Versions(errors, webhook["admissionReviewVersions"], webhook["admissionReviewVersions"].Path, "must specify one of v1, v1beta1");
            if (webhook.TextOf("name") is { Length: > 0 } name && !names.Add(name))
                errors.Duplicate(webhook["name"].Path, name);
        }
    }

    private static void Webhook(Errors errors, Cursor webhook)
    {
        Name(errors, webhook);
        foreach (var rule in webhook.Each("rules"))
            MatchResources.Operations(errors, rule);
        Common.OptionalOneOf(errors, webhook, "failurePolicy", FailurePolicies);
        Common.OptionalOneOf(errors, webhook, "matchPolicy", MatchPolicies);
        if (!webhook.Has("sideEffects"))
            errors.Required(webhook["sideEffects"], "must specify one of None, NoneOnDryRun");
        else
            Common.OptionalOneOf(errors, webhook, "sideEffects", SideEffects);
        if (webhook.IntOrNull("timeoutSeconds") is { } timeout and (< 1 or > LongestTimeout))
            errors.Invalid(webhook["timeoutSeconds"], timeout, "the timeout value must be between 1 and 30 seconds");
        SelectorChecks.Check(errors, webhook["namespaceSelector"]);
        SelectorChecks.Check(errors, webhook["objectSelector"]);
        Common.OptionalOneOf(errors, webhook, "reinvocationPolicy", Reinvocations);
        WebhookClient.Check(errors, webhook["clientConfig"], webhook["clientConfig"].Path);
        new PolicyExpressions(errors, webhook).MatchConditions();
    }

    private static void Name(Errors errors, Cursor webhook)
    {
        if (!Common.Required(errors, webhook, "name"))
            return;
        var name = webhook.TextOf("name");
        if (Names.Subdomain(name) is { Count: > 0 } problems)
            errors.Invalid(webhook["name"], name, string.Join(",", problems));
        else if (name.Split('.').Length < 3)
            errors.Invalid(webhook["name"], name, "should be a domain with at least three segments separated by dots");
    }
}
