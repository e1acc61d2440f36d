using HaKit.Cel;
using HaKit.Tree;

namespace HaKit.Validation.Custom.Rules;

/// <summary>One rule of <c>x-kubernetes-validations</c>, compiled.</summary>
internal sealed class CustomRule
{
    private readonly Node rule;
    private readonly CelProgram? message;

    public CustomRule(Node rule, CelType type)
    {
        this.rule = rule;
        var optional = rule.Bool("optionalOldSelf") == true;
        var environment = Environment(type, optional);
        Program = CelProgram.Compile(rule.Text("rule") ?? "", environment);
        if (rule.Text("messageExpression") is { Length: > 0 } expression)
            message = CelProgram.Compile(expression, environment);
        RunsOnCreate = optional || !Program.Uses("oldSelf");
        FieldPath = rule.Text("fieldPath") ?? "";
    }

    public CelProgram Program { get; }

    /// <summary>False for a rule about changes: there is nothing old when an object is created.</summary>
    public bool RunsOnCreate { get; }

    /// <summary>Where below the value the error is told, as <c>.spec.x</c>.</summary>
    public string FieldPath { get; }

    public string Reason => rule.Text("reason") is { Length: > 0 } reason ? reason : Reasons.Invalid;

    /// <summary>The rule by its message, or by itself.</summary>
    public string Name => (rule.Text("message") is { Length: > 0 } text ? text : Program.Text).Trim();

    /// <summary>What expressions about a value of this type may name.</summary>
    public static CelEnvironment Environment(CelType type, bool optionalOldSelf) => new CelEnvironment()
        .Variable("self", type)
        .Variable("oldSelf", optionalOldSelf ? CelType.Optional(type) : type);

    /// <summary>The message for a value that the rule refuses.</summary>
    public string Message(Func<string, CelValue?> variables, CelMeter budget)
    {
        if (message is { IsValid: true })
        {
            var meter = new CelMeter(CelMeter.PerExpression);
            var value = message.Evaluate(variables, meter);
            budget.Charge(meter.Cost);
            if (value is CelScalar<string> { Type.Kind: CelKind.String, Value: var text } && text.Trim() is { Length: > 0 and <= 5 * 1024 } trimmed && trimmed.IndexOf('\n') < 0)
                return trimmed;
        }

        return rule.Text("message") is { Length: > 0 } fixedText ? fixedText.Trim() : "failed rule: " + Name;
    }
}
