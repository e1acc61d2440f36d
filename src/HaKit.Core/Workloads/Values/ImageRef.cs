using HaKit.Workloads;

namespace HaKit;

/// <summary>
/// A container image: <c>registry:port/repository:tag@digest</c>. Pin it: an image without a tag or digest may change under a running workload,
/// so that a restart starts another program (HAK7005).
/// </summary>
public sealed record ImageRef
{
    private ImageRef(string text, string repository, string? tag, string? digest)
    {
        Text = text;
        Repository = repository;
        Tag = tag;
        Digest = digest;
    }

    private string Text { get; }

    /// <summary>Registry and path, without tag and digest: <c>ghcr.io/example/web</c>.</summary>
    public string Repository { get; }

    /// <summary>The tag; null where there is none, which a container runtime reads as <c>latest</c>.</summary>
    public string? Tag { get; }

    /// <summary>The digest, such as <c>sha256:…</c>; null where there is none.</summary>
    public string? Digest { get; }

    /// <summary>The last part of the repository: <c>web</c> of <c>ghcr.io/example/web:1.4</c>.</summary>
    internal string ShortName => Repository.Substring(Repository.LastIndexOf('/') + 1);

    /// <summary>Reads an image reference.</summary>
    /// <exception cref="ArgumentException">Empty, or not a lower-case repository with an optional tag and digest.</exception>
    public static ImageRef Parse(string text)
    {
        var rest = Check.NotNull(text);
        var at = rest.IndexOf('@');
        var digest = at < 0 ? null : rest.Substring(at + 1);
        if (at >= 0)
            rest = rest.Substring(0, at);
        var colon = rest.LastIndexOf(':');
        var tag = colon > rest.LastIndexOf('/') ? rest.Substring(colon + 1) : null;
        var repository = tag is null ? rest : rest.Substring(0, colon);
        return IsRepository(repository) && (tag is null || IsTag(tag)) && (digest is null || IsDigest(digest))
            ? new ImageRef(text, repository, tag, digest)
            : throw new ArgumentException(
                $"Image '{Check.Shown(text)}': must be a lower-case repository with an optional tag and digest, such as 'ghcr.io/example/web:1.4.2'.", nameof(text));
    }

    /// <summary>Reads an image reference, so that a string can stand where an image is asked for.</summary>
    /// <exception cref="ArgumentException">See <see cref="Parse"/>.</exception>
    public static implicit operator ImageRef(string text) => Parse(text);

    /// <summary>The reference as it was written.</summary>
    public override string ToString() => Text;

    private static bool IsRepository(string text)
    {
        var parts = text.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            // A first part with a dot, a port or the name localhost is a registry; its letters may be upper case.
            var isRegistry = i == 0 && parts.Length > 1 && (parts[0].IndexOf('.') >= 0 || parts[0].IndexOf(':') >= 0 || parts[0] == "localhost");
            if (parts[i].Length == 0 || !All(parts[i], c => IsLowerOrDigit(c) || c is '.' or '_' or '-' || (isRegistry && (c is ':' or '[' or ']' || c is >= 'A' and <= 'Z'))))
                return false;
            if (!isRegistry && !(IsLowerOrDigit(parts[i][0]) && IsLowerOrDigit(parts[i][parts[i].Length - 1])))
                return false;
        }

        return true;
    }

    private static bool IsTag(string text) => text.Length is > 0 and <= 128 && text[0] is not ('.' or '-')
        && All(text, c => IsLowerOrDigit(c) || c is (>= 'A' and <= 'Z') or '.' or '_' or '-');

    private static bool IsDigest(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && text.Length - colon - 1 >= 32 && All(text.Substring(colon + 1), c => IsLowerOrDigit(c));
    }

    private static bool All(string text, Predicate<char> allowed) => Array.TrueForAll(text.ToCharArray(), allowed);

    private static bool IsLowerOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
