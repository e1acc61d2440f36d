using System.Text.Json;

namespace HaKit.Simulating.Scenarios;

/// <summary>Results as the JSON that contracts name.</summary>
internal static class ScenarioWriter
{
    public static void Write(Utf8JsonWriter json, ScenarioResult result)
    {
        json.WriteStartObject();
        Write(json, "initial", result.Initial);
        json.WriteStartArray("pdb");
        foreach (var budget in result.Budgets)
        {
            json.WriteStartObject();
            json.WriteNumber("currentHealthy", budget.Healthy);
            json.WriteNumber("desiredHealthy", budget.Desired);
            json.WriteNumber("disruptionsAllowed", budget.Allowed);
            json.WriteNumber("expectedPods", budget.Expected);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (result.Drain is { } drain)
            Write(json, drain);
        if (result.Rollout is { } rollout)
            Write(json, rollout);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DrainResult drain)
    {
        json.WriteStartObject("drain");
        json.WriteNumber("podsOnNode", drain.PodsOnNode);
        json.WriteStartArray("rounds");
        foreach (var round in drain.Rounds)
        {
            json.WriteStartObject();
            json.WriteNumber("evicted", round.Evicted);
            json.WriteNumber("refused", round.Refused);
            json.WriteNumber("readyAfter", round.ReadyAfter);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("completes", drain.Completes);
        json.WriteNumber("minReady", drain.MinReady);
        Write(json, "after", drain.After);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RolloutResult rollout)
    {
        json.WriteStartObject("rollout");
        json.WriteBoolean("completes", rollout.Completes);
        json.WriteNumber("minReady", rollout.MinReady);
        json.WriteNumber("maxPods", rollout.MaxPods);
        Write(json, "after", rollout.After);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, PlacementSummary summary)
    {
        json.WriteStartObject(name);
        json.WriteNumber("pods", summary.Pods);
        json.WriteNumber("pending", summary.Pending);
        json.WriteNumber("ready", summary.Ready);
        Write(json, "perNode", summary.PerNode);
        Write(json, "perZone", summary.PerZone);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<int> counts)
    {
        json.WriteStartArray(name);
        foreach (var count in counts)
            json.WriteNumberValue(count);
        json.WriteEndArray();
    }
}
