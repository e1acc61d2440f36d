using System.Globalization;

namespace HaKit.Validation.Formats;

/// <summary>Cron schedules in the standard five fields or as a descriptor, as the server's cron library reads them.</summary>
internal static class CronSchedule
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
    private static readonly string[] Descriptors = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];
    private static readonly (int Least, int Most, string[]? Names)[] Fields = [(0, 59, null), (0, 23, null), (1, 31, null), (1, 12, Months), (0, 6, Days)];

    /// <summary>What is wrong with a schedule; null where nothing is.</summary>
    public static string? Problem(string schedule)
    {
        if (schedule.Length == 0)
            return "empty spec string";
        if (schedule.StartsWith("TZ=", StringComparison.Ordinal) || schedule.StartsWith("CRON_TZ=", StringComparison.Ordinal))
        {
            var space = schedule.IndexOf(' ');
            var zone = schedule.Substring(schedule.IndexOf('=') + 1, (space < 0 ? schedule.Length : space) - schedule.IndexOf('=') - 1);
            if (!TimeZones.Exists(zone) && zone is not ("" or "Local"))
                return "provided bad location " + zone + ": unknown time zone " + zone;
            schedule = space < 0 ? "" : schedule.Substring(space).Trim();
        }

        if (schedule.StartsWith("@", StringComparison.Ordinal))
            return Descriptor(schedule);
        var fields = schedule.Split([' ', '\t', '\n', '\r', '\v', '\f'], StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 5)
            return string.Format(CultureInfo.InvariantCulture, "expected exactly 5 fields, found {0}: [{1}]", fields.Length, string.Join(" ", fields));
        for (var i = 0; i < 5; i++)
        {
            foreach (var range in fields[i].Split([','], StringSplitOptions.RemoveEmptyEntries))
            {
                if (Range(range, Fields[i]) is { } problem)
                    return problem;
            }
        }

        return null;
    }

    private static string? Descriptor(string text)
    {
        if (Array.IndexOf(Descriptors, text) >= 0)
            return null;
        const string Every = "@every ";
        if (!text.StartsWith(Every, StringComparison.Ordinal))
            return "unrecognized descriptor: " + text;
        return GoDuration.IsValid(text.Substring(Every.Length)) ? null : "failed to parse duration " + text + ": invalid duration";
    }

    private static string? Range(string text, (int Least, int Most, string[]? Names) field)
    {
        var parts = text.Split('/');
        var ends = parts[0].Split('-');
        long start, end;
        if (ends[0] is "*" or "?")
        {
            start = field.Least;
            end = field.Most;
        }
        else
        {
            if (Number(ends[0], field.Names, out start) is { } first)
                return first;
            end = start;
            if (ends.Length > 2)
                return "too many hyphens: " + text;
            if (ends.Length == 2 && Number(ends[1], field.Names, out end) is { } second)
                return second;
        }

        long step = 1;
        if (parts.Length > 2)
            return "too many slashes: " + text;
        if (parts.Length == 2)
        {
            if (Number(parts[1], null, out step) is { } third)
                return third;
            if (ends.Length == 1)
                end = field.Most;
        }

        if (start < field.Least)
            return string.Format(CultureInfo.InvariantCulture, "beginning of range ({0}) below minimum ({1}): {2}", start, field.Least, text);
        if (end > field.Most)
            return string.Format(CultureInfo.InvariantCulture, "end of range ({0}) above maximum ({1}): {2}", end, field.Most, text);
        if (start > end)
            return string.Format(CultureInfo.InvariantCulture, "beginning of range ({0}) beyond end of range ({1}): {2}", start, end, text);
        return step == 0 ? "step of range should be a positive number: " + text : null;
    }

    private static string? Number(string text, string[]? names, out long value)
    {
        value = names is null ? -1 : Array.IndexOf(names, text.ToLowerInvariant());
        if (value >= 0)
        {
            value += ReferenceEquals(names, Months) ? 1 : 0;
            return null;
        }

        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
            return "failed to parse int from " + text + ": strconv.Atoi: parsing " + GoText.Quote(text) + ": invalid syntax";
        return value < 0 ? "negative number (" + value.ToString(CultureInfo.InvariantCulture) + ") not allowed: " + text : null;
    }
}
