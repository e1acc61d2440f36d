using HaKit.Tree;

namespace HaKit.Validation.Devices;

/// <summary>Configuration that a driver reads.</summary>
internal static class DeviceConfiguration
{
    private const int LongestParameters = 10 * 1024;

    public static void Check(Errors errors, Cursor config)
    {
        var opaque = config["opaque"];
        if (!opaque.Exists)
        {
            errors.Required(opaque);
            return;
        }

        DeviceNames.Driver(errors, opaque["driver"].Path, opaque.TextOf("driver"));
        var parameters = opaque["parameters"];
        if (!parameters.Exists)
            errors.Required(parameters);
        else if (GoText.Of(parameters.Node).Length > LongestParameters)
            errors.TooLong(parameters.Path, LongestParameters);
        else if (parameters.Node is not MapNode)
            errors.Invalid(parameters, "<value omitted>", "must be a valid JSON object");
    }
}
