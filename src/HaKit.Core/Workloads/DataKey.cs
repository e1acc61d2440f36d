namespace HaKit.Workloads;

/// <summary>Keys of ConfigMaps and Secrets.</summary>
internal static class DataKey
{
    public static bool IsValid(string? key) => key is { Length: > 0 and <= 253 } && key is not ("." or "..") && !key.StartsWith("..", StringComparison.Ordinal)
        && Array.TrueForAll(key.ToCharArray(), c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.');
}
