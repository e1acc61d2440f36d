using HaKit.Cel;
using HaKit.Validation.Admission;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Devices;

/// <summary>What a claim asks for: devices of one class, or the first of several alternatives.</summary>
internal static class DeviceRequests
{
    private const int MostAlternatives = 8;
    private const int MostSelectors = 32;
    private const int MostTolerations = 16;
    private const int LongestExpression = 10 * 1024;

    private static readonly string[] Modes = ["All", "ExactCount"];
    private static readonly string[] Operators = ["Equal", "Exists"];

    public static void Check(Errors errors, Cursor request)
    {
        Name(errors, request);
        var exactly = request.Has("exactly");
        var alternatives = request.Each("firstAvailable");
        if (!exactly && alternatives.Count == 0)
            errors.Required(request, "exactly one of `exactly` or `firstAvailable` is required");
        else if (exactly && alternatives.Count > 0)
            errors.Invalid(request, (Tree.Node?)null, "exactly one of `exactly` or `firstAvailable` is required, but multiple fields are set");
        else if (exactly)
            Devices(errors, request["exactly"]);
        else
            Alternatives(errors, alternatives);
    }

    public static void Selectors(Errors errors, Cursor owner) =>
        DeviceLists.Slice(errors, owner.Each("selectors"), MostSelectors, selector =>
        {
            if (!selector.Has("cel"))
                errors.Required(selector["cel"]);
            else
                Expression(errors, selector["cel"]["expression"]);
        });

    private static void Alternatives(Errors errors, CursorList alternatives) =>
        DeviceLists.Set(
            errors,
            alternatives,
            MostAlternatives,
            alternative =>
            {
                Name(errors, alternative);
                Devices(errors, alternative);
            },
            alternative => alternative.TextOf("name"));

    private static void Name(Errors errors, Cursor request) => errors.Invalid(request["name"], request.TextOf("name"), Names.Label(request.TextOf("name")));

    private static void Devices(Errors errors, Cursor devices)
    {
        if (Common.Required(errors, devices, "deviceClassName"))
            errors.Invalid(devices["deviceClassName"], devices.TextOf("deviceClassName"), Names.Subdomain(devices.TextOf("deviceClassName")));
        Selectors(errors, devices);
        var count = devices.IntOf("count");
        switch (devices.TextOf("allocationMode"))
        {
            case "All":
                if (count != 0)
                    errors.Invalid(devices["count"], count, "must not be specified when allocationMode is 'All'");
                break;
            case "ExactCount":
                if (count <= 0)
                    errors.Invalid(devices["count"], count, "must be greater than zero");
                break;
            default:
                errors.NotSupported(devices["allocationMode"], devices.TextOf("allocationMode"), Modes);
                break;
        }

        DeviceLists.Slice(errors, devices.Each("tolerations"), MostTolerations, toleration => Toleration(errors, toleration));
    }

    private static void Expression(Errors errors, Cursor expression)
    {
        if (expression.Text.Length > LongestExpression)
        {
            errors.TooLong(expression.Path, LongestExpression);
            return;
        }

        var result = CelProgram.Compile(expression.Text, PolicyEnvironment.Device);
        if (!result.IsValid)
            errors.Invalid(expression, expression.Text, "compilation failed: " + result.Problem);
        else if (!result.Type.Fits(CelType.Bool))
            errors.Invalid(expression, expression.Text, "must evaluate to bool or the unknown type, not " + result.Type);
    }

    private static void Toleration(Errors errors, Cursor toleration)
    {
        var key = toleration.TextOf("key");
        var value = toleration.TextOf("value");
        if (key.Length > 0)
            errors.Invalid(toleration["key"], key, Qualified.Name(key));
        switch (toleration.TextOf("operator"))
        {
            case "Exists":
                if (value.Length > 0)
                    errors.Invalid(toleration["value"], value, "must be empty for operator `Exists`");
                break;
            case "Equal":
                errors.Invalid(toleration["value"], value, Qualified.LabelValue(value));
                break;
            case "":
                errors.Required(toleration["operator"]);
                break;
            default:
                errors.NotSupported(toleration["operator"], toleration.TextOf("operator"), Operators);
                break;
        }

        if (toleration.TextOf("effect") is { Length: > 0 } effect && !SliceDevices.Effects.Contains(effect))
            errors.NotSupported(toleration["effect"], effect, SliceDevices.Effects);
    }
}
