using System.Globalization;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.FlowControl;

/// <summary>How many requests of a level run at once, and what waits.</summary>
internal static class PriorityLevels
{
    private const string Exempt = "Exempt";
    private const int MostQueues = 10_000_000;
    private const int MostEntropyBits = 60;
    private static readonly string[] Types = [Exempt, "Limited"];
    private static readonly string[] Responses = ["Queue", "Reject"];

    public static void Check(Errors errors, Cursor level)
    {
        ObjectMeta.Check(errors, level["metadata"], Names.Subdomain, isNamespaced: false);
        var name = ObjectMeta.Name(level["metadata"]);
        var spec = level["spec"];
        var type = spec.TextOf("type");
        if ((name == "exempt") != (type == Exempt))
            errors.Invalid(spec["type"], type, "must be 'Exempt' if and only if `name` is 'exempt'");
        if (MandatoryFlow.IsChangedLevel(name, spec.Map))
            errors.Invalid(spec, spec.Node, "spec of '" + name + "' must equal the fixed value");
        switch (type)
        {
            case Exempt:
                if (spec.Has("limited"))
                    errors.Forbidden(spec["limited"].Path, "must be nil if the type is not Limited");
                Shares(errors, spec["exempt"]);
                break;
            case "Limited":
                if (spec.Has("exempt"))
                    errors.Forbidden(spec["exempt"].Path, "must be nil if the type is Limited");
                if (!spec.Has("limited"))
                    errors.Required(spec["limited"], "must not be empty when type is Limited");
                else
                    Limited(errors, spec["limited"]);
                break;
            default:
                errors.NotSupported(spec["type"], type, Types);
                break;
        }
    }

    private static void Shares(Errors errors, Cursor owner)
    {
        if (owner.IntOf("nominalConcurrencyShares") < 0)
            errors.Invalid(owner["nominalConcurrencyShares"], owner.IntOf("nominalConcurrencyShares"), "must be a non-negative integer");
        if (owner.IntOf("lendablePercent") is var percent and (< 0 or > 100))
            errors.Invalid(owner["lendablePercent"], percent, "must be between 0 and 100, inclusive");
    }

    private static void Limited(Errors errors, Cursor limited)
    {
        Shares(errors, limited);
        if (limited.IntOf("borrowingLimitPercent") is var borrowing and < 0)
            errors.Invalid(limited["borrowingLimitPercent"], borrowing, "if specified, must be a non-negative integer");
        var response = limited["limitResponse"];
        switch (response.TextOf("type"))
        {
            case "Reject":
                if (response.Has("queuing"))
                    errors.Forbidden(response["queuing"].Path, "must be nil if limited.limitResponse.type is not Limited");
                break;
            case "Queue":
                if (!response.Has("queuing"))
                    errors.Required(response["queuing"], "must not be empty if limited.limitResponse.type is Limited");
                else
                    Queuing(errors, response["queuing"]);
                break;
            default:
                errors.NotSupported(response["type"], response.TextOf("type"), Responses);
                break;
        }
    }

    private static void Queuing(Errors errors, Cursor queuing)
    {
        var (length, queues, hand) = (queuing.IntOf("queueLengthLimit"), queuing.IntOf("queues"), queuing.IntOf("handSize"));
        if (length <= 0)
            errors.Invalid(queuing["queueLengthLimit"], length, "must be positive");
        if (queues <= 0)
            errors.Invalid(queuing["queues"], queues, "must be positive");
        else if (queues > MostQueues)
            errors.Invalid(queuing["queues"], queues, "must not be greater than 10000000");
        if (hand <= 0)
            errors.Invalid(queuing["handSize"], hand, "must be positive");
        else if (hand > queues)
            errors.Invalid(queuing["handSize"], hand, "should not be greater than queues (" + queues.ToString(CultureInfo.InvariantCulture) + ")");
        else if (Math.Ceiling(Math.Log(queues, 2) * hand) > MostEntropyBits)
        {
            errors.Invalid(queuing["handSize"], hand, string.Format(
                CultureInfo.InvariantCulture, "required entropy bits of deckSize {0} and handSize {1} should not be greater than {2}", queues, hand, MostEntropyBits));
        }
    }
}
