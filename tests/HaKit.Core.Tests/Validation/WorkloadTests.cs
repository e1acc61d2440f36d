namespace HaKit.Core.Tests.Validation;

public class WorkloadTests
{
    [Fact]
    public void A_selector_that_misses_the_template_IsRefused()
    {
        var error = Assert.Single(Server.Errors(Server.Deployment().Replace("        app: web\n    spec", "        app: other\n    spec")));
        Assert.Equal("spec.template.metadata.labels", error.Field);
        Assert.Equal("Invalid value: {\"app\":\"other\"}: `selector` does not match template `labels`", error.Message);
    }

    [Theory]
    [InlineData("strategy: {type: Recreate, rollingUpdate: {maxSurge: 1}}", "spec.strategy.rollingUpdate FieldValueForbidden")]
    [InlineData("strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 0}}", "spec.strategy.rollingUpdate.maxUnavailable FieldValueInvalid")]
    [InlineData("strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 100%}}", null)]
    [InlineData("strategy: {rollingUpdate: {maxUnavailable: 101%}}", "spec.strategy.rollingUpdate.maxUnavailable FieldValueInvalid")]
    [InlineData("progressDeadlineSeconds: 10\nminReadySeconds: 10", "spec.progressDeadlineSeconds FieldValueInvalid")]
    [InlineData("replicas: -1", "spec.replicas FieldValueInvalid")]
    public void A_faulty_rollout_IsRefused(string lines, string? cause) =>
        Server.Refuses(Server.Deployment(deployment: lines), cause is null ? [] : [cause]);

    [Theory]
    [InlineData("restartPolicy: Always", "spec.template.spec.restartPolicy FieldValueRequired")]
    [InlineData("restartPolicy: OnFailure", null)]
    public void A_job_EndsSomeTime(string policy, string? cause) => Server.Refuses(
        $"{{apiVersion: batch/v1, kind: Job, metadata: {{name: j}}, spec: {{template: {{spec: {{{policy}, containers: [{{name: a, image: a}}]}}}}}}}}",
        cause is null ? [] : [cause]);

    [Theory]
    [InlineData("*/5 * * * *", null)]
    [InlineData("@every 1h30m", null)]
    [InlineData("0 9 * jan mon-fri", null)]
    [InlineData("60 * * * *", "Invalid value: \"60 * * * *\": end of range (60) above maximum (59): 60")]
    [InlineData("* * *", "Invalid value: \"* * *\": expected exactly 5 fields, found 3: [* * *]")]
    [InlineData("*/0 * * * *", "Invalid value: \"*/0 * * * *\": step of range should be a positive number: */0")]
    [InlineData("TZ=UTC * * * * *", "Invalid value: \"TZ=UTC * * * * *\": cannot use TZ or CRON_TZ in schedule, use timeZone field instead")]
    [InlineData("@never", "Invalid value: \"@never\": unrecognized descriptor: @never")]
    public void Schedules_AreReadAsTheServersCronDoes(string schedule, string? message) =>
        Assert.Equal(message, Server.Errors(CronJob($"schedule: '{schedule}'")).SingleOrDefault()?.Message);

    [Theory]
    [InlineData("Europe/Paris", null)]
    [InlineData("UTC", null)]
    [InlineData("Mars/Base", "Invalid value: \"Mars/Base\": unknown time zone Mars/Base")]
    [InlineData("", "Invalid value: \"\": timeZone must be nil or non-empty string")]
    public void Time_zones_AreThoseOfTheDatabase(string zone, string? message) =>
        Assert.Equal(message, Server.Errors(CronJob($"schedule: '@daily', timeZone: '{zone}'")).SingleOrDefault()?.Message);

    [Fact]
    public void A_claim_template_IsAVolumeOfItsPods() => Server.Accepts(StatefulSet("data"));

    [Fact]
    public void A_claim_template_of_another_name_LeavesTheMountAlone() =>
        Server.Refuses(StatefulSet("other"), "spec.template.spec.containers[0].volumeMounts[0].name FieldValueNotFound");

    private static string CronJob(string spec) =>
        $"{{apiVersion: batch/v1, kind: CronJob, metadata: {{name: c}}, spec: {{{spec}, jobTemplate: {{spec: {{template: {{spec: {{restartPolicy: Never, containers: [{{name: a, image: a}}]}}}}}}}}}}}}";

    private static string StatefulSet(string claim) => $$$"""
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: db}
        spec:
          selector: {matchLabels: {app: db}}
          serviceName: db
          template:
            metadata: {labels: {app: db}}
            spec:
              containers: [{name: db, image: db, volumeMounts: [{name: data, mountPath: /data}]}]
          volumeClaimTemplates:
          - metadata: {name: {{{claim}}}}
            spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi} } }
        """;
}
