using HaKit.Cel;
using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Validation.Admission.Simulation;

/// <summary>One policy with its bindings, compiled.</summary>
internal sealed class AdmissionPolicy
{
    private readonly ManifestObject policy;
    private readonly IReadOnlyList<ManifestObject> bindings;
    private readonly MapNode spec;
    private readonly List<(string Name, CelProgram Program)> variables = [];
    private readonly List<CelProgram> conditions;
    private readonly List<(Node Node, CelProgram Program, CelProgram? Message)> validations;

    public AdmissionPolicy(ManifestObject policy, IReadOnlyList<ManifestObject> bindings, KubernetesVersion version)
    {
        this.policy = policy;
        this.bindings = bindings;
        spec = Defaults.Apply(policy, version).Root["spec"] as MapNode ?? new MapNode([], policy.Place);
        var hasParams = spec["paramKind"] is MapNode;
        conditions = [.. spec.Items("matchConditions").Select(condition => Compile(condition, "expression", PolicyEnvironment.Of(hasParams, null)))];
        var types = new Dictionary<string, CelType>(StringComparer.Ordinal);
        foreach (var variable in spec.Items("variables"))
        {
            var program = Compile(variable, "expression", PolicyEnvironment.Of(hasParams, types));
            var name = variable.Text("name") ?? "";
            variables.Add((name, program));
            types[name] = program.IsValid ? program.Type : CelType.Dyn;
        }

        var environment = PolicyEnvironment.Of(hasParams, types);
        validations = [.. spec.Items("validations").Select(validation => (
            validation, Compile(validation, "expression", environment),
            validation.Text("messageExpression") is { Length: > 0 } ? Compile(validation, "messageExpression", environment) : null))];
    }

    private bool FailsClosed => spec.Text("failurePolicy") != "Ignore";

    public IEnumerable<PolicyOutcome> Check(PolicyRequest request, PolicyInputs inputs)
    {
        var matches = PolicyMatcher.Matches(spec["matchConstraints"], request, mustHaveRules: true);
        return matches == false ? [] : bindings.SelectMany(binding => Bound(binding, request, inputs, matches));
    }

    private static CelProgram Compile(Node owner, string field, CelEnvironment environment) => CelProgram.Compile(owner.Text(field) ?? "", environment);

    private IEnumerable<PolicyOutcome> Bound(ManifestObject binding, PolicyRequest request, PolicyInputs inputs, bool? matches)
    {
        var bound = PolicyMatcher.Matches(binding.Root.At("spec", "matchResources"), request, mustHaveRules: false);
        if (bound == false)
            return [];
        if (matches is null || bound is null)
            return [Open(binding, "whether the policy applies depends on the labels of namespace '" + request.Namespace + "' or of the object, which are not known here")];
        if (spec["paramKind"] is not MapNode kind)
            return Evaluate(binding, request, null);
        var parameters = Parameters(kind, binding, request, inputs, out var missing);
        if (missing is not null)
            return [missing];
        return parameters.SelectMany(parameter => Evaluate(binding, request, parameter));
    }

    private PolicyOutcome Open(ManifestObject binding, string message) => new(policy.Name, binding.Name, PolicyAction.NotEvaluated, "", message, policy.Place);

    /// <summary>The parameters that a binding refers to, among the inputs; what the cluster may hold beside them is not known.</summary>
    private List<ManifestObject> Parameters(MapNode kind, ManifestObject binding, PolicyRequest request, PolicyInputs inputs, out PolicyOutcome? missing)
    {
        missing = null;
        var (apiVersion, name) = (kind.Text("apiVersion") ?? "", kind.Text("kind") ?? "");
        var reference = binding.Root.At("spec", "paramRef");
        if (reference is not MapNode)
        {
            missing = Open(binding, "the policy takes parameters and the binding has no paramRef");
            return [];
        }

        var space = !inputs.IsNamespaced(apiVersion, name) ? "" : reference.Text("namespace") is { Length: > 0 } own ? own : request.Namespace;
        var all = inputs.OfKind(apiVersion, name, space);
        var found = reference.Text("name") is { Length: > 0 } one
            ? all.Where(parameter => parameter.Name == one).ToList()
            : all.Where(parameter => LabelSelector.Read(reference.At("selector"))?.Matches(Labels.Read(parameter.Root.At("metadata", "labels"))) == true).ToList();
        if (found.Count == 0)
            missing = Open(binding, "its parameters (" + apiVersion + " " + name + (reference.Text("name") is { Length: > 0 } wanted ? " '" + wanted + "'" : "") + ") are not among the inputs");
        return found;
    }

