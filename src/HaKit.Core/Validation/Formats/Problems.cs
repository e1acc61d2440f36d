namespace HaKit.Validation.Formats;

/// <summary>Lists of problems; the usual one, none, is shared.</summary>
internal static class Problems
{
    public static IReadOnlyList<string> None { get; } = [];

    public static IReadOnlyList<string> If(bool wrong, string problem) => wrong ? [problem] : None;

    public static IReadOnlyList<string> If(bool wrong1, string problem1, bool wrong2, string problem2) =>
        wrong1 ? wrong2 ? [problem1, problem2] : [problem1] : If(wrong2, problem2);
}
