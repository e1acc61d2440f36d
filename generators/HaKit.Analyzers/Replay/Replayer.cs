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
            var input = arguments[i] is KnownValue held
                ? held.Worlds
                : ReferenceEquals(arguments[i], Value.Opaque) ? Placeholders.For(member.Parameters[i], rotation + i) : null;
            if (input is null)
                return Value.Opaque;
            inputs[i] = input;
            certain &= input.Length == 1;
        }

        if (instance is not (null or KnownValue))
            return Value.Opaque;
        var target = (KnownValue?)instance;
        certain &= target is null or { IsCertain: true };
        if (!certain)
            return InEveryWorld(member, target, inputs, [.. arguments.Select(argument => ReferenceEquals(argument, Value.Opaque))]);
        try
        {
            return KnownValue.Of(member.Invoke(target?.Worlds[0], Array.ConvertAll(inputs, input => input[0])));
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

    private static Value InEveryWorld(CoreMember member, KnownValue? target, object?[][] inputs, bool[] isGuess)
    {
        var results = new object?[Placeholders.Worlds];
        var possible = 0;
        for (var world = 0; world < results.Length; world++)
        {
            results[world] = target?.In(world) is Impossible ? Impossible.World : InWorld(member, target?.In(world), inputs, isGuess, world);
            possible += results[world] is Impossible ? 0 : 1;
        }

        return possible >= 2 ? new KnownValue(results, null) : Value.Opaque;
    }

    /// <summary>
    /// A guess that is refused is not one that the program could have made. Others are made in its place, so that a world is not lost for what it tells
    /// of the other unknowns.
    /// </summary>
    private static object? InWorld(CoreMember member, object? receiver, object?[][] inputs, bool[] isGuess, int world)
    {
        var attempts = Array.IndexOf(isGuess, true) < 0 ? 1 : Placeholders.Attempts;
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var values = new object?[inputs.Length];
            for (var i = 0; i < values.Length; i++)
            {
                var guess = inputs[i].Length == 1 ? inputs[i][0] : inputs[i][world];
                values[i] = isGuess[i] ? Placeholders.Instead(guess, world, attempt) : guess;
            }

            if (Array.Exists(values, value => value is Impossible))
                return Impossible.World;
            try
            {
                return member.Invoke(receiver, values);
            }
            catch (Exception e) when (e is TargetInvocationException or ArgumentException)
            {
            }
        }

        return Impossible.World;
    }
}
