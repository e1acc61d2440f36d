namespace HaKit.Evaluation;

internal static partial class Catalog
{
    public static readonly RuleDescriptor AcceptanceInvalid = new(
        HaKit.Rules.AcceptanceInvalid,
        "Accepted risk without a reason",
        Severity.Warning,
        "Write the reason as the annotation's value.");
}
