namespace HaKit.Validation.Reviews;

/// <summary>Questions that a server answers with status 400 where they name nothing.</summary>
internal static class Reviews
{
    public static void Token(Errors errors, Cursor review)
    {
        var spec = review["spec"];
        if (spec.TextOf("token").Length == 0)
            errors.Add(spec["token"].Path, Reasons.DecodeError, "token is required for TokenReview in authentication");
    }

    public static void Rules(Errors errors, Cursor review)
    {
        var spec = review["spec"];
        if (spec.TextOf("namespace").Length == 0)
            errors.Add(spec["namespace"].Path, Reasons.DecodeError, "no namespace on request");
    }
}
