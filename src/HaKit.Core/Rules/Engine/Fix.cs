using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>Collects the field changes and the missing objects that fix a finding.</summary>
internal sealed class Fix
{
    public List<FieldChange> Changes { get; } = [];

    public List<NewObject> NewObjects { get; } = [];

    public static Fix To(FieldPath path, int value) => new Fix().Set(path, value);

    public static Fix To(FieldPath path, string value) => new Fix().Set(path, value);

    public static Fix To(FieldPath path, Node value) => new Fix().Set(path, value);

    public static Fix Without(FieldPath path) => new Fix().Remove(path);

    public static Fix With(MapNode newObject)
    {
        var fix = new Fix();
        fix.NewObjects.Add(new NewObject(newObject));
        return fix;
    }

    public Fix Set(FieldPath path, int value) => Set(path, ScalarNode.Integer(value, Place.None));

    public Fix Set(FieldPath path, string value) => Set(path, ScalarNode.String(value, Place.None));

    public Fix Set(FieldPath path, Node value)
    {
        Changes.Add(new FieldChange(path, value));
        return this;
    }

    public Fix Remove(FieldPath path)
    {
        Changes.Add(new FieldChange(path, null));
        return this;
    }
}
