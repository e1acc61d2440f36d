namespace HaKit.Validation.Definitions;

/// <summary>The form of rules (<c>x-kubernetes-validations</c>), the expressions aside.</summary>
internal static class RuleChecks
{
    private static readonly string[] Supported = ["FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired"];

    public static void Form(Errors errors, Cursor schema)
    {
        foreach (var rule in schema.Each(SchemaNode.RulesField))
        {
            Message(errors, rule);
            if (rule.TextOf("messageExpression") is { Length: > 0 } expression && expression.Trim().Length == 0)
                errors.Required(rule["messageExpression"], "messageExpression must be non-empty if specified");
            Common.OptionalOneOf(errors, rule, "reason", Supported);
            if (rule.TextOf("fieldPath") is not { Length: > 0 } path)
                continue;
            if (path.Trim().Length == 0)
                errors.Invalid(rule["fieldPath"], path, "must be non-empty if specified");
            if (HasLines(path))
                errors.Invalid(rule["fieldPath"], path, "must not contain line breaks");
            if (!SchemaNode.IsUnsupported(schema.Map!) && SchemaPath.Read(path, schema.Map).Problem is not null)
                errors.Invalid(rule["fieldPath"], path, "must be a valid path");
        }
    }

    private static void Message(Errors errors, Cursor rule)
    {
        var text = rule.TextOf("rule").Trim();
        var message = rule.TextOf("message");
        if (text.Length == 0)
            errors.Required(rule["rule"], "rule is not specified");
        else if (message.Length > 0 && message.Trim().Length == 0)
            errors.Invalid(rule["message"], message, "must be non-empty if specified");
        else if (HasLines(message.Trim()))
            errors.Invalid(rule["message"], message, "must not contain line breaks");
        else if (HasLines(text) && message.Length == 0)
            errors.Required(rule["message"], "message must be specified if rule contains line breaks");
    }

    private static bool HasLines(string text) => text.IndexOf('\n') >= 0 || text.IndexOf('\r') >= 0;
}
