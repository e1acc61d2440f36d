using CsCheck;

namespace HaKit.Cli.Tests.Fixing;

/// <summary>A generator of one of a few values.</summary>
internal static class Pick
{
    public static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
