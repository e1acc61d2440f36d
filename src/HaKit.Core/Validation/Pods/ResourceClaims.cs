using HaKit.Validation.Formats;

namespace HaKit.Validation.Pods;

/// <summary><c>spec.resourceClaims</c>: devices claimed for the pod.</summary>
internal static class ResourceClaims
{
    public static void Check(Errors errors, Cursor spec, PodContext pod)
    {
        foreach (var claim in spec.Each("resourceClaims"))
        {
            var name = claim.TextOf("name");
            if (Common.Required(errors, claim, "name"))
            {
                if (!pod.ClaimNames.Add(name))
                    errors.Duplicate(claim["name"].Path, name);
                errors.Invalid(claim["name"], name, Names.Label(name));
            }

            var direct = claim.TextOrNull("resourceClaimName");
            var template = claim.TextOrNull("resourceClaimTemplateName");
            if (direct is not null && template is not null)
                errors.Invalid(claim, claim.Node, "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified");
            else if (direct is null && template is null)
                errors.Invalid(claim, claim.Node, "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`");
            if (direct is not null)
                errors.Invalid(claim["resourceClaimName"], direct, Names.Subdomain(direct));
            if (template is not null)
                errors.Invalid(claim["resourceClaimTemplateName"], template, Names.Subdomain(template));
        }
    }
}
