using static HaKit.Analyzers.Tests.Hosts.HostProgram;

namespace HaKit.Analyzers.Tests.Hosts;

public class ShutdownReaderTests
{
    [Theory]
    [InlineData("builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(45));", 45)]
    [InlineData("builder.Services.Configure<HostOptions>(options => { options.ShutdownTimeout = new TimeSpan(0, 1, 5); });", 65)]
    [InlineData("builder.Host.ConfigureHostOptions(options => options.ShutdownTimeout = TimeSpan.FromMinutes(1.5));", 90)]
    [InlineData("builder.Host.ConfigureHostOptions((context, options) => options.ShutdownTimeout = TimeSpan.Zero);", 0)]
    [InlineData("builder.WebHost.UseShutdownTimeout(TimeSpan.FromMilliseconds(500));", 0.5)]
    [InlineData("builder.Services.PostConfigure<HostOptions>(options => options.ShutdownTimeout = 20.Seconds());", 20)]
    [InlineData("var time = TimeSpan.FromSeconds(7); builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = time);", 7)]
    [InlineData("const int Seconds = 8; builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(Seconds));", 8)]
    [InlineData("builder.WebHost.UseShutdownTimeout(TimeSpan.FromSeconds(9)); builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(9));", 9)]
    [InlineData("Add(builder.Services); static void Add(IServiceCollection services) => services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(6));", 6)]
    [InlineData("try { builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(5)); } finally { }", 5)]
    public void What_code_sets_is_known(string builder, double seconds)
    {
        var said = Read(Minimal(builder))!.ShutdownSeconds;
        Assert.Equal((false, seconds), (said.IsUnknown, said.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("builder.Services.AddHealthChecks();")]
    [InlineData("builder.Services.Configure<HostOptions>(options => options.ServicesStartConcurrently = true);")]
    [InlineData("builder.Services.AddSingleton<System.Collections.ArrayList>();")]
    public void What_code_does_not_set_is_left_to_settings(string builder) => Assert.Equal(default, Read(Minimal(builder))!.ShutdownSeconds);

    [Theory]
    [InlineData("builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(args.Length));")]
    [InlineData("if (args.Length > 0) builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(45));")]
    [InlineData("builder.Services.Configure<HostOptions>(options => { if (args.Length > 0) options.ShutdownTimeout = TimeSpan.FromSeconds(45); });")]
    [InlineData("builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = args.Length > 0 ? TimeSpan.FromSeconds(45) : TimeSpan.Zero);")]
    [InlineData("builder.Services.Configure<HostOptions>(builder.Configuration.GetSection(\"Host\"));")]
    [InlineData("builder.Services.AddOptions<HostOptions>().Bind(builder.Configuration);")]
    [InlineData("builder.WebHost.UseShutdownTimeout(TimeSpan.FromSeconds(9)); builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(8));")]
    [InlineData("static void Add(IServiceCollection services) => services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(6)); if (args.Length > 0) Add(builder.Services);")]
    [InlineData("foreach (var arg in args) builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(6));")]
    [InlineData("var time = TimeSpan.FromSeconds(7); if (args.Length > 0) time = TimeSpan.Zero; builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = time);")]
    public void What_cannot_be_told_is_unknown(string builder) => Assert.True(Read(Minimal(builder))!.ShutdownSeconds.IsUnknown);

    [Theory]
    [InlineData("builder.Configuration.AddJsonFile(\"/etc/app/settings.json\");")]
    [InlineData("builder.Configuration[\"shutdownTimeoutSeconds\"] = \"5\";")]
    [InlineData("builder.WebHost.UseSetting(\"shutdownTimeoutSeconds\", \"5\");")]
    [InlineData("Environment.SetEnvironmentVariable(\"DOTNET_SHUTDOWNTIMEOUTSECONDS\", \"5\");")]
    [InlineData("builder.Configuration.AddEnvironmentVariables(\"ACME_\");")]
    public void Other_settings_are_noticed(string builder) => Assert.True(Read(Minimal(builder))!.HasMoreSettings);

    [Theory]
    [InlineData("builder.Configuration.AddJsonFile(\"appsettings.Local.json\", optional: true);")]
    [InlineData("builder.Configuration.AddEnvironmentVariables();")]
    [InlineData("builder.Configuration.GetConnectionString(\"db\");")]
    public void The_usual_settings_are_no_others(string builder) => Assert.False(Read(Minimal(builder))!.HasMoreSettings);

    [Fact]
    public void The_classic_host_is_read()
    {
        var host = Read("""
            public static class Program
            {
                public static void Main(string[] args) => CreateHostBuilder(args).Build().Run();

                public static IHostBuilder CreateHostBuilder(string[] args) => Host.CreateDefaultBuilder(args)
                    .ConfigureWebHostDefaults(web => web.UseStartup<Startup>().UseUrls("http://+:5000"));
            }

            public class Startup
            {
                public void ConfigureServices(IServiceCollection services) => services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(12));

                public void Configure(IApplicationBuilder app) => app.UseRouting().UseEndpoints(endpoints => endpoints.MapHealthChecks("/healthz"));
            }
            """)!;
        Assert.Equal((12.0, 5000, "/healthz", false), (host.ShutdownSeconds.Value, Assert.Single(host.Endpoints!).Port, Assert.Single(host.Routes!).Text, host.Routes![0].IsSuffix));
    }

    [Theory]
    [InlineData("Console.WriteLine();")]
    [InlineData("WebApplication.CreateBuilder(args).Build().Run(); WebApplication.CreateBuilder(args).Build().Run();")]
    [InlineData("WebApplication.CreateEmptyBuilder(new()).Build().Run();")]
    public void Without_one_host_nothing_is_known(string source) => Assert.Null(Read(source));
}
