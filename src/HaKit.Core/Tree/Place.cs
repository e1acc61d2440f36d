using System.Globalization;

namespace HaKit.Tree;

/// <summary>Where a node came from. Line and column count from 1; 0 where the source has none.</summary>
internal readonly record struct Place(Source Source, int Line = 0, int Column = 0)
{
    public static Place None { get; } = new(Source.None);

    public override string ToString() => Line == 0
        ? Source.Name
        : string.Format(CultureInfo.InvariantCulture, "{0}:{1}:{2}", Source.Name, Line, Column);
}
