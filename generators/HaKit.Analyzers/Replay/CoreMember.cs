using System.Reflection;

namespace HaKit.Analyzers.Replay;

/// <summary>A member of Core that can be called, with what every call needs to know of it.</summary>
internal sealed class CoreMember
{
    private readonly MethodBase method;
    private readonly Type[] wanted;

    public CoreMember(MethodBase method)
    {
        this.method = method;
        Parameters = Array.ConvertAll(method.GetParameters(), parameter => parameter.ParameterType);
        wanted = Array.ConvertAll(Parameters, type => Nullable.GetUnderlyingType(type) ?? type);
    }

    public bool IsStatic => method.IsStatic;

    public Type[] Parameters { get; }

    /// <summary>Calls it; the arguments come as the compiler stores constants and are made to fit in place.</summary>
    public object? Invoke(object? instance, object?[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = Fit(arguments[i], wanted[i]);
        return method is ConstructorInfo constructor ? constructor.Invoke(arguments) : method.Invoke(instance, arguments);
    }

    /// <summary>Constants come as the compiler stores them: an enum as its number, a small number as what was written.</summary>
    private static object? Fit(object? value, Type wanted)
    {
        if (value is null || wanted.IsInstanceOfType(value))
            return value;
        if (wanted.IsEnum)
            return Enum.ToObject(wanted, value);
        return value is IConvertible && wanted.IsPrimitive
            ? Convert.ChangeType(value, wanted, System.Globalization.CultureInfo.InvariantCulture)
            : value;
    }
}
