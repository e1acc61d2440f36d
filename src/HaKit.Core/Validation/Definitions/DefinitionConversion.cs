using HaKit.Validation.Admission;

namespace HaKit.Validation.Definitions;

/// <summary>How objects of one version become those of another.</summary>
internal static class DefinitionConversion
{
    private static readonly string[] Strategies = ["None", "Webhook"];

    public static void Check(Errors errors, Cursor spec)
    {
        var conversion = spec["conversion"];
        if (!conversion.Exists)
            return;
        var strategy = conversion.TextOf("strategy");
        if (strategy != "None" && spec.BoolOf("preserveUnknownFields"))
            errors.Invalid(conversion["strategy"], strategy, "must be None if spec.preserveUnknownFields is true");
        Common.OneOf(errors, conversion, "strategy", Strategies);
        var client = conversion["webhookClientConfig"];
        var versions = conversion["conversionReviewVersions"];
        if (strategy != "Webhook")
        {
            const string rule = "should not be set when strategy is not set to Webhook";
            if (client.Exists)
                errors.Forbidden(client.Path, rule);
            if (versions.Items.Count > 0)
                errors.Forbidden(versions.Path, rule);
            return;
        }

        if (!client.Exists)
            errors.Required(client, "required when strategy is set to Webhook");
        else
            WebhookClient.Check(errors, client, client.Path);
        WebhookClient.Versions(errors, versions, versions.Path, "");
    }
}
