using HaKit.Validation.Formats;

namespace HaKit.Cel;

/// <summary>URLs.</summary>
internal static class UrlFunctions
{
    private static readonly CelType Query = CelType.Map(CelType.String, CelType.List(CelType.String));

    public static void Add(CelLibrary library)
    {
        library.Global("url", [CelType.String], CelOpaque.Url, a => GoUrl.ParseRequest(a[0].Text, out var problem) is { } url
            ? new CelScalar<GoUrl>(CelOpaque.Url, url)
            : CelValue.Error("URL parse error during conversion from string: " + problem), CelCosts.First);
        library.Global("isURL", [CelType.String], CelType.Bool, a => CelValue.Of(GoUrl.ParseRequest(a[0].Text, out _) is not null), CelCosts.First);
        Part(library, "getScheme", url => url.Scheme);
        Part(library, "getHost", url => url.Host);
        Part(library, "getHostname", url => url.HostName);
        Part(library, "getPort", url => url.Port);
        Part(library, "getEscapedPath", url => url.EscapedPath);
        library.Method("getQuery", [CelOpaque.Url], Query, a => CelEntries.Of(a[0].Held<GoUrl>().Parameters.Select(
            pair => new KeyValuePair<CelValue, CelValue>(CelValue.Of(pair.Key), CelList.Of([.. pair.Value.Select(CelValue.Of)])))));
    }

    private static void Part(CelLibrary library, string name, Func<GoUrl, string> read) =>
        library.Method(name, [CelOpaque.Url], CelType.String, a => CelValue.Of(read(a[0].Held<GoUrl>())));
}