    private List<PolicyOutcome> Evaluate(ManifestObject binding, PolicyRequest request, ManifestObject? parameter)
    {
        CelValue? Outer(string name) => name == "params" ? parameter is null ? CelValue.Null : CelTree.Of(parameter.Root) : request.Variable(name);
        var own = (PolicyVariables?)null;
        CelValue? Variable(string name) => name == "variables" ? own : Outer(name);
        own = new PolicyVariables(variables, Variable);
        var outcomes = new List<PolicyOutcome>();
        switch (Conditions(Outer, out var problem))
        {
            case false:
                return outcomes;
            case null when problem is null:
                return [Open(binding, "a match condition depends on what is not known here")];
            case null:
                return FailsClosed ? [.. Actions(binding, "Invalid", problem!, policy.Place)] : outcomes;
        }

        foreach (var (node, program, message) in validations)
        {
            var result = program.IsValid ? program.Evaluate(Variable, new CelMeter(CelMeter.PerExpression)) : CelUnknown.Instance;
            if (result is CelUnknown)
                outcomes.Add(Open(binding, "the expression '" + program.Text.Trim() + "' depends on what is not known here"));
            else if (result is CelError error && FailsClosed)
                outcomes.AddRange(Actions(binding, "Invalid", "expression '" + program.Text.Trim() + "' resulted in error: " + error.Message, node.Place));
            else if (result.IsFalse)
                outcomes.AddRange(Actions(binding, node.Text("reason") is { Length: > 0 } reason ? reason : "Invalid", Message(node, program, message, Variable), node.Place));
        }

        return outcomes;
    }

    /// <summary>True where all conditions hold; nothing where one fails (with the problem) or is not known (without).</summary>
    private bool? Conditions(Func<string, CelValue?> variables, out string? problem)
    {
        problem = null;
        var isOpen = false;
        foreach (var condition in conditions)
        {
            var result = condition.IsValid ? condition.Evaluate(variables, new CelMeter(CelMeter.PerExpression)) : CelUnknown.Instance;
            if (result.IsFalse)
                return false;
            isOpen |= result is CelUnknown;
            if (result is CelError error)
                problem ??= "match condition '" + condition.Text.Trim() + "' resulted in error: " + error.Message;
        }

        if (isOpen)
            problem = null;
        return isOpen || problem is not null ? null : true;
    }

    private static string Message(Node node, CelProgram program, CelProgram? message, Func<string, CelValue?> variables)
    {
        if (message is { IsValid: true } && message.Evaluate(variables, new CelMeter(CelMeter.PerExpression)) is CelScalar<string> { Type.Kind: CelKind.String, Value: var text }
            && text.Trim() is { Length: > 0 and <= 5 * 1024 } trimmed && trimmed.IndexOf('\n') < 0)
            return trimmed;
        return node.Text("message") is { Length: > 0 } written ? written.Trim() : "failed expression: " + program.Text.Trim();
    }

    private IEnumerable<PolicyOutcome> Actions(ManifestObject binding, string reason, string message, Place place)
    {
        foreach (var action in binding.Root.At("spec").Items("validationActions"))
        {
            PolicyAction? found = (action as ScalarNode)?.Text switch { "Deny" => PolicyAction.Deny, "Warn" => PolicyAction.Warn, "Audit" => PolicyAction.Audit, _ => null };
            if (found is { } known)
                yield return new PolicyOutcome(policy.Name, binding.Name, known, reason, message, place);
        }
    }
}
