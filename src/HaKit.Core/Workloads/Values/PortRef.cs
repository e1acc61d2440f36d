using HaKit.Workloads;

namespace HaKit;

/// <summary>A container's port, by number or by the name it was declared with: <c>8080</c> or <c>"http"</c>. The two are kept apart, as the API does.</summary>
public sealed record PortRef
{
    private PortRef(int? number, string? name)
    {
        Number = number;
        Name = name;
    }

    /// <summary>The number; null where the port is named.</summary>
    public int? Number { get; }

    /// <summary>The name; null where the port is numbered.</summary>
    public string? Name { get; }

    /// <summary>A port by number, 1 to 65535.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a port number.</exception>
    public static implicit operator PortRef(int number) => new(Check.Port(number), null);

    /// <summary>A port by name: 1 to 15 lower-case letters, digits or '-'.</summary>
    /// <exception cref="ArgumentException">Not a port name.</exception>
    public static implicit operator PortRef(string name) => new(null, Check.PortName(name));

    /// <summary>The number or the name.</summary>
    public override string ToString() => Name ?? Check.Text(Number ?? 0);
}
