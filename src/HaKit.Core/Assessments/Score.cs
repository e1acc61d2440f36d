namespace HaKit.Assessments;

/// <summary>What is known of one aspect of a workload, in rising order of what outweighs what.</summary>
internal enum Score
{
    NotApplicable,
    Unknown,
    Pass,
    Info,
    Accepted,
    Fail,
}
