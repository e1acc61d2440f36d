namespace HaKit.Tree.Yaml;

/// <summary>
/// A part of a text that can be read on its own: one YAML document with its directives, or a run of JSON values. <see cref="Line"/> is the
/// line it starts at, from 1.
/// </summary>
internal readonly record struct YamlChunk(string Text, int Start, int Length, int Line)
{
    public int End => Start + Length;
}
