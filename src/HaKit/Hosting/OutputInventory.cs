using System.Text;

namespace HaKit.Hosting;

/// <summary>
/// The file in an output folder that lists what <c>--prune</c> wrote there. Only what an earlier run listed is ever removed; everything else in the folder is
/// somebody else's.
/// </summary>
internal static class OutputInventory
{
    public const string Name = ".hakit-files";
    private const string Header = "# Written by --prune: the files that the next run with it may remove.\n";

    public static OutputFile Of(IReadOnlyList<OutputFile> files) =>
        new(Name, Encoding.UTF8.GetBytes(Header + string.Concat(files.Select(file => file.Name).Order(StringComparer.Ordinal).Select(name => name + "\n"))));

    /// <summary>Files that an earlier run wrote and that this one does not.</summary>
    public static IReadOnlyList<string> Stale(string folder, IReadOnlyList<OutputFile> files)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
            return [];
        var kept = files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        return [.. File.ReadAllLines(path).Where(line => IsOwn(line) && !kept.Contains(line) && File.Exists(Path.Combine(folder, line)))];
    }

    public static void Remove(string folder, IReadOnlyList<string> names)
    {
        foreach (var name in names)
            File.Delete(Path.Combine(folder, name));
    }

    // A name with a path in it was written by somebody else.
    private static bool IsOwn(string line) => line.EndsWith(".yaml", StringComparison.Ordinal) && line == Path.GetFileName(line);
}
