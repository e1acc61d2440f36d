using System.Globalization;

namespace HaKit.Text;

/// <summary>Numbers with their noun.</summary>
internal static class Counted
{
    public static string Of(int count, string noun) =>
        count.ToString("#,0", CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
