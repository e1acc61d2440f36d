namespace HaKit.Workloads;

/// <summary>Where a metric comes from.</summary>
internal enum MetricKind
{
    Resource,
    Pods,
    External,
    Object,
}
