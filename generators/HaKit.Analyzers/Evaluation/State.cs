using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace HaKit.Analyzers.Evaluation;

/// <summary>What is known at one point of a method: its variables and the objects they lead to. Immutable, so that a branch costs nothing.</summary>
internal sealed record State(ImmutableDictionary<ISymbol, Value> Variables, ImmutableDictionary<int, Cell> Heap)
{
    public static State Empty { get; } = new(
        ImmutableDictionary.Create<ISymbol, Value>(SymbolEqualityComparer.Default), ImmutableDictionary<int, Cell>.Empty);

    /// <summary>What is known where two branches meet; null is a branch that does not get there.</summary>
    public static State? Join(State? a, State? b)
    {
        if (a is null || b is null || ReferenceEquals(a, b))
            return a ?? b;
        var variables = a.Variables;
        foreach (var (symbol, value) in Pairs(b.Variables))
        {
            if (!variables.TryGetValue(symbol, out var other))
                variables = variables.SetItem(symbol, value);
            else if (!EitherValue.Same(other, value))
                variables = variables.SetItem(symbol, EitherValue.Of([other, value]));
        }

        var heap = a.Heap;
        foreach (var (id, cell) in Pairs(b.Heap))
        {
            if (!heap.TryGetValue(id, out var other))
                heap = heap.SetItem(id, cell);
            else if (!ReferenceEquals(other, cell))
                heap = heap.SetItem(id, Join(other, cell));
        }

        return new State(variables, heap);
    }

    private static Cell Join(Cell a, Cell b)
    {
        if (a.IsList)
        {
            return a.IsLost || b.IsLost || a.Items.Length != b.Items.Length || !a.Items.Zip(b.Items, EitherValue.Same).All(same => same)
                ? a with { IsLost = true }
                : a with { IsOpenEnded = a.IsOpenEnded || b.IsOpenEnded };
        }

        var joined = a;
        foreach (var entry in a.Entries)
        {
            if (b[entry.Key] is not { } other || !EitherValue.Same(entry.Value, other))
                joined = joined.With(entry with { Value = Value.Opaque });
        }

        foreach (var entry in b.Entries)
        {
            if (a[entry.Key] is null)
                joined = joined.With(entry with { Value = Value.Opaque });
        }

        return joined with { IsLost = a.IsLost || b.IsLost, IsOpenEnded = a.IsOpenEnded || b.IsOpenEnded };
    }

    private static IEnumerable<(TKey Key, TValue Value)> Pairs<TKey, TValue>(ImmutableDictionary<TKey, TValue> map)
        where TKey : notnull => map.Select(pair => (pair.Key, pair.Value));
}
