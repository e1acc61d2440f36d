using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK5013: a hook or probe starts a shell or a core utility in an image that is known to have none.</summary>
internal sealed class CommandNotInImage : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.CommandNotInImage;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        var verdict = Verdict.NotApplicable;
        foreach (var container in workload.Pod.Running)
        {
            if (container.Node.Text("image") is not { } image || ImageShell.IsIn(image, context.Options) != false)
                continue;
            Look("preStop", container.PreStop, container.PreStopPath, "the hook fails at once, and SIGTERM follows without the wait", UseSleep(container, context));
            Look("postStart", container.Node.Get("lifecycle", "postStart"), container.Path.Child("lifecycle", "postStart"), "the hook fails, and the container is killed");
            OfProbe("livenessProbe", container.Liveness, "it never succeeds, and the container is restarted again and again");
            OfProbe("readinessProbe", container.Readiness, "it never succeeds, and the pod gets no traffic");
            OfProbe("startupProbe", container.Startup, "it never succeeds, and the container is restarted again and again");

            void OfProbe(string field, ProbeFacts? probe, string effect) => Look(field, probe?.Node, probe?.Path ?? container.Path, effect);

            void Look(string field, Node? handler, FieldPath path, string effect, Fix? fix = null)
            {
                var command = handler.Get("exec").Items("command");
                if (command.Count == 0)
                    return;
                verdict = verdict == Verdict.NotApplicable ? Verdict.Pass : verdict;
                if (ImageShell.CommandOf(command) is not { } program)
                    return;
                verdict = context.Fail(
                    path.Child("exec", "command"),
                    $"{field} of container {container.Name} runs {program}, but image {image} has no shell and no such command: {effect}.",
                    fix: fix,
                    remediation: field == "preStop"
                        ? "Use the sleep action of preStop, or an image with a shell."
                        : field.EndsWith("Probe", StringComparison.Ordinal)
                        ? "Use an httpGet, tcpSocket or grpc probe, or a program that the image has."
                        : "Run a program that the image has, or use an image with a shell.");
            }
        }

        return verdict;
    }

    /// <summary>The sleep action, on since 1.30, for as long as the command would have slept.</summary>
    private static Fix? UseSleep(ContainerFacts container, RuleContext context) =>
        context.Version.IsAtLeast(30) && PreStop.Seconds(container) is >= 1 and { } seconds && seconds == Math.Floor(seconds)
            ? Fix.Without(container.PreStopPath.Child("exec")).Set(container.PreStopPath.Child("sleep", "seconds"), (int)seconds)
            : null;
}
