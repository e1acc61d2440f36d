namespace HaKit.Cel;

/// <summary>Walks trees.</summary>
internal static class CelWalk
{
    /// <summary>True where a name is read that no comprehension within binds.</summary>
    public static bool Uses(CelExpr tree, string variable) => tree switch
    {
        CelIdent ident => ident.Name == variable || ident.Name == "." + variable,
        CelFold fold => Uses(fold.Range, variable) || Uses(fold.Start, variable)
            || (variable != fold.Variable && variable != fold.Variable2 && (Uses(fold.Condition, variable) || Uses(fold.Step, variable)))
            || (variable != fold.Accumulator && Uses(fold.Result, variable)),
        _ => Children(tree).Any(child => Uses(child, variable)),
    };

    /// <summary>The parts of a node, in the order of the text.</summary>
    public static IEnumerable<CelExpr> Children(CelExpr tree) => tree switch
    {
        CelSelect select => [select.Operand],
        CelCall { Target: { } target } call => [target, .. call.Arguments],
        CelCall call => call.Arguments,
        CelListExpr list => list.Elements,
        CelMapExpr map => map.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
        CelObjectExpr made => made.Fields.Select(field => field.Value),
        CelFold fold => [fold.Range, fold.Start, fold.Condition, fold.Step, fold.Result],
        _ => [],
    };
}
