namespace HaKit.Conformance.Tests.Validation;

/// <summary>
/// Where the validator differs from the server's answer. Kinds that are finished differ in the lines that <see cref="Known"/> lists and in no other; of the others
/// at most so many objects differ, in the verdict and in the exact set of fields and reasons.
/// </summary>
internal static class WideDifferences
{
    /// <summary>Lines of the recording, by cause.</summary>
    public static readonly int[] Known =
    [
        // StatefulSet: the server puts the volumes of claims into the template in an order that is drawn by chance, and reports their index.
        656, 2975, 6336, 6480,
        // ResourceSlice: the path of a name with a slash.
        1758,
    ];

    public static readonly Dictionary<string, (int Verdicts, int Sets)> Most = new(StringComparer.Ordinal)
    {
        // Extensions: definitions, admission, API services, flow control, certificates, devices, reviews.
    };
}
