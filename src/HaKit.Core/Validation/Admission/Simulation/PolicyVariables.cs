using HaKit.Cel;

namespace HaKit.Validation.Admission.Simulation;

/// <summary>The policy's own variables, each evaluated when it is first asked for.</summary>
internal sealed class PolicyVariables(IReadOnlyList<(string Name, CelProgram Program)> variables, Func<string, CelValue?> outer) : CelMap(CelType.MapOfDyn)
{
    private readonly Dictionary<string, CelValue> known = new(StringComparer.Ordinal);

    public override int Count => variables.Count;

    public override IEnumerable<CelValue> Keys => variables.Select(variable => CelValue.Of(variable.Name));

    public override CelValue? Find(CelValue key)
    {
        if (key is not CelScalar<string> { Value: var name })
            return null;
        if (known.TryGetValue(name, out var value))
            return value;
        var program = variables.LastOrDefault(variable => variable.Name == name).Program;
        if (program is null)
            return null;

        // A variable may use only those before it, so this cannot go in circles; an error meets whoever asks again.
        known[name] = CelValue.Error("variable '" + name + "' uses itself");
        var result = program.Evaluate(outer, new CelMeter(CelMeter.PerExpression));
        return known[name] = result is CelError error ? CelValue.Error("composited variable \"" + name + "\" fails to evaluate: " + error.Message) : result;
    }
}
