namespace HaKit;

/// <summary>How a workload stands from one moment on, until the next sample.</summary>
/// <param name="Seconds">Since the fault began.</param>
/// <param name="Ready">Replicas that are ready and can answer: a replica on a node that is lost cannot, whatever its status says.</param>
/// <param name="Pending">Replicas without a node.</param>
/// <param name="Terminating">Replicas on their way out.</param>
/// <param name="Surge">Replicas beyond the number wanted, terminating ones aside.</param>
/// <param name="AtRisk">Replicas that get traffic they cannot answer.</param>
public readonly record struct TimelineSample(double Seconds, int Ready, int Pending, int Terminating, int Surge, int AtRisk);
