using System.Text;

namespace HaKit.Validation.Formats;

/// <summary>The names of the IANA time zone database, which the API server carries with it: a CronJob may name nothing else.</summary>
internal static class TimeZones
{
    private static readonly Lazy<HashSet<string>> Names = new(Load);

    public static bool Exists(string name) => name == "UTC" || Names.Value.Contains(name);

    private static HashSet<string> Load()
    {
        using var stream = typeof(TimeZones).Assembly.GetManifestResourceStream("HaKit.Validation.timezones.txt")!;
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return new HashSet<string>(reader.ReadToEnd().Split(['\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
    }
}
