using System.Globalization;
using System.Text;
using HaKit.Tree;
using HaKit.Yaml;

namespace HaKit.Hosting;

/// <summary>A file to write.</summary>
internal readonly record struct OutputFile(string Name, byte[] Content);

/// <summary>
/// Files in a folder, each there as a whole or not at all: all are first written under other names, then renamed. Nothing is ever deleted.
/// </summary>
internal static class OutputFolder
{
    public static IReadOnlyList<OutputFile> Whole(IReadOnlyList<ManifestObject> objects) => [new OutputFile("manifest.yaml", Yaml(objects))];

    /// <summary>One file an object. Its name depends on the object alone, so that adding or removing others renames nothing.</summary>
    public static IReadOnlyList<OutputFile> Split(IReadOnlyList<ManifestObject> objects)
    {
        var files = new List<OutputFile>(objects.Count);
        foreach (var current in objects)
            files.Add(new OutputFile(NameOf(current) + ".yaml", Yaml([current])));
        return files;
    }

    /// <summary>Writes the files; returns how many.</summary>
    public static int Write(string folder, IReadOnlyList<OutputFile> files)
    {
        Directory.CreateDirectory(folder);
        var pending = new List<(string From, string To)>(files.Count);
        try
        {
            foreach (var file in files)
            {
                var to = Path.Combine(folder, file.Name);
                var from = Path.Combine(folder, "." + file.Name + ".tmp");
                pending.Add((from, to));
                File.WriteAllBytes(from, file.Content);
            }

            foreach (var (from, to) in pending)
                File.Move(from, to, overwrite: true);
            return files.Count;
        }
        catch
        {
            foreach (var (from, _) in pending)
                Discard(from);
            throw;
        }
    }

    /// <summary>
    /// <c>shop.deployment-web</c>; a group is part of the name where it is not one of Kubernetes' own. What a file name cannot hold is written as its code.
    /// </summary>
    internal static string NameOf(ManifestObject o)
    {
        var name = new StringBuilder();
        if (o.Namespace.Length > 0)
            name.Append(o.Namespace).Append('.');
        name.Append(o.Kind.ToLowerInvariant());
        if (o.Group.Contains('.', StringComparison.Ordinal) && !o.Group.EndsWith(".k8s.io", StringComparison.Ordinal))
            name.Append('.').Append(o.Group);
        name.Append('-');
        foreach (var c in o.Name)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_')
                name.Append(c);
            else
                name.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
        }

        return name.ToString();
    }

    private static byte[] Yaml(IReadOnlyList<ManifestObject> objects)
    {
        using var yaml = new MemoryStream();
        YamlWriter.Write(objects.Select(o => (Node)o.Root), yaml);
        return yaml.ToArray();
    }

    private static void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The failure that led here is the one to report.
        }
    }
}
