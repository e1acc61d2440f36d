namespace HaKit.Validation.Pods;

/// <summary>What runs after a container starts and before it stops.</summary>
internal static class Lifecycle
{
    public static void Check(Errors errors, Cursor lifecycle, PodContext pod)
    {
        if (lifecycle.Has("postStart"))
            Handlers.Check(errors, lifecycle["postStart"], pod);
        if (lifecycle.Has("preStop"))
            Handlers.Check(errors, lifecycle["preStop"], pod);
    }
}
