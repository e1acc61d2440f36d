using System.Runtime.CompilerServices;
using Xunit;

namespace HaKit.Testing;

/// <summary>
/// Compares a text with <c>Snapshots/&lt;Area&gt;/&lt;Case&gt;.verified.yaml</c> beside the calling test. A difference fails and writes a
/// <c>.received</c> file next to it, and so does a missing one: a test never writes what it is compared with.
/// </summary>
internal static class Snapshot
{
    public static void Verify(string text, string area, string @case, string extension = "yaml", [CallerFilePath] string testFile = "") =>
        VerifyFile(text, Path.Combine(ProjectOf(testFile), "Snapshots", area), @case, extension);

    internal static void VerifyFile(string text, string folder, string @case, string extension)
    {
        var verified = Path.Combine(folder, $"{@case}.verified.{extension}");
        var received = Path.Combine(folder, $"{@case}.received.{extension}");
        if (File.Exists(verified) && File.ReadAllText(verified) == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, text);
        Assert.True(File.Exists(verified), $"Snapshot {verified} is missing: read {received}, and if it is right, rename and commit it.");
        Assert.Equal(File.ReadAllText(verified), text);
    }

    private static string ProjectOf(string testFile)
    {
        var folder = Path.GetDirectoryName(testFile)!;
        while (Directory.GetFiles(folder, "*.csproj").Length == 0)
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"{testFile} is in no project.");
        return folder;
    }
}
