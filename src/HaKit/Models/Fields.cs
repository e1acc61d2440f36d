using System.Globalization;
using HaKit.Tree.Yaml;
using k8s.Models;

namespace HaKit.Models;

/// <summary>One call a field, and one an item: what is null has no key, and stands as null in a list.</summary>
internal static class Fields
{
    public static void Text<TSink>(ref TSink sink, ReadOnlySpan<byte> utf8, string name, string? value)
        where TSink : struct, IModelSink
    {
        if (value is null)
            return;
        sink.Key(utf8, name);
        sink.Text(value);
    }

    public static void Int32<TSink>(ref TSink sink, ReadOnlySpan<byte> utf8, string name, int? value)
        where TSink : struct, IModelSink => Int64(ref sink, utf8, name, value);

    public static void Int64<TSink>(ref TSink sink, ReadOnlySpan<byte> utf8, string name, long? value)
        where TSink : struct, IModelSink
    {
        if (value is not { } number)
            return;
        sink.Key(utf8, name);
        sink.Number(number);
    }

    public static void Double<TSink>(ref TSink sink, ReadOnlySpan<byte> utf8, string name, double? value)
        where TSink : struct, IModelSink
    {
        if (value is not { } number)
            return;
        sink.Key(utf8, name);
        Double(ref sink, number);
    }

    public static void Boolean<TSink>(ref TSink sink, ReadOnlySpan<byte> utf8, string name, bool? value)
        where TSink : struct, IModelSink
    {
        if (value is not { } flag)
            return;
        sink.Key(utf8, name);
        sink.Flag(flag);
    }

    public static void Time<TSink>(ref TSink sink, ReadOnlySpan<byte> utf8, string name, DateTime? value, bool micro = false)
        where TSink : struct, IModelSink
    {
        if (value is not { } time)
            return;
        sink.Key(utf8, name);
        sink.Text(ModelTime.Format(time, micro));
    }

    public static void Bytes<TSink>(ref TSink sink, ReadOnlySpan<byte> utf8, string name, byte[]? value)
        where TSink : struct, IModelSink => Text(ref sink, utf8, name, value is null ? null : Convert.ToBase64String(value));

    public static void Quantity<TSink>(ref TSink sink, ReadOnlySpan<byte> utf8, string name, ResourceQuantity? value)
        where TSink : struct, IModelSink => Text(ref sink, utf8, name, value?.ToString());

    public static void IntOrText<TSink>(ref TSink sink, ReadOnlySpan<byte> utf8, string name, IntOrString? value)
        where TSink : struct, IModelSink
    {
        if (value?.Value is null)
            return;
        sink.Key(utf8, name);
        IntOrText(ref sink, value);
    }

    public static void Json<TSink>(ref TSink sink, ReadOnlySpan<byte> utf8, string name, object? value)
        where TSink : struct, IModelSink
    {
        if (value is null || JsonValues.ToNode(value) is not { IsNull: false } node)
            return;
        sink.Key(utf8, name);
        sink.Node(node);
    }

    public static void Text<TSink>(ref TSink sink, string? value)
        where TSink : struct, IModelSink
    {
        if (value is null)
            sink.Null();
        else
            sink.Text(value);
    }

    public static void Int32<TSink>(ref TSink sink, int? value)
        where TSink : struct, IModelSink => Int64(ref sink, value);

    public static void Int64<TSink>(ref TSink sink, long? value)
        where TSink : struct, IModelSink
    {
        if (value is { } number)
            sink.Number(number);
        else
            sink.Null();
    }

    public static void Double<TSink>(ref TSink sink, double value)
        where TSink : struct, IModelSink
    {
        if (!double.IsFinite(value))
            throw new ArgumentException(string.Format(CultureInfo.InvariantCulture, "{0} is a number that JSON, and so Kubernetes, does not have", value));
        sink.Real(NumberForm.Json(value));
    }

    public static void Boolean<TSink>(ref TSink sink, bool? value)
        where TSink : struct, IModelSink
    {
        if (value is { } flag)
            sink.Flag(flag);
        else
            sink.Null();
    }

    public static void Time<TSink>(ref TSink sink, DateTime? value)
        where TSink : struct, IModelSink => Text(ref sink, value is { } time ? ModelTime.Format(time, micro: false) : null);

    public static void Bytes<TSink>(ref TSink sink, byte[]? value)
        where TSink : struct, IModelSink => Text(ref sink, value is null ? null : Convert.ToBase64String(value));

    public static void Quantity<TSink>(ref TSink sink, ResourceQuantity? value)
        where TSink : struct, IModelSink => Text(ref sink, value?.ToString());

    /// <summary>As the client: a value that is a number is written as one.</summary>
    public static void IntOrText<TSink>(ref TSink sink, IntOrString? value)
        where TSink : struct, IModelSink
    {
        if (long.TryParse(value?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            sink.Number(number);
        else
            Text(ref sink, value?.Value);
    }

    public static void Json<TSink>(ref TSink sink, object? value)
        where TSink : struct, IModelSink
    {
        if (value is null)
            sink.Null();
        else
            sink.Node(JsonValues.ToNode(value));
    }
}
