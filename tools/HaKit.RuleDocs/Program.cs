using HaKit.Judgement;

// Renews docs/rules below the folder it is started in: the index, and the frame of every page that is there.
var folder = Path.Combine(args.Length > 0 ? args[0] : Directory.GetCurrentDirectory(), "docs", "rules");
if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"{folder} does not exist: start the tool in the repository's root, or give the root as its argument.");
    return 2;
}

File.WriteAllText(Path.Combine(folder, "index.md"), RulePages.Index());
var names = typeof(HaKit.Rules).GetProperties().ToDictionary(property => ((HaKit.RuleId)property.GetValue(null)!).Value, property => property.Name, StringComparer.Ordinal);
foreach (var rule in Catalog.All)
{
    var path = Path.Combine(folder, rule.Id.Value + ".md");
    var page = File.Exists(path) ? File.ReadAllText(path) : "";
    File.WriteAllText(path, RulePages.Renew(page, rule, names[rule.Id.Value]));
}

return 0;
