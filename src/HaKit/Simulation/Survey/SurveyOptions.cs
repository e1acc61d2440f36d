using System.Globalization;
using HaKit.Text;

namespace HaKit.Simulating;

/// <summary>What <c>hakit simulate</c> and <c>dotnet run -- simulate</c> ask for alike: the texts of their options, and what they mean.</summary>
internal static class SurveyOptions
{
    public const string DefaultFaults = "node,zone,drain,rollout";
    public const string SeedsError = "must be a number from 1 to 100";
    public const string ClusterMissing = "--cluster CLUSTER is missing: a shape such as 3x4, or a file with the nodes";
    private const int MostSeeds = 100;

    /// <summary>What is wrong with a list of faults; null where nothing is.</summary>
    public static string? FaultsError(string text)
    {
        var errors = text.Split(',').Select(Fault.ErrorIn).OfType<string>().Select(Printable.Line).ToList();
        return errors.Count == 0 ? null : string.Join("; ", errors);
    }

    public static IReadOnlyList<Fault> Faults(string text) => [.. text.Split(',').Select(Fault.Parse)];

    /// <summary>How many seeds are played; null where the text is no such number.</summary>
    public static int? Seeds(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seeds) && seeds is >= 1 and <= MostSeeds ? seeds : null;
}
