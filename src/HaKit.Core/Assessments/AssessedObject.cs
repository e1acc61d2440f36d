using HaKit.Tree;
using HaKit.Validation;

namespace HaKit.Assessments;

/// <summary>One object of an assessment and what the API server would say to it.</summary>
/// <param name="Input">The object.</param>
/// <param name="Verdict">Accepted, refused, or not known.</param>
/// <param name="First">The object of the same identity that came before; null where this one is the first.</param>
internal sealed record AssessedObject(AssessedInput Input, Verdict Verdict, AssessedInput? First)
{
    public ManifestObject Object => Input.Object;

    public bool IsRefused => Verdict.Status == VerdictStatus.Invalid;

    /// <summary>
    /// True where the rules may look at it: an API version that the server does not have says the same as its successor, everything else that is refused
    /// says nothing yet.
    /// </summary>
    public bool IsEvaluated => !IsDuplicate && (!IsRefused || Verdict.Errors[0].Reason == Reasons.NoMatch);

    public bool IsDuplicate => First is not null;
}
