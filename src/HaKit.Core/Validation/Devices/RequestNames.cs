using HaKit.Validation.Formats;

namespace HaKit.Validation.Devices;

/// <summary>The requests of a claim, and the alternatives of each, to which constraints and configuration refer.</summary>
internal sealed class RequestNames
{
    private const string Form = "must be the name of a request in the claim or the name of a request and a subrequest separated by '/'";

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public RequestNames(Cursor claim)
    {
        foreach (var request in claim.Each("requests"))
        {
            var name = request.TextOf("name");
            names.Add(name);
            foreach (var alternative in request.Each("firstAvailable"))
                names.Add(name + "/" + alternative.TextOf("name"));
        }
    }

    public void Check(Errors errors, Cursor reference)
    {
        var parts = reference.Text.Split('/');
        if (parts.Length <= 2)
        {
            foreach (var part in parts)
                errors.Invalid(reference, part, Names.Label(part));
        }

        if (!names.Contains(reference.Text))
            errors.Invalid(reference, reference.Text, Form);
    }
}
