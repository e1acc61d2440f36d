using HaKit.Schema;
using HaKit.Tree;

namespace HaKit.Validation.Decoding;

/// <summary>What to put where a value is not known here; null for nothing.</summary>
internal interface IUnknownValues
{
    Node? Value(FieldShape shape, FieldPath path, Place place);
}
