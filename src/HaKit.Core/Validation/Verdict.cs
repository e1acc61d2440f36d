namespace HaKit.Validation;

internal enum VerdictStatus
{
    Valid,
    Invalid,

    /// <summary>Nothing is known about the kind: see <see cref="Verdict.Reason"/>.</summary>
    Skipped,
}

/// <summary>What the API server would say to one object.</summary>
/// <param name="Status">Accepted, refused, or not evaluated.</param>
/// <param name="Reason">Why it was not evaluated, or what was left unchecked; empty otherwise.</param>
/// <param name="Errors">For what it would be refused.</param>
internal sealed record Verdict(VerdictStatus Status, string Reason, IReadOnlyList<FieldError> Errors)
{
    public static Verdict Of(IReadOnlyList<FieldError> errors, string unchecked_ = "") => new(errors.Count == 0 ? VerdictStatus.Valid : VerdictStatus.Invalid, unchecked_, errors);

    public static Verdict Skipped(string reason) => new(VerdictStatus.Skipped, reason, []);
}
