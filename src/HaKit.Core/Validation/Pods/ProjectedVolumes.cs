using HaKit.Tree;

namespace HaKit.Validation.Pods;

/// <summary>Projected volumes: several sources in one directory, whose files must not collide.</summary>
internal static class ProjectedVolumes
{
    private const long ShortestToken = 600;
    private const long LongestToken = 1L << 32;
    private static readonly string[] Types = ["secret", "configMap", "downwardAPI", "serviceAccountToken", "clusterTrustBundle", "podCertificate"];

    public static void Check(Errors errors, Cursor volume)
    {
        Paths.Mode(errors, volume, "defaultMode");
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in volume.Each("sources"))
        {
            var count = 0;
            foreach (var type in Types)
            {
                if (!source.Has(type))
                    continue;
                if (count++ > 0)
                    errors.Forbidden(source.Path.Child(type), "may not specify more than 1 volume type");
                else
                    Source(errors, volume, type, source[type], paths);
            }
        }
    }

    private static void Source(Errors errors, Cursor volume, string type, Cursor source, HashSet<string> paths)
    {
        switch (type)
        {
            case "secret" or "configMap":
                Common.Required(errors, source, "name");
                foreach (var item in source.Each("items"))
                {
                    VolumeFiles.KeyToPath(errors, item);
                    Unique(errors, volume, item.TextOf("path"), source.TextOf("name"), paths);
                }

                break;
            case "downwardAPI":
                foreach (var item in source.Each("items"))
                {
                    VolumeFiles.Downward(errors, new Cursor(item.Node, source.Path));
                    Unique(errors, volume, item.TextOf("path"), item.TextOf("path"), paths);
                }

                break;
            case "serviceAccountToken":
                Token(errors, volume, source);
                break;
        }
    }

    private static void Token(Errors errors, Cursor volume, Cursor source)
    {
        if (source.IntOrNull("expirationSeconds") is { } seconds)
        {
            if (seconds < ShortestToken)
                errors.Invalid(source["expirationSeconds"], seconds, "may not specify a duration less than 10 minutes");
            else if (seconds > LongestToken)
                errors.Invalid(source["expirationSeconds"], seconds, "may not specify a duration larger than 2^32 seconds");
        }

        // The server reports a token's path at the volume, not at the source.
        var path = volume.Path.Child("path");
        if (source.TextOf("path").Length == 0)
            errors.Required(path);
        else
            Paths.NonReserved(errors, path, source.TextOf("path"));
    }

    private static void Unique(Errors errors, Cursor volume, string path, string value, HashSet<string> paths)
    {
        if (path.Length > 0 && !paths.Add(path))
            errors.Invalid(volume, value, "conflicting duplicate paths");
    }
}
