using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Workloads;

internal static class CronJobs
{
    private const int LongestName = 52;

    public static void Check(Errors errors, Cursor job)
    {
        var metadata = job["metadata"];
        ObjectMeta.Check(errors, metadata, Names.Subdomain, isNamespaced: true);
        var spec = job["spec"];
        if (Common.Required(errors, spec, "schedule"))
            Schedule(errors, spec);
        Common.NonNegative(errors, spec, "startingDeadlineSeconds");
        if (spec.TextOrNull("timeZone") is { } zone)
            TimeZone(errors, spec["timeZone"], zone);
        Common.OneOf(errors, spec, "concurrencyPolicy", ["Allow", "Forbid", "Replace"]);
        var template = spec["jobTemplate"];
        JobSpecs.Check(errors, template["spec"]);
        ManualSelector(errors, template["spec"]);
        Common.NonNegative(errors, spec, "successfulJobsHistoryLimit");
        Common.NonNegative(errors, spec, "failedJobsHistoryLimit");
        if (ObjectMeta.Name(metadata).Length > LongestName)
            errors.Invalid(metadata["name"], ObjectMeta.Name(metadata), "must be no more than 52 characters");
    }

    private static void Schedule(Errors errors, Cursor spec)
    {
        var schedule = spec.TextOf("schedule");
        if (CronSchedule.Problem(schedule) is { } problem)
            errors.Invalid(spec["schedule"], schedule, problem);
        if (schedule.IndexOf("TZ", StringComparison.Ordinal) >= 0)
            errors.Invalid(spec["schedule"], schedule, "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
    }

    private static void TimeZone(Errors errors, Cursor field, string zone)
    {
        if (zone.Length == 0)
        {
            errors.Invalid(field, zone, "timeZone must be nil or non-empty string");
            return;
        }

        if (string.Equals(zone, "local", StringComparison.OrdinalIgnoreCase))
            errors.Invalid(field, zone, "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones");
        if (!TimeZones.Exists(zone))
            errors.Invalid(field, zone, "unknown time zone " + zone);
    }

    /// <summary>A CronJob's jobs always get a selector of the server's own making.</summary>
    private static void ManualSelector(Errors errors, Cursor spec)
    {
        if (spec.Has("selector"))
            errors.Invalid(spec["selector"], spec["selector"].Node, "`selector` will be auto-generated");
        if (spec.BoolOf("manualSelector"))
            errors.NotSupported(spec["manualSelector"].Path, spec["manualSelector"].Node, ["nil", "false"]);
    }
}
