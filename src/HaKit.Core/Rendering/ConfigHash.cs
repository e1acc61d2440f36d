using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>A short text that changes whenever a file or Secret of the workload changes.</summary>
internal static class ConfigHash
{
    private const int Bytes = 8;

    public static Sourced<string>? Of(WorkloadSpec spec)
    {
        var containers = spec.InitContainers.Concat(spec.Sidecars).SelectMany(container => container.Value.Files).ToList();
        if (spec.ConfigFiles.Count + containers.Count + spec.Secrets.Count == 0)
            return null;
        var text = new StringBuilder();
        foreach (var file in spec.ConfigFiles.Concat(containers))
            Append(text, file.Value.Name, file.Value.Value);
        foreach (var secret in spec.Secrets)
        {
            foreach (var value in secret.Value.Values)
                Append(text, secret.Value.Name + "/" + value.Name, value.Value);
        }

        return Sourced.By((spec.ConfigFiles.Count > 0 ? spec.ConfigFiles : containers) is [var first, ..] ? first.Place : spec.Secrets[0].Place, Hash(text.ToString()));
    }

    // Lengths keep two different contents from running together into the same text.
    private static void Append(StringBuilder text, string name, string value) => text
        .Append(name.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(name)
        .Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(value);

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
        var hex = new StringBuilder(Bytes * 2);
        for (var i = 0; i < Bytes; i++)
            hex.Append(hash[i].ToString("x2", CultureInfo.InvariantCulture));
        return hex.ToString();
    }
}
