namespace HaKit.Workloads;

/// <summary>The images that presets pin, in one place so that they are easy to move forward. Each preset's page names its own.</summary>
internal static class PresetImages
{
    public static ImageRef Nginx => "nginxinc/nginx-unprivileged:1.28.0";

    public static ImageRef Zookeeper => "zookeeper:3.9.3";

    public static ImageRef Redis => "redis:8.0.3";

    public static ImageRef PostgreSql => "postgres:17.5";

    public static ImageRef RabbitMq => "rabbitmq:4.1.2-management";
}
