namespace HaKit.Testing;

/// <summary>The repository that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "HaKit.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("HaKit.sln is in no folder above the tests.");
        return folder;
    }
}
