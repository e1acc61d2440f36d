using System.Globalization;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Pods;

/// <summary>What a probe or a lifecycle hook does: exactly one of exec, httpGet, tcpSocket, grpc, sleep.</summary>
internal static class Handlers
{
    private static readonly string[] Schemes = ["HTTP", "HTTPS"];

    public static void Check(Errors errors, Cursor handler, PodContext pod)
    {
        var count = 0;
        if (handler.Has("exec") && First(errors, handler, "exec", ref count) && !handler["exec"].HasAny("command"))
            errors.Required(handler["exec"]["command"]);
        if (handler.Has("httpGet") && First(errors, handler, "httpGet", ref count))
            HttpGet(errors, handler["httpGet"]);
        if (handler.Has("tcpSocket") && First(errors, handler, "tcpSocket", ref count))
            Common.PortNumberOrName(errors, handler["tcpSocket"]["port"]);
        if (handler.Has("grpc") && First(errors, handler, "grpc", ref count))
            Common.PortNumber(errors, handler["grpc"], "port");
        if (handler.Has("sleep") && First(errors, handler, "sleep", ref count))
            Sleep(errors, handler["sleep"], pod);
        if (count == 0)
            errors.Required(handler, "must specify a handler type");
    }

    private static bool First(Errors errors, Cursor handler, string type, ref int count)
    {
        if (count++ == 0)
            return true;
        errors.Forbidden(handler[type].Path, "may not specify more than 1 handler type");
        return false;
    }

    private static void HttpGet(Errors errors, Cursor get)
    {
        Common.Required(errors, get, "path");
        Common.PortNumberOrName(errors, get["port"]);
        Common.OneOf(errors, get, "scheme", Schemes);
        foreach (var header in get.Each("httpHeaders"))
        {
            var name = header.TextOf("name");
            if (name.Length == 0 || !Scan.All(name, c => Scan.IsAlphanumeric(c) || c == '-'))
                errors.Invalid(get["httpHeaders"], name, "a valid HTTP header must consist of alphanumeric characters or '-' (e.g. 'X-Header-Name', regex used for validation is '[-A-Za-z0-9]+')");
        }
    }

    private static void Sleep(Errors errors, Cursor sleep, PodContext pod)
    {
        var seconds = sleep.IntOf("seconds");
        var zero = Defaulting.Features.SleepOfZero(errors.Version);
        if (seconds < (zero ? 0 : 1) || seconds > pod.GracePeriod)
        {
            errors.Invalid(sleep, seconds, string.Format(
                CultureInfo.InvariantCulture,
                "must be {0} and less than terminationGracePeriodSeconds ({1})",
                zero ? "non-negative" : "greater than 0",
                pod.GracePeriod));
        }
    }
}
