namespace HaKit;

/// <summary>A simulation asks for more than it is given: so many pods that no cluster holds them, or a fault that sets off events without an end.</summary>
public sealed class SimulationLimitException : InvalidOperationException
{
    internal SimulationLimitException(string message)
        : base(message)
    {
    }
}
