namespace HaKit.Simulating.Controllers;

/// <summary>Lets a control plane come to rest without a clock: what is bound becomes ready, what is deleted vanishes.</summary>
internal static class Settling
{
    /// <summary>A step lasts longer than any <c>minReadySeconds</c> that anybody writes.</summary>
    private const double StepSeconds = 86_400;

    /// <summary>Creates every workload of the manifests and lets all come to rest.</summary>
    public static void CreateAll(ControlPlane plane)
    {
        while (plane.CreateNext())
            UntilQuiet(plane);
        if (plane.Start is not { } start)
            return;
        start.Holds = false;
        plane.RetryPending();
        UntilQuiet(plane);
        plane.Start = null;
    }

    public static void UntilQuiet(ControlPlane plane)
    {
        do
            plane.Settle();
        while (Step(plane));
    }

    /// <summary>Terminated pods vanish, bound ones become ready; false where there was neither.</summary>
    public static bool Step(ControlPlane plane)
    {
        var moved = false;
        foreach (var controller in plane.Controllers)
        {
            if (controller.Ready == controller.Placed && controller.Pods.Count == controller.Active)
                continue;
            foreach (var pod in controller.Pods.Where(pod => pod.IsBound && (pod.IsTerminating || (!pod.IsReady && !pod.StaysUnready && controller.Timing.NeverReady is null)) && plane.World.Nodes.Ready[pod.Node]).ToList())
            {
                if (pod.IsTerminating)
                    plane.Remove(pod);
                else
                    plane.SetReady(pod, true);
                moved = true;
            }
        }

        plane.Now += StepSeconds;
        return moved;
    }

    /// <summary>Sets the clock to 0: everything that is ready has been so for long.</summary>
    public static void Rest(ControlPlane plane)
    {
        foreach (var controller in plane.Controllers)
        {
            foreach (var pod in controller.Pods)
                pod.ReadySince -= plane.Now;
            controller.AtRest = (controller.Desired, controller.Ready);
        }

        plane.Now = 0;
    }
}
