namespace HaKit.Validation.Reviews;

/// <summary>Kinds whose objects only ask a question.</summary>
internal static class ReviewKinds
{
    public static readonly KindTable Table = new()
    {
        ["authentication.k8s.io", "TokenReview"] = Reviews.Token,
        ["authorization.k8s.io", "SelfSubjectRulesReview"] = Reviews.Rules,
        ["authorization.k8s.io", "SubjectAccessReview"] = AccessReviews.Subject,
        ["authorization.k8s.io", "SelfSubjectAccessReview"] = AccessReviews.Self,
        ["authorization.k8s.io", "LocalSubjectAccessReview"] = AccessReviews.Local,
    };
}
