using HaKit.Workloads;

namespace HaKit;

/// <summary>What KEDA scales by, for <c>ScaledBy</c>. Names and meaning of the values are those of KEDA's scalers.</summary>
public sealed record Keda
{
    private Keda(string type, IReadOnlyList<Pair> metadata, string? metricType = null)
    {
        Type = type;
        Metadata = metadata;
        MetricType = metricType;
    }

    internal string Type { get; }

    internal IReadOnlyList<Pair> Metadata { get; }

    internal string? MetricType { get; }

    internal string? Authentication { get; private init; }

    /// <summary>CPU use in percent of the request. Cannot scale to zero by itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public static Keda Cpu(int percent) => Utilization("cpu", percent);

    /// <summary>Memory use in percent of the request. Cannot scale to zero by itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public static Keda Memory(int percent) => Utilization("memory", percent);

    /// <summary>A set number of replicas at set times.</summary>
    /// <param name="start">When it begins, such as <c>"0 6 * * *"</c>.</param>
    /// <param name="end">When it ends, such as <c>"0 20 * * *"</c>.</param>
    /// <param name="replicas">How many in between.</param>
    /// <param name="timeZone">Such as <c>"Europe/Berlin"</c>.</param>
    /// <exception cref="ArgumentException">A malformed schedule or time zone; a negative number.</exception>
    public static Keda Cron(string start, string end, int replicas, string timeZone = "UTC") => Of(
        "cron",
        ("desiredReplicas", Check.Text(Check.AtLeast(replicas, 0, "Keda.Cron replicas", nameof(replicas)))),
        ("end", Check.Schedule(end)),
        ("start", Check.Schedule(start)),
        ("timezone", Check.NotBlank(timeZone, "Time zone")));

    /// <summary>The messages of a RabbitMQ queue per replica.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="length">Messages per replica.</param>
    /// <param name="hostFromEnv">The environment variable of the main container that holds the connection; or use <see cref="AuthenticatedBy"/>.</param>
    /// <exception cref="ArgumentException">An empty name; a length below 1.</exception>
    public static Keda RabbitMq(string queue, int length, string? hostFromEnv = null) => Of(
        "rabbitmq",
        ("hostFromEnv", hostFromEnv),
        ("mode", "QueueLength"),
        ("queueName", Check.NotBlank(queue, "Queue")),
        ("value", Length(length)));

    /// <summary>The lag of a Kafka consumer group per replica. More replicas than partitions are of no use.</summary>
    /// <param name="bootstrapServers">Such as <c>"kafka:9092"</c>.</param>
    /// <param name="consumerGroup">The group of the workload.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="lag">Messages behind per replica.</param>
    /// <exception cref="ArgumentException">An empty name; a lag below 1.</exception>
    public static Keda Kafka(string bootstrapServers, string consumerGroup, string topic, int lag) => Of(
        "kafka",
        ("bootstrapServers", Check.NotBlank(bootstrapServers, "Bootstrap servers")),
        ("consumerGroup", Check.NotBlank(consumerGroup, "Consumer group")),
        ("lagThreshold", Length(lag)),
        ("topic", Check.NotBlank(topic, "Topic")));

    /// <summary>The value of a Prometheus query per replica.</summary>
    /// <param name="server">Such as <c>"http://prometheus.monitoring:9090"</c>.</param>
    /// <param name="query">PromQL that gives one number.</param>
    /// <param name="threshold">Value per replica.</param>
    /// <exception cref="ArgumentException">An empty text; a threshold that is not above zero.</exception>
    public static Keda Prometheus(string server, string query, Quantity threshold) => Of(
        "prometheus",
        ("query", Check.NotBlank(query, "Query")),
        ("serverAddress", Check.NotBlank(server, "Server")),
        ("threshold", threshold.Value > 0
            ? threshold.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : throw new ArgumentOutOfRangeException(nameof(threshold), $"Keda.Prometheus threshold {threshold}: must be above zero.")));

    /// <summary>The items of a Redis list per replica.</summary>
    /// <param name="address">Such as <c>"redis:6379"</c>.</param>
    /// <param name="list">The list's key.</param>
    /// <param name="length">Items per replica.</param>
    /// <exception cref="ArgumentException">An empty text; a length below 1.</exception>
    public static Keda Redis(string address, string list, int length) => Of(
        "redis",
        ("address", Check.NotBlank(address, "Address")),
        ("listLength", Length(length)),
        ("listName", Check.NotBlank(list, "List")));

    /// <summary>The messages of an Azure Service Bus queue per replica.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="messages">Messages per replica.</param>
    /// <param name="connectionFromEnv">The environment variable of the main container that holds the connection; or use <see cref="AuthenticatedBy"/>.</param>
    /// <exception cref="ArgumentException">An empty name; a number below 1.</exception>
    public static Keda AzureServiceBus(string queue, int messages, string? connectionFromEnv = null) => Of(
        "azure-servicebus",
        ("connectionFromEnv", connectionFromEnv),
        ("messageCount", Length(messages)),
        ("queueName", Check.NotBlank(queue, "Queue")));

    /// <summary>The messages of an AWS SQS queue per replica.</summary>
    /// <param name="queueUrl">The queue's address.</param>
    /// <param name="region">Such as <c>"eu-central-1"</c>.</param>
    /// <param name="messages">Messages per replica.</param>
    /// <exception cref="ArgumentException">An empty text; a number below 1.</exception>
    public static Keda AwsSqs(string queueUrl, string region, int messages) => Of(
        "aws-sqs-queue",
        ("awsRegion", Check.NotBlank(region, "Region")),
        ("queueLength", Length(messages)),
        ("queueURL", Check.NotBlank(queueUrl, "Queue")));

    /// <summary>Any other scaler of KEDA, with its own names and values.</summary>
    /// <param name="type">Such as <c>"mysql"</c>.</param>
    /// <param name="metadata">The scaler's values.</param>
    /// <exception cref="ArgumentException">An empty type or key, or a null value.</exception>
    public static Keda Trigger(string type, params (string Key, string Value)[] metadata) => new(
        Check.NotBlank(type, "Keda trigger"),
        Array.ConvertAll(Check.NotNull(metadata), pair => new Pair(Check.NotBlank(pair.Key, "Keda metadata key", nameof(metadata)), Check.NotNull(pair.Value, nameof(metadata)))));

    /// <summary>Connects with the credentials of a TriggerAuthentication of the workload's namespace.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public Keda AuthenticatedBy(string triggerAuthentication) => this with { Authentication = Check.DnsName(triggerAuthentication, "TriggerAuthentication") };

    private static Keda Utilization(string type, int percent) =>
        new(type, [new Pair("value", Check.Text(Check.AtLeast(percent, 1, "Keda." + type, nameof(percent))))], "Utilization");

    private static Keda Of(string type, params (string Key, string? Value)[] metadata) =>
        new(type, [.. metadata.Where(pair => pair.Value is not null).Select(pair => new Pair(pair.Key, pair.Value!))]);

    private static string Length(int value) => Check.Text(Check.AtLeast(value, 1, "Keda: items per replica"));
}
