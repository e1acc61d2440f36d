using System.Globalization;

namespace HaKit.Clusters;

/// <summary>
/// One thing that a workload must survive, as the annotation <c>hakit.dev/survives</c> lists them: <c>zone&gt;=2, node, drain</c>. Without a number one
/// replica must stay ready.
/// </summary>
internal sealed record DeclaredSurvival(Fault Fault, int AtLeast)
{
    /// <summary>Reads the annotation's list; what cannot be read is given back by itself.</summary>
    public static (IReadOnlyList<DeclaredSurvival> Declared, IReadOnlyList<string> Unreadable) Read(string? text)
    {
        var declared = new List<DeclaredSurvival>();
        var unreadable = new List<string>();
        foreach (var item in (text ?? "").Split(',').Select(item => item.Trim()).Where(item => item.Length > 0))
        {
            var bound = item.IndexOf(">=", StringComparison.Ordinal);
            var least = 1;
            var isNumber = bound < 0 || int.TryParse(item.Substring(bound + 2).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out least);
            if (isNumber && Fault.TryParse(bound < 0 ? item : item.Substring(0, bound).Trim(), out var fault))
                declared.Add(new DeclaredSurvival(fault!, least));
            else
                unreadable.Add(item);
        }

        return (declared, unreadable);
    }

    public override string ToString() => AtLeast == 1 ? Fault.ToString() : Fault + ">=" + AtLeast.ToString(CultureInfo.InvariantCulture);
}
