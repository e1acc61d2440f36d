namespace HaKit.Validation;

/// <summary>The identifiers under which refusals of the API server are reported beside other findings: HAK0001 to HAK0099, one for each cause type.</summary>
internal static class ValidationRuleIds
{
    /// <summary>The server has no such kind.</summary>
    public const string NoMatch = "HAK0013";

    private static readonly Dictionary<string, ValidationRule> ByReason = new(StringComparer.Ordinal)
    {
        [Reasons.Required] = new("HAK0001", "A required field is missing", "Set the field."),
        [Reasons.Invalid] = new("HAK0002", "The API server refuses a value", "Change the value to one that the message allows."),
        [Reasons.NotSupported] = new("HAK0003", "A value is none of those supported", "Use one of the values that the message lists."),
        [Reasons.Duplicate] = new("HAK0004", "A value that must be unique comes twice", "Remove or rename one of the two."),
        [Reasons.Forbidden] = new("HAK0005", "A field may not be set here", "Remove the field, or change what forbids it."),
        [Reasons.NotFound] = new("HAK0006", "A value refers to something that is not there", "Refer to something that the object defines, or define it."),
        [Reasons.TooLong] = new("HAK0007", "A value is too long", "Shorten the value."),
        [Reasons.TooMany] = new("HAK0008", "A list has too many items", "Remove items."),
        [Reasons.TypeInvalid] = new("HAK0009", "A value has the wrong type", "Write a value of the type that the message names."),
        [Reasons.UnknownField] = new("HAK0010", "The API has no such field", "Correct the field's name or place, or remove it."),
        [Reasons.DuplicateField] = new("HAK0011", "A field is written twice", "Keep one of the two; kubectl keeps the last without a word, and only clients that validate strictly see the fault."),
        [Reasons.DecodeError] = new("HAK0012", "The API server cannot read a value", "Write the value in the form that the field's type asks for."),
        [Reasons.NoMatch] = new(NoMatch, "The API server has no such kind", "Write a group, version and kind that the target version serves."),
        [Reasons.PolicyDenied] = new("HAK0014", "An admission policy denies the object", "Change the object as the policy's message says, or the policy or its binding."),
    };

    /// <summary>Every rule, by identifier.</summary>
    public static IReadOnlyList<ValidationRule> All { get; } = [.. ByReason.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    public static ValidationRule Of(string reason) => ByReason[reason];
}

/// <summary>One row: identifier, title, and the sentence that fixes it.</summary>
internal sealed record ValidationRule(string Id, string Title, string Remediation);
