using HaKit.Validation.Formats;

namespace HaKit.Validation.Pods;

/// <summary><c>dnsConfig</c> and <c>hostAliases</c>.</summary>
internal static class Dns
{
    private const int MostNameservers = 3;
    private const int MostSearches = 32;
    private const int LongestSearches = 2048;

    public static void Check(Errors errors, Cursor spec)
    {
        var config = spec["dnsConfig"];
        if (spec.TextOf("dnsPolicy") == "None")
        {
            if (!config.Exists)
                errors.Required(config, "must provide `dnsConfig` when `dnsPolicy` is None");
            else if (!config.HasAny("nameservers"))
                errors.Required(config["nameservers"], "must provide at least one DNS nameserver when `dnsPolicy` is None");
        }

        Nameservers(errors, config);
        Searches(errors, config);
        foreach (var option in config.Each("options"))
        {
            if (option.TextOf("name").Length == 0)
                errors.Required(option, "must not be empty");
        }
    }

    public static void HostAliases(Errors errors, Cursor spec)
    {
        foreach (var alias in spec.Each("hostAliases"))
        {
            if (Addresses.Parse(alias.TextOf("ip"), lenient: true) is null)
                errors.Invalid(alias["ip"], alias.TextOf("ip"), Addresses.AddressForm);
            foreach (var name in alias.Each("hostnames"))
                errors.Invalid(name, name.Text, Names.Subdomain(name.Text));
        }
    }

    private static void Nameservers(Errors errors, Cursor config)
    {
        var servers = config.Each("nameservers");
        if (servers.Count > MostNameservers)
            errors.Invalid(servers, config["nameservers"].Node, "must not have more than 3 nameservers");
        foreach (var server in servers)
        {
            if (Addresses.Parse(server.Text, lenient: true) is null)
                errors.Invalid(server, server.Text, Addresses.AddressForm);
        }
    }

    private static void Searches(Errors errors, Cursor config)
    {
        var searches = config.Each("searches");
        if (searches.Count > MostSearches)
            errors.Invalid(searches, config["searches"].Node, "must not have more than 32 search paths");
        var length = searches.Count - 1;
        foreach (var search in searches)
        {
            length += search.Text.Length;
            var relaxed = Defaulting.Features.RelaxedDnsSearch(errors.Version);
            if (relaxed && search.Text == ".")
                continue;
            var name = search.Text.EndsWith(".", StringComparison.Ordinal) ? search.Text.Substring(0, search.Text.Length - 1) : search.Text;
            errors.Invalid(search, search.Text, relaxed ? Names.RelaxedSubdomain(name) : Names.Subdomain(name));
        }

        if (length > LongestSearches)
            errors.Invalid(searches, config["searches"].Node, "must not have more than 2048 characters (including spaces) in the search list");
    }
}
