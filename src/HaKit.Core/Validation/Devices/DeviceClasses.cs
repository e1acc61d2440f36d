using HaKit.Validation.Formats;
using HaKit.Validation.Meta;
using HaKit.Validation.Pods;

namespace HaKit.Validation.Devices;

internal static class DeviceClasses
{
    private const int Most = 32;

    public static void Check(Errors errors, Cursor deviceClass)
    {
        ObjectMeta.Check(errors, deviceClass["metadata"], Names.Subdomain, isNamespaced: false);
        var spec = deviceClass["spec"];
        DeviceRequests.Selectors(errors, spec);
        DeviceLists.Slice(errors, spec.Each("config"), Most, config => DeviceConfiguration.Check(errors, config));
        if (spec.TextOrNull("extendedResourceName") is { } name && !ResourceNames.IsExtended(name))
            errors.Invalid(spec["extendedResourceName"], name, "must be a valid extended resource name");
    }
}
