using System.Collections.Immutable;

namespace HaKit.Analyzers.Judging;

/// <summary>What a diagnostic tells its code fix.</summary>
internal static class FixProperties
{
    public const string Field = "field";
    public const string Kind = "kind";

    public static ImmutableDictionary<string, string?> Of(Finding finding) => ImmutableDictionary<string, string?>.Empty
        .Add(Field, finding.Field)
        .Add(Kind, finding.Object.Kind);
}
