using HaKit.Validation.Formats;

namespace HaKit.Validation.Cel;

/// <summary>Identifiers and functions of the language and of the libraries that Kubernetes adds.</summary>
internal static class CelNames
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while",
    };

    private static readonly Dictionary<string, CelType> Functions = new(StringComparer.Ordinal)
    {
        ["size"] = CelType.Int,
        ["int"] = CelType.Int,
        ["uint"] = CelType.Uint,
        ["double"] = CelType.Double,
        ["string"] = CelType.String,
        ["bool"] = CelType.Bool,
        ["bytes"] = CelType.Bytes,
        ["dyn"] = CelType.Dyn,
        ["type"] = CelType.Dyn,
        ["duration"] = CelType.Duration,
        ["timestamp"] = CelType.Timestamp,
        ["matches"] = CelType.Bool,
        ["url"] = CelType.Dyn,
        ["isURL"] = CelType.Bool,
        ["quantity"] = CelType.Dyn,
        ["isQuantity"] = CelType.Bool,
        ["ip"] = CelType.Dyn,
        ["isIP"] = CelType.Bool,
        ["cidr"] = CelType.Dyn,
        ["isCIDR"] = CelType.Bool,
        ["semver"] = CelType.Dyn,
        ["isSemver"] = CelType.Bool,
    };

    private static readonly Dictionary<string, CelType> Methods = new(StringComparer.Ordinal)
    {
        ["size"] = CelType.Int,
        ["contains"] = CelType.Bool,
        ["startsWith"] = CelType.Bool,
        ["endsWith"] = CelType.Bool,
        ["matches"] = CelType.Bool,
        ["charAt"] = CelType.String,
        ["indexOf"] = CelType.Int,
        ["lastIndexOf"] = CelType.Int,
        ["lowerAscii"] = CelType.String,
        ["upperAscii"] = CelType.String,
        ["replace"] = CelType.String,
        ["split"] = CelType.List(CelType.String),
        ["substring"] = CelType.String,
        ["trim"] = CelType.String,
        ["join"] = CelType.String,
        ["format"] = CelType.String,
        ["find"] = CelType.String,
        ["findAll"] = CelType.List(CelType.String),
        ["isSorted"] = CelType.Bool,
        ["sum"] = CelType.Dyn,
        ["min"] = CelType.Dyn,
        ["max"] = CelType.Dyn,
        ["getScheme"] = CelType.String,
        ["getHost"] = CelType.String,
        ["getHostname"] = CelType.String,
        ["getPort"] = CelType.String,
        ["getEscapedPath"] = CelType.String,
        ["getQuery"] = CelType.Dyn,
        ["isInteger"] = CelType.Bool,
        ["asInteger"] = CelType.Int,
        ["asApproximateFloat"] = CelType.Double,
        ["sign"] = CelType.Int,
        ["add"] = CelType.Dyn,
        ["sub"] = CelType.Dyn,
        ["isLessThan"] = CelType.Bool,
        ["isGreaterThan"] = CelType.Bool,
        ["compareTo"] = CelType.Int,
        ["family"] = CelType.Int,
        ["isUnspecified"] = CelType.Bool,
        ["isLoopback"] = CelType.Bool,
        ["isLinkLocalMulticast"] = CelType.Bool,
        ["isLinkLocalUnicast"] = CelType.Bool,
        ["isGlobalUnicast"] = CelType.Bool,
        ["containsIP"] = CelType.Bool,
        ["containsCIDR"] = CelType.Bool,
        ["ip"] = CelType.Dyn,
        ["masked"] = CelType.Dyn,
        ["prefixLength"] = CelType.Int,
        ["major"] = CelType.Int,
        ["minor"] = CelType.Int,
        ["patch"] = CelType.Int,
        ["getFullYear"] = CelType.Int,
        ["getMonth"] = CelType.Int,
        ["getDayOfYear"] = CelType.Int,
        ["getDate"] = CelType.Int,
        ["getDayOfMonth"] = CelType.Int,
        ["getDayOfWeek"] = CelType.Int,
        ["getHours"] = CelType.Int,
        ["getMinutes"] = CelType.Int,
        ["getSeconds"] = CelType.Int,
        ["getMilliseconds"] = CelType.Int,
        ["orValue"] = CelType.Dyn,
        ["or"] = CelType.Dyn,
        ["hasValue"] = CelType.Bool,
        ["value"] = CelType.Dyn,
        ["path"] = CelType.Dyn,
        ["check"] = CelType.Dyn,
        ["group"] = CelType.Dyn,
        ["resource"] = CelType.Dyn,
        ["subresource"] = CelType.Dyn,
        ["namespace"] = CelType.Dyn,
        ["name"] = CelType.Dyn,
        ["serviceAccount"] = CelType.Dyn,
        ["fieldSelector"] = CelType.Dyn,
        ["labelSelector"] = CelType.Dyn,
        ["allowed"] = CelType.Bool,
        ["reason"] = CelType.String,
        ["errored"] = CelType.Bool,
        ["error"] = CelType.String,
        ["validate"] = CelType.Dyn,
        ["reverse"] = CelType.Dyn,
        ["first"] = CelType.Dyn,
        ["last"] = CelType.Dyn,
        ["flatten"] = CelType.Dyn,
        ["distinct"] = CelType.Dyn,
        ["slice"] = CelType.Dyn,
        ["sort"] = CelType.Dyn,
        ["sortBy"] = CelType.Dyn,
    };

    /// <summary>Methods that only strings have.</summary>
    private static readonly HashSet<string> OfStrings = new(StringComparer.Ordinal)
    {
        "contains", "startsWith", "endsWith", "matches", "charAt", "lowerAscii", "upperAscii", "replace", "split", "substring", "trim", "format", "find", "findAll",
    };

    /// <summary>Libraries whose functions carry a prefix.</summary>
    private static readonly Dictionary<string, CelType> Qualified = new(StringComparer.Ordinal)
    {
        ["sets.contains"] = CelType.Bool,
        ["sets.equivalent"] = CelType.Bool,
        ["sets.intersects"] = CelType.Bool,
        ["optional.of"] = CelType.Dyn,
        ["optional.none"] = CelType.Dyn,
        ["optional.ofNonZeroValue"] = CelType.Dyn,
        ["ip.isCanonical"] = CelType.Bool,
        ["format.named"] = CelType.Dyn,
        ["format.dns1123Label"] = CelType.Dyn,
        ["format.dns1123Subdomain"] = CelType.Dyn,
        ["format.dns1035Label"] = CelType.Dyn,
        ["format.qualifiedName"] = CelType.Dyn,
        ["format.dns1123LabelPrefix"] = CelType.Dyn,
        ["format.dns1123SubdomainPrefix"] = CelType.Dyn,
        ["format.dns1035LabelPrefix"] = CelType.Dyn,
        ["format.labelValue"] = CelType.Dyn,
        ["format.uri"] = CelType.Dyn,
        ["format.uuid"] = CelType.Dyn,
        ["format.byte"] = CelType.Dyn,
        ["format.date"] = CelType.Dyn,
        ["format.datetime"] = CelType.Dyn,
        ["jsonpatch.escapeKey"] = CelType.String,
        ["strings.quote"] = CelType.String,
        ["math.greatest"] = CelType.Dyn,
        ["math.least"] = CelType.Dyn,
        ["lists.range"] = CelType.List(CelType.Int),
        ["base64.encode"] = CelType.String,
        ["base64.decode"] = CelType.Bytes,
    };

    public static bool IsIdentifier(string text) =>
        text.Length > 0 && (Scan.IsLetter(text[0]) || text[0] == '_') && Scan.All(text, c => Scan.IsAlphanumeric(c) || c == '_') && !Reserved.Contains(text);

    public static bool IsReserved(string word) => Reserved.Contains(word);

    public static CelType? Function(string name) => Functions.TryGetValue(name, out var type) ? type : null;

    public static CelType? Method(string name) => Methods.TryGetValue(name, out var type) ? type : null;

    public static CelType? Library(string name) => Qualified.TryGetValue(name, out var type) ? type : null;

    public static bool IsOfStrings(string method) => OfStrings.Contains(method);
}
