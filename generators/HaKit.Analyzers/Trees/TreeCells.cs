using System.Collections.Immutable;
using HaKit.Analyzers.Evaluation;
using HaKit.Tree;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Trees;

/// <summary>A rendered object as the KubernetesClient object that a change is written against.</summary>
internal sealed class TreeCells(KnownTypes types, Func<Cell, CellReference> allocate, Location location)
{
    public Value Of(Node node, ITypeSymbol? type) => node switch
    {
        MapNode map => allocate(new Cell(IsList: false, type as INamedTypeSymbol, location)
        {
            Entries = map.Entries.Select(entry => new CellEntry(entry.Key, Of(entry.Value, MemberType(type, entry.Key)), location, location)).ToImmutableArray(),
        }),
        ListNode list => allocate(new Cell(IsList: true, type as INamedTypeSymbol, location) { Items = list.Items.Select(item => Of(item, ItemType(type))).ToImmutableArray() }),
        ScalarNode { Kind: NodeKind.String } text => KnownValue.Of(text.Text),
        ScalarNode { Kind: NodeKind.Boolean } flag => KnownValue.Of(flag.Text == "true"),
        ScalarNode { Kind: NodeKind.Integer } number when number.AsInt64() is { } value => KnownValue.Of(value is >= int.MinValue and <= int.MaxValue ? (object)(int)value : value),
        ScalarNode { Kind: NodeKind.Null } => Value.Null,
        _ => Value.Opaque,
    };

    private ITypeSymbol? MemberType(ITypeSymbol? type, string name)
    {
        if (!KnownTypes.IsModel(type))
            return ItemType(type);
        foreach (var member in type!.GetMembers())
        {
            if (member is IPropertySymbol property && types.JsonName(property) == name)
                return property.Type;
        }

        return null;
    }

    /// <summary>What a list or the values of a dictionary are.</summary>
    private static ITypeSymbol? ItemType(ITypeSymbol? type) => type is INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments } ? arguments[arguments.Length - 1] : null;
}
