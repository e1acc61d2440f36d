using HaKit.Tree;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Meta;

/// <summary>Kinds that hold data or little more than their metadata: ConfigMap, Secret, ServiceAccount, Namespace.</summary>
internal static class PlainObjects
{
    private const int MostBytes = 1024 * 1024;
    private const string DockerCfg = ".dockercfg";
    private const string DockerConfigJson = ".dockerconfigjson";

    public static void ConfigMap(Errors errors, Cursor map)
    {
        ObjectMeta.Check(errors, map["metadata"], Names.Subdomain, isNamespaced: true);
        var binary = map["binaryData"];
        long size = 0;
        foreach (var entry in map["data"].Entries)
        {
            var path = map["data"].Path.Key(entry.Key);
            errors.Invalid(path, entry.Key, Qualified.ConfigKey(entry.Key));
            if (binary.Map?[entry.Key] is not null)
                errors.Invalid(path, entry.Key, "duplicate of key present in binaryData");
            size += Scan.Bytes((entry.Value as ScalarNode)?.Text ?? "");
        }

        foreach (var entry in binary.Entries)
        {
            errors.Invalid(binary.Path.Key(entry.Key), entry.Key, Qualified.ConfigKey(entry.Key));
            size += Decoded(entry.Value);
        }

        if (size > MostBytes)
            errors.TooLong(FieldPath.Root, MostBytes);
    }

    public static void Secret(Errors errors, Cursor secret)
    {
        ObjectMeta.Check(errors, secret["metadata"], Names.Subdomain, isNamespaced: true);
        var path = secret["data"].Path;
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var entry in secret["data"].Entries)
            sizes[entry.Key] = Decoded(entry.Value);
        foreach (var entry in secret["stringData"].Entries)
            sizes[entry.Key] = Scan.Bytes((entry.Value as ScalarNode)?.Text ?? "");
        foreach (var key in sizes.Keys)
            errors.Invalid(path.Key(key), key, Qualified.ConfigKey(key));
        if (sizes.Values.Sum() > MostBytes)
            errors.TooLong(path, MostBytes);
        OfType(errors, secret, path, sizes);
    }

    public static void ServiceAccount(Errors errors, Cursor account) =>
        ObjectMeta.Check(errors, account["metadata"], Names.Subdomain, isNamespaced: true);

    public static void Namespace(Errors errors, Cursor space)
    {
        ObjectMeta.Check(errors, space["metadata"], Names.Label, isNamespaced: false);
        var finalizers = space["spec"].Each("finalizers");
        foreach (var finalizer in finalizers)
        {
            errors.Invalid(finalizers, finalizer.Text, Qualified.Name(finalizer.Text));
            if (finalizer.Text.IndexOf('/') < 0 && finalizer.Text is not ("kubernetes" or "orphan" or "foregroundDeletion"))
                errors.Invalid(finalizers, finalizer.Text, "name is neither a standard finalizer name nor is it fully qualified");
        }

        if (errors.Count == 0)
            PodSecurityLabels.Check(errors, space["metadata"]["labels"]);
    }

    private static void OfType(Errors errors, Cursor secret, FieldPath path, Dictionary<string, long> sizes)
    {
        switch (secret.TextOf("type"))
        {
            case "kubernetes.io/service-account-token":
                const string Account = "kubernetes.io/service-account.name";
                var annotations = secret["metadata"]["annotations"];
                if ((annotations.Map?[Account] as ScalarNode)?.Text is null or "")
                    errors.Required(annotations.Path.Key(Account));
                break;
            case "kubernetes.io/dockercfg":
                Json(errors, secret, path, DockerCfg);
                break;
            case "kubernetes.io/dockerconfigjson":
                Json(errors, secret, path, DockerConfigJson);
                break;
            case "kubernetes.io/basic-auth":
                if (!sizes.ContainsKey("username") && !sizes.ContainsKey("password"))
                {
                    errors.Required(path.Key("username"));
                    errors.Required(path.Key("password"));
                }

                break;
            case "kubernetes.io/ssh-auth":
                if (!sizes.TryGetValue("ssh-privatekey", out var size) || size == 0)
                    errors.Required(path.Key("ssh-privatekey"));
                break;
            case "kubernetes.io/tls":
                if (!sizes.ContainsKey("tls.crt"))
                    errors.Required(path.Key("tls.crt"));
                if (!sizes.ContainsKey("tls.key"))
                    errors.Required(path.Key("tls.key"));
                break;
        }
    }

    private static void Json(Errors errors, Cursor secret, FieldPath path, string key)
    {
        var text = (secret["stringData"].Map?[key] as ScalarNode)?.Text;
        if (text is null && secret["data"].Map?[key] is ScalarNode encoded)
            text = Decode(encoded.Text);
        if (text is null)
            errors.Required(path.Key(key));
        else if (!JsonScan.IsObject(text))
            errors.Invalid(path.Key(key), "<secret contents redacted>", "invalid JSON object");
    }

    private static string Decode(string base64)
    {
        try
        {
            return System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(base64));
        }
        catch (FormatException)
        {
            return "";
        }
    }

    private static long Decoded(Node node) => node switch
    {
        ScalarNode { Text: var text } => (text.Count(c => c is not ('\r' or '\n' or '=')) * 3L) / 4,
        ListNode bytes => bytes.Count,
        _ => 0,
    };
}
