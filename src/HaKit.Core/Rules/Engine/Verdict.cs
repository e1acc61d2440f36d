namespace HaKit.Evaluation;

/// <summary>What a rule says about one subject.</summary>
internal enum Verdict
{
    /// <summary>The rule has nothing to say about this subject.</summary>
    NotApplicable,
    Pass,
    Fail,

    /// <summary>A value that decides it cannot be known here. Never reported.</summary>
    Unknown,
}
