using System.Globalization;
using HaKit.Tree;

namespace HaKit.Validation;

/// <summary>Collects what is wrong with one object, in the words of the API server's field errors.</summary>
internal sealed class Errors(MapNode root, KubernetesVersion version)
{
    private readonly List<FieldError> errors = [];

    /// <summary>The version whose rules apply.</summary>
    public KubernetesVersion Version { get; } = version;

    public int Count => errors.Count;

    public IReadOnlyList<FieldError> All => errors;

    public void Required(FieldPath path, string detail = "") => Add(path, Reasons.Required, detail.Length == 0 ? "Required value" : "Required value: " + detail);

    public void Invalid(FieldPath path, string value, string detail) => AddInvalid(path, GoText.Quote(value), detail);

    public void Invalid(FieldPath path, long value, string detail) => AddInvalid(path, value.ToString(CultureInfo.InvariantCulture), detail);

    public void Invalid(FieldPath path, Node? value, string detail) => AddInvalid(path, GoText.Of(value), detail);

    /// <summary>One error for each problem of a value; none where there is none.</summary>
    public void Invalid(FieldPath path, string value, IReadOnlyList<string> details)
    {
        foreach (var detail in details)
            Invalid(path, value, detail);
    }

    public void NotSupported(FieldPath path, string value, string[] supported) => AddNotSupported(path, GoText.Quote(value), supported);

    public void NotSupported(FieldPath path, Node? value, string[] supported) => AddNotSupported(path, GoText.Of(value), supported);

    public void Duplicate(FieldPath path, string value) => Add(path, Reasons.Duplicate, "Duplicate value: " + GoText.Quote(value));

    public void Duplicate(FieldPath path, Node? value) => Add(path, Reasons.Duplicate, "Duplicate value: " + GoText.Of(value));

    public void Forbidden(FieldPath path, string detail) => Add(path, Reasons.Forbidden, "Forbidden: " + detail);

    public void NotFound(FieldPath path, string value) => Add(path, Reasons.NotFound, "Not found: " + GoText.Quote(value));

    public void TooLong(FieldPath path, int maximum) =>
        Add(path, Reasons.TooLong, "Too long: may not be more than " + maximum.ToString(CultureInfo.InvariantCulture) + " bytes");

    public void TooMany(FieldPath path, int actual, int maximum) =>
        Add(path, Reasons.TooMany, string.Format(CultureInfo.InvariantCulture, "Too many: {0}: must have at most {1} {2}", actual, maximum, maximum == 1 ? "item" : "items"));

    public void Required(Cursor at, string detail = "") => Required(at.Path, detail);

    public void Invalid(Cursor at, string value, string detail) => Invalid(at.Path, value, detail);

    public void Invalid(Cursor at, long value, string detail) => Invalid(at.Path, value, detail);

    public void Invalid(Cursor at, Node? value, string detail) => Invalid(at.Path, value, detail);

    /// <summary>One error for each problem; where there is none, no path is made.</summary>
    public void Invalid(Cursor at, string value, IReadOnlyList<string> details)
    {
        if (details.Count > 0)
            Invalid(at.Path, value, details);
    }

    public void NotSupported(Cursor at, string value, string[] supported) => NotSupported(at.Path, value, supported);

    public void Add(FieldPath path, string reason, string message)
    {
        var nearest = path.Nearest(root);
        errors.Add(new FieldError(path.ToString(), reason, message, nearest.Place) { Path = path, IsUnknown = nearest.IsUnknown });
    }

    /// <summary>What the server says of no field in particular.</summary>
    public void Unplaced(string message, string reason = Reasons.Invalid) => errors.Add(new FieldError(FieldError.NoField, reason, message, root.Place));

    private void AddInvalid(FieldPath path, string value, string detail) =>
        Add(path, Reasons.Invalid, detail.Length == 0 ? "Invalid value: " + value : "Invalid value: " + value + ": " + detail);

    private void AddNotSupported(FieldPath path, string value, string[] supported) =>
        Add(path, Reasons.NotSupported, "Unsupported value: " + value + ": supported values: " + string.Join(", ", supported.Select(GoText.Quote)));
}
