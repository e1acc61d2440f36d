using HaKit.Validation.Formats;

namespace HaKit.Validation.Pods;

/// <summary><c>tolerations</c></summary>
internal static class Tolerations
{
    private static readonly string[] Effects = ["NoSchedule", "PreferNoSchedule", "NoExecute"];

    public static void Check(Errors errors, CursorList tolerations)
    {
        foreach (var toleration in tolerations)
        {
            var key = toleration.TextOf("key");
            var operation = toleration.TextOf("operator");
            var path = toleration["operator"].Path;
            if (key.Length > 0)
                errors.Invalid(toleration["key"], key, Qualified.Name(key));
            else if (operation != "Exists")
                errors.Invalid(path, operation, "operator must be Exists when `key` is empty, which means \"match all values and all keys\"");
            if (toleration.Has("tolerationSeconds") && toleration.TextOf("effect") != "NoExecute")
                errors.Invalid(toleration["effect"], toleration.TextOf("effect"), "effect must be 'NoExecute' when `tolerationSeconds` is set");
            Value(errors, toleration, operation);
            if (toleration.TextOf("effect").Length > 0)
                Common.OneOf(errors, toleration, "effect", Effects);
        }
    }

    private static void Value(Errors errors, Cursor toleration, string operation)
    {
        var value = toleration.TextOf("value");
        var path = toleration["operator"].Path;
        switch (operation)
        {
            case "" or "Equal":
                var problems = Qualified.LabelValue(value);
                if (problems.Count > 0)
                    errors.Invalid(path, value, string.Join(";", problems));
                break;
            case "Exists":
                if (value.Length > 0)
                    errors.Invalid(path, toleration.Node, "value must be empty when `operator` is 'Exists'");
                break;
            default:
                errors.NotSupported(path, operation, operation is "Lt" or "Gt" ? ["Equal", "Exists", "Lt", "Gt"] : ["Equal", "Exists"]);
                break;
        }
    }
}
