using static HaKit.Analyzers.Tests.Hosts.HostProgram;

namespace HaKit.Analyzers.Tests.Hosts;

public class RouteReaderTests
{
    private static bool? Answers(string app, string path, string? second = null) =>
        Read(Minimal(app: app), second)!.Routes is { } routes ? routes.Any(route => route.MayAnswer(path)) : null;

    [Theory]
    [InlineData("app.MapHealthChecks(\"/healthz\");", "/healthz")]
    [InlineData("app.MapHealthChecks(\"/healthz\").AllowAnonymous().WithName(\"health\");", "/healthz")]
    [InlineData("app.UseHealthChecks(\"/healthz\");", "/healthz")]
    [InlineData("app.UseHealthChecks(\"/healthz\", 9000);", "/healthz")]
    [InlineData("app.MapGet(\"/healthz\", () => \"ok\");", "/healthz")]
    [InlineData("app.Map(\"/healthz\", () => \"ok\");", "/healthz")]
    [InlineData("app.MapMethods(\"/healthz\", [\"GET\"], () => \"ok\");", "/healthz")]
    [InlineData("app.MapGroup(\"/health\").MapHealthChecks(\"/ready\");", "/health/ready")]
    [InlineData("var group = app.MapGroup(\"/a\").RequireAuthorization(); var inner = group.MapGroup(\"b\"); inner.MapGet(\"c\", () => 1);", "/a/b/c")]
    [InlineData("app.UseEndpoints(endpoints => endpoints.MapHealthChecks(\"/healthz\"));", "/healthz")]
    [InlineData("app.Map(\"/admin\", admin => admin.UseHealthChecks(\"/healthz\"));", "/admin/healthz")]
    [InlineData("if (args.Length > 0) app.MapHealthChecks(\"/healthz\");", "/healthz")]
    [InlineData("const string Path = \"/healthz\"; app.MapHealthChecks(Path);", "/healthz")]
    [InlineData("app.MapHealthChecks(Paths.Ready);", "/healthz", "static class Paths { public const string Ready = \"/healthz\"; }")]
    [InlineData("app.MapHealth();", "/any/healthz", "static class Health { public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapHealthChecks(\"/healthz\"); }")]
    [InlineData("app.MapHealth();", "/healthz", "static class Health { public static void MapHealth(this WebApplication app) => app.MapHealthChecks(\"/healthz\"); }")]
    public void A_mapped_path_is_answered(string app, string path, string? second = null) => Assert.Equal(true, Answers(app, path, second));

    [Fact]
    public void A_group_of_the_whole_app_is_no_group() => Assert.Equal(
        false,
        Answers("app.MapHealth();", "/any/healthz", "static class Health { public static void MapHealth(this WebApplication app) => app.MapHealthChecks(\"/healthz\"); }"));

    [Theory]
    [InlineData("")]
    [InlineData("app.MapHealthChecks(\"/health\");")]
    [InlineData("app.MapGet(\"/orders/{id}\", (int id) => id);")]
    [InlineData("app.MapPost(\"/healthz\", () => \"ok\");")]
    [InlineData("app.MapGroup(\"/health\").MapHealthChecks(\"/healthz\");")]
    [InlineData("app.UseHttpsRedirection(); app.UseAuthorization(); app.UseExceptionHandler(\"/error\"); app.UseStaticFiles();")]
    [InlineData("if (app.Environment.IsDevelopment()) app.UseDeveloperExceptionPage();")]
    [InlineData("app.Urls.Add(\"http://+:5000\"); app.Lifetime.ApplicationStarted.Register(() => { });")]
    public void A_path_that_is_not_mapped_is_not_answered(string app) => Assert.Equal(false, Answers(app, "/healthz"));

    [Theory]
    [InlineData("app.MapControllers();")]
    [InlineData("app.MapFallbackToFile(\"index.html\");")]
    [InlineData("app.UsePathBase(\"/base\");")]
    [InlineData("app.Use((context, next) => next());")]
    [InlineData("app.UseMiddleware<object>();")]
    [InlineData("app.MapWhen(context => true, branch => { });")]
    [InlineData("app.Run(context => Task.CompletedTask);")]
    [InlineData("app.MapGet(args[0], () => 1);")]
    [InlineData("app.UseWelcomePage(\"/\");")]
    [InlineData("((IApplicationBuilder)app).Run(context => Task.CompletedTask);")]
    public void What_may_answer_anything_makes_it_unknown(string app) => Assert.Null(Answers(app, "/healthz"));

    [Theory]
    [InlineData("builder.Services.AddTransient<IStartupFilter, Filter>();")]
    public void A_startup_filter_may_answer_anything(string line) => Assert.Null(Read(
        Minimal(line), "class Filter : IStartupFilter { public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => next; }")!.Routes);

    [Fact]
    public void Health_checks_are_known_as_such()
    {
        var routes = Read(Minimal(app: "app.MapHealthChecks(\"/healthz\"); app.MapGet(\"/\", () => 1);"))!.Routes!;
        Assert.Equal([("/healthz", true), ("/", false)], routes.Select(route => (route.Text, route.IsHealthCheck)));
    }
}
