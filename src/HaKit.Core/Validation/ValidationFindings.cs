using HaKit.Tree;

namespace HaKit.Validation;

/// <summary>Refusals of the API server as findings.</summary>
internal static class ValidationFindings
{
    public static IReadOnlyList<Finding> FromErrors(ManifestObject manifest, IReadOnlyList<FieldError> errors) => [.. errors.Select(error => From(manifest, error))];

    private static Finding From(ManifestObject manifest, FieldError error)
    {
        var rule = ValidationRuleIds.Of(error.Reason);
        return new Finding
        {
            Rule = rule.Id,
            Title = rule.Title,
            Severity = Severity.Error,
            Message = error.ShownField.Length == 0 ? error.Message : error.Field + ": " + error.Message,
            Remediation = rule.Remediation,
            Object = manifest.Reference,
            Field = error.ShownField,
            File = error.Place.Source.Name,
            Line = error.Place.Line,
            Column = error.Place.Column,
            Place = error.Place,
            Subject = manifest,
        };
    }
}
