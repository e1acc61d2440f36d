using HaKit.Evaluation;
using HaKit.Validation;

// Renews docs/rules below the folder it is started in: the index, and the frame of every page. With --check it only says what it would change.
var isCheck = args.Contains("--check");
var roots = args.Where(arg => arg != "--check").ToArray();
var folder = Path.Combine(roots.Length > 0 ? roots[0] : Directory.GetCurrentDirectory(), "docs", "rules");
if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"{folder} does not exist: start the tool in the repository's root, or give the root as its argument.");
    return 2;
}

var stale = 0;
Write("index", _ => RulePages.Index());
foreach (var rule in ValidationRuleIds.All)
    Write(rule.Id, page => RulePages.Renew(page, rule));
var names = typeof(HaKit.Rules).GetProperties().ToDictionary(property => ((HaKit.RuleId)property.GetValue(null)!).Value, property => property.Name, StringComparer.Ordinal);
foreach (var rule in Catalog.All)
    Write(rule.Id.Value, page => RulePages.Renew(page, rule, names[rule.Id.Value]));
return isCheck && stale > 0 ? 1 : 0;

void Write(string name, Func<string, string> renew)
{
    var path = Path.Combine(folder, name + ".md");
    var page = File.Exists(path) ? File.ReadAllText(path) : "";
    var renewed = renew(page);
    if (renewed == page)
        return;
    stale++;
    Console.WriteLine($"{name}.md {(isCheck ? "is not what the catalogue says" : "renewed")}");
    if (!isCheck)
        File.WriteAllText(path, renewed);
}
