namespace HaKit.Evaluation;

/// <summary>A container image's name in its parts; a port belongs to the registry, not to the tag.</summary>
internal readonly record struct ImageName(string Repository, string? Tag, string? Digest)
{
    public bool IsLatest => Digest is null && Tag is null or "latest";

    public static ImageName Parse(string image)
    {
        var at = image.IndexOf('@');
        var digest = at < 0 ? null : image.Substring(at + 1);
        var name = at < 0 ? image : image.Substring(0, at);
        var colon = name.LastIndexOf(':');
        return colon > name.LastIndexOf('/')
            ? new ImageName(name.Substring(0, colon), name.Substring(colon + 1), digest)
            : new ImageName(name, null, digest);
    }
}
