using static HaKit.Analyzers.Tests.Hosts.HostProgram;

namespace HaKit.Analyzers.Tests.Hosts;

public class EndpointReaderTests
{
    private static string Text(string source) => Read(source)!.Endpoints is { } endpoints ? string.Join(", ", endpoints.Select(endpoint => endpoint.Text)) : "unknown";

    [Theory]
    [InlineData("", "", "")]
    [InlineData("builder.WebHost.UseUrls(\"http://+:5000\", \"http://localhost:5001\");", "", "port 5000, http://localhost:5001")]
    [InlineData("builder.WebHost.UseUrls(\"http://+:5000;https://*:5001\");", "", "port 5000, port 5001")]
    [InlineData("builder.WebHost.UseSetting(\"urls\", \"http://+:5000\");", "", "port 5000")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(5000));", "", "port 5000")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => { kestrel.ListenLocalhost(5000); kestrel.Listen(System.Net.IPAddress.Any, 5001, listen => listen.UseHttps()); });", "", "localhost:5000, port 5001")]
    [InlineData("builder.WebHost.UseKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.IPv6Loopback, 5000));", "", "localhost:5000")]
    [InlineData("builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.ListenAnyIP(5000));", "", "port 5000")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(\"/run/app.sock\"));", "", "a socket")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);", "", "")]
    [InlineData("", "app.Urls.Clear(); app.Urls.Add(\"http://+:5000\"); app.Urls.Add(\"http://127.0.0.1:5001\");", "port 5000, http://127.0.0.1:5001")]
    [InlineData("builder.WebHost.UseUrls(\"http://+:5000\");", "app.Urls.Add(\"http://+:5001\");", "port 5001")]
    [InlineData("builder.WebHost.UseUrls(\"http://+:5000\"); builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(5002));", "app.Urls.Add(\"http://+:5001\");", "port 5002")]
    [InlineData("", "const int Port = 5000; app.Urls.Add($\"http://+:{5000}\");", "unknown")]
    [InlineData("", "const string Port = \"5000\"; app.Urls.Add($\"http://+:{Port}\");", "port 5000")]
    public void What_code_binds_is_known(string builder, string app, string endpoints) => Assert.Equal(endpoints, Text(Minimal(builder, app)));

    [Theory]
    [InlineData("app.Run(\"http://localhost:5000\");", "http://localhost:5000")]
    [InlineData("await app.RunAsync(url: \"http://+:5000\");", "port 5000")]
    [InlineData("app.Urls.Add(\"http://+:5001\"); app.Run(\"http://+:5000\");", "port 5000")]
    [InlineData("if (args.Length > 0) { app.Run(); return; } app.Run(\"http://+:5000\");", "unknown")]
    [InlineData("app.Run(args[0]);", "unknown")]
    public void What_it_runs_on_is_known(string run, string endpoints) =>
        Assert.Equal(endpoints, Text($"var app = WebApplication.CreateBuilder(args).Build();\n{run}"));

    [Theory]
    [InlineData("builder.WebHost.UseUrls(args);")]
    [InlineData("if (args.Length > 0) builder.WebHost.UseUrls(\"http://+:5000\");")]
    [InlineData("builder.WebHost.UseUrls(\"http://+:5000\"); builder.WebHost.UseUrls(\"http://+:5001\");")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(args.Length));")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => { if (args.Length > 0) kestrel.ListenAnyIP(5000); });")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.Configure());")]
    [InlineData("builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(new System.Net.IPEndPoint(0, 5000)));")]
    [InlineData("builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection(\"Web\"));")]
    public void What_cannot_be_told_is_unknown(string builder) => Assert.Equal("unknown", Text(Minimal(builder)));

    [Fact]
    public void Numbers_of_the_source_are_known_but_for_those_of_manifests()
    {
        var numbers = Read(Minimal(
            "var metrics = 9464; var url = \"http://+:9090/\"; var port = \"7070\";",
            "Console.WriteLine(Workload.Deployment(\"web\", \"web:1\").Port(8081).Env(\"ASPNETCORE_HTTP_PORTS\", \"8082\")); Console.WriteLine(new V1ContainerPort { ContainerPort = 8083 });"))!.Numbers;
        Assert.Equal([7070, 9090, 9464], numbers.Order());
    }
}
