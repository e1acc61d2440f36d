using HaKit.Settings;

namespace HaKit.Evaluation;

/// <summary>Whether an image has a shell and the usual commands, as far as its name tells.</summary>
internal static class ImageShell
{
    /// <summary>Programs that come with a shell or with the core utilities.</summary>
    private static readonly HashSet<string> Commands = new(StringComparer.Ordinal)
    {
        "sh", "bash", "ash", "dash", "zsh", "ksh", "busybox", "env", "sleep", "cat", "echo", "test", "[", "true", "ls", "stat", "touch", "rm", "kill", "killall",
        "pkill", "pgrep", "pidof", "ps", "grep", "curl", "wget", "nc", "netstat", "timeout",
    };

    /// <summary>
    /// True where it has them, false where it is known to have none; nothing where the name does not tell. What the team declares wins.
    /// </summary>
    public static bool? IsIn(string image, RuleOptions options)
    {
        var name = ImageName.Parse(image);
        foreach (var declared in options.ImageHasShell)
        {
            var pattern = new GlobPattern(declared.Key);
            if (pattern.Matches(image) || pattern.Matches(name.Repository))
                return declared.Value;
        }

        var slash = name.Repository.LastIndexOf('/');
        var last = name.Repository.Substring(slash + 1);
        var words = name.Repository.ToLowerInvariant().Split('/', '-', '_', '.', ':');
        var tag = (name.Tag ?? "").ToLowerInvariant().Split('-', '_', '.');
        if (tag.Contains("debug") || tag.Contains("dev") || tag.Contains("busybox"))
            return null;
        var isBare = words.Contains("distroless") || tag.Contains("distroless") || words.Contains("chiseled") || tag.Contains("chiseled")
            || tag.Contains("scratch") || last.EndsWith("-scratch", StringComparison.Ordinal)
            || last is "scratch" or "static" or "pause" || last.StartsWith("static-debian", StringComparison.Ordinal);
        return isBare ? false : null;
    }

    /// <summary>
    /// The shell or core utility that the command starts; null where it starts something else, or where that cannot be known.
    /// </summary>
    public static string? CommandOf(IReadOnlyList<Tree.Node> command)
    {
        if (command.Count == 0 || command[0] is not Tree.ScalarNode { Kind: Tree.NodeKind.String } first)
            return null;
        return Commands.Contains(first.Text.Substring(first.Text.LastIndexOf('/') + 1)) ? first.Text : null;
    }
}
