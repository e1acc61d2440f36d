using YamlDotNet.Core;

namespace HaKit.Tree.Yaml.Parsing;

/// <summary>A piece of YAML text: where it stands, and the name or content that it has.</summary>
internal sealed record Token(TokenKind Kind, Mark Start, Mark End, string Text = "", ScalarStyle Style = ScalarStyle.Any);
