using System.Reflection;
using HaKit.Analyzers.Evaluation;

namespace HaKit.Analyzers.Replay;

/// <summary>Runs a member of Core with what is known of its arguments: once where all is certain, else once per world.</summary>
internal static class Replayer
{
    /// <summary>
    /// The result; <see cref="Value.Opaque"/> where an argument has no placeholder or too few worlds accept the guesses.
    /// <paramref name="refused"/> is what the member threw at certain arguments: the program would, too.
    /// </summary>
    public static Value Call(CoreMember member, Value? instance, IReadOnlyList<Value> arguments, int rotation, out Exception? refused)
    {
        refused = null;
        var inputs = new object?[arguments.Count][];
        var certain = true;
        for (var i = 0; i < inputs.Length; i++)
        {
            var input = arguments[i] is HeldValue held
                ? held.Worlds
                : ReferenceEquals(arguments[i], Value.Opaque) ? Placeholders.For(member.Parameters[i], rotation + i) : null;
            if (input is null)
                return Value.Opaque;
            inputs[i] = input;
            certain &= input.Length == 1;
        }

        if (instance is not (null or HeldValue))
            return Value.Opaque;
        var target = (HeldValue?)instance;
        certain &= target is null or { IsCertain: true };
        if (!certain)
            return InEveryWorld(member, target, inputs);
        try
        {
            return HeldValue.Of(member.Invoke(target?.Worlds[0], Array.ConvertAll(inputs, input => input[0])));
        }
        catch (TargetInvocationException e)
        {
            refused = e.InnerException;
            return Value.Opaque;
        }
        catch (ArgumentException)
        {
            return Value.Opaque;
        }
    }

    private static Value InEveryWorld(CoreMember member, HeldValue? target, object?[][] inputs)
    {
        var results = new object?[Placeholders.Worlds];
        var possible = 0;
        for (var world = 0; world < results.Length; world++)
        {
            var receiver = target?.In(world);
            var values = Array.ConvertAll(inputs, input => input.Length == 1 ? input[0] : input[world]);
            results[world] = Impossible.World;
            if (receiver is Impossible || values.Any(value => value is Impossible))
                continue;
            try
            {
                results[world] = member.Invoke(receiver, values);
                possible++;
            }
            catch (Exception e) when (e is TargetInvocationException or ArgumentException)
            {
                // This guess is not one that the program could have made.
            }
        }

        return possible >= 2 ? new HeldValue(results, null) : Value.Opaque;
    }
}
