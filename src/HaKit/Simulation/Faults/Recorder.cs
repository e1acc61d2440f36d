using HaKit.Simulating.Controllers;

namespace HaKit.Simulating.Faults;

/// <summary>Keeps how the workloads stand over time. Only those that something happened to have a record.</summary>
internal sealed class Recorder(bool traces)
{
    private readonly List<TraceEntry> trace = [];
    private readonly Dictionary<Controller, Record> records = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private readonly HashSet<Controller> changed = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<TraceEntry> Trace => trace;

    public IEnumerable<Controller> Touched => records.Keys;

    public void Tell(double now, Controller? about, string text)
    {
        if (traces)
            trace.Add(new TraceEntry(now, about?.Name ?? "", text));
    }

    /// <summary>Tells what repeats only the first time.</summary>
    public void TellOnce(double now, Controller? about, string text)
    {
        if (traces && told.Add(text))
            Tell(now, about, text);
    }

    /// <summary>Something happened to the workload: it is worth a record.</summary>
    public void Touch(Controller controller)
    {
        if (!records.ContainsKey(controller))
            records.Add(controller, new Record(controller.AtRest));
        changed.Add(controller);
    }

    /// <summary>Notes how the changed workloads stand now.</summary>
    /// <param name="now">The time.</param>
    /// <param name="silent">How many pods of a workload are called ready on nodes that do not answer.</param>
    public void Sample(double now, Func<Controller, int> silent)
    {
        foreach (var controller in changed)
        {
            records[controller].Add(new TimelineSample(
                now,
                controller.Ready - silent(controller),
                controller.Active - controller.Placed,
                controller.Pods.Count - controller.Active,
                Math.Max(0, controller.Active - controller.Desired),
                0));
        }

        changed.Clear();
    }

    public Record Of(Controller controller) => records[controller];

    /// <summary>One workload's samples, at most one a moment.</summary>
    internal sealed class Record((int Wanted, int Ready) before)
    {
        private readonly List<TimelineSample> samples = [];

        public int Wanted { get; } = before.Wanted;

        public int ReadyBefore { get; } = before.Ready;

        public IReadOnlyList<TimelineSample> Samples => samples;

        /// <summary>The least that was ever ready, even for a moment within one second, and when.</summary>
        public (int Ready, double Seconds) Least { get; private set; } = (int.MaxValue, 0);

        public void Add(TimelineSample sample)
        {
            if (sample.Ready < Least.Ready)
                Least = (sample.Ready, sample.Seconds);
            if (samples.Count > 0 && samples[^1].Seconds == sample.Seconds)
                samples.RemoveAt(samples.Count - 1);
            if (samples.Count == 0 || samples[^1] with { Seconds = sample.Seconds } != sample)
                samples.Add(sample);
        }
    }
}
