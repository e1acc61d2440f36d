using System.Runtime.CompilerServices;
using Xunit;

namespace HaKit.Testing;

/// <summary>
/// Compares a text with <c>Snapshots/&lt;Area&gt;/&lt;Case&gt;.verified.yaml</c> beside the calling test. A difference fails and writes a
/// <c>.received</c> file next to it; it never changes the verified one. A missing one is written, and fails where <c>CI</c> is set.
/// </summary>
internal static class Snapshot
{
    public static void Verify(string text, string area, string @case, string extension = "yaml", [CallerFilePath] string testFile = "") =>
        Verify(text, Path.Combine(ProjectOf(testFile), "Snapshots", area), @case, extension, inCi: Environment.GetEnvironmentVariable("CI") is { Length: > 0 });

    internal static void Verify(string text, string folder, string @case, string extension, bool inCi)
    {
        var verified = Path.Combine(folder, $"{@case}.verified.{extension}");
        var received = Path.Combine(folder, $"{@case}.received.{extension}");
        if (File.Exists(verified) && File.ReadAllText(verified) == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        if (File.Exists(verified))
        {
            File.WriteAllText(received, text);
            Assert.Equal(File.ReadAllText(verified), text);
        }

        Assert.False(inCi, $"Snapshot {verified} is missing: run the test locally, read what it writes, and commit it.");
        File.WriteAllText(verified, text);
    }

    private static string ProjectOf(string testFile)
    {
        var folder = Path.GetDirectoryName(testFile)!;
        while (Directory.GetFiles(folder, "*.csproj").Length == 0)
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"{testFile} is in no project.");
        return folder;
    }
}
