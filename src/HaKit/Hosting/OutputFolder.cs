using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HaKit.Tree;
using HaKit.Yaml;

namespace HaKit.Hosting;

/// <summary>A file to write.</summary>
internal readonly record struct OutputFile(string Name, byte[] Content);

/// <summary>
/// Files in a folder, each there as a whole or not at all: all are first written under other names, then renamed. What is there beside them stays.
/// </summary>
internal static class OutputFolder
{
    /// <summary>File systems take 255 bytes; an extension and the name of an unfinished file need some.</summary>
    private const int LongestName = 240;

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
                if (Path.GetDirectoryName(Path.GetFullPath(to)) != Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))
                    throw new IOException($"the file '{file.Name}' would not lie in the folder");
                var from = Path.Combine(folder, "." + file.Name + ".tmp");
                pending.Add((from, to));
                Discard(from);

                // Never through a link that somebody else put there.
                using var stream = new FileStream(from, FileMode.CreateNew, FileAccess.Write);
                stream.Write(file.Content);
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
            Append(name, o.Namespace, mayHoldDots: false).Append('.');
        Append(name, o.Kind.ToLowerInvariant(), mayHoldDots: false);
        if (o.Group.Contains('.', StringComparison.Ordinal) && !o.Group.EndsWith(".k8s.io", StringComparison.Ordinal))
            Append(name.Append('.'), o.Group, mayHoldDots: true);
        Append(name.Append('-'), o.Name, mayHoldDots: true);
        return name.Length <= LongestName ? name.ToString() : Shortened(name.ToString());
    }

    /// <summary>A part of a name. What a file name cannot hold, on any system, becomes its code, so that no part leads to another folder.</summary>
    private static StringBuilder Append(StringBuilder name, string part, bool mayHoldDots)
    {
        foreach (var c in part)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || (c == '.' && mayHoldDots))
                name.Append(c);
            else
                name.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
        }

        return name;
    }

    /// <summary>The beginning of a name that file systems would refuse, and a digest of it all.</summary>
    private static string Shortened(string name)
    {
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12].ToLowerInvariant();
        return name[..(LongestName - digest.Length - 1)] + "-" + digest;
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
