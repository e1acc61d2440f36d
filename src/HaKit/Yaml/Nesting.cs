using System.Globalization;
using HaKit.Tree.Yaml;

namespace HaKit.Yaml;

/// <summary>Stops at an object that contains itself before the stack does.</summary>
internal static class Nesting
{
    public static void Check(int depth)
    {
        if (depth > ReaderLimits.Depth)
        {
            throw new InvalidOperationException(string.Format(
                CultureInfo.InvariantCulture,
                "an object nested deeper than {0} levels cannot be written; does it contain itself?",
                ReaderLimits.Depth));
        }
    }
}
