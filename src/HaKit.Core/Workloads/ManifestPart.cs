using HaKit.Rendering;

namespace HaKit;

/// <summary>What a manifest is made of: a <see cref="Workload"/> or a resource. Immutable.</summary>
public abstract class ManifestPart
{
    private protected ManifestPart()
    {
    }

    /// <summary>What it is called in messages, such as <c>Deployment web</c>.</summary>
    internal abstract ObjectReference Reference { get; }

    /// <summary>The factory that made it, such as <c>Nginx</c>.</summary>
    internal abstract string Factory { get; }

    internal abstract Rendered Render(RenderContext context);
}
