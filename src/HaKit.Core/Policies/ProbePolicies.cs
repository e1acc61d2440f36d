namespace HaKit.Policies;

/// <summary>Probes and graceful shutdown.</summary>
internal static class ProbePolicies
{
    private const string Name = "(c.?restartPolicy.orValue('') == 'Always' ? 'Sidecar ' : 'Container ') + c.name";

    public static readonly RulePolicy[] All =
    [
        new(Rules.ReadinessProbeMissing, PolicySubject.Services, $"""
            variables.serving.filter(c, !has(c.readinessProbe)).map(c,
              {Name}
              + ' has no readinessProbe: a Service sends it traffic as soon as it is started.')
            """)
        {
            AssumesService = true,
        },
        new(Rules.LivenessProbeMissing, PolicySubject.Services, """
            variables.running.filter(c, !has(c.livenessProbe)).map(c,
              'Container ' + c.name + ' has no livenessProbe: one that hangs is never restarted.')
            """),
        new(Rules.ProbePortUndeclared, PolicySubject.Workloads, $"""
            variables.running.map(c,
              {Undeclared("livenessProbe")}
              + {Undeclared("readinessProbe")}
              + {Undeclared("startupProbe")})
              .map(m, m.join(' ')).filter(m, m != '')
            """)
        {
            Part = "ports that are named; numbers need no declaration",
        },
        new(Rules.NoGracefulShutdown, PolicySubject.Services, """
            variables.drain != '' ? []
              : variables.serving.filter(c, c.?restartPolicy.orValue('') != 'Always' && !(has(c.lifecycle) && has(c.lifecycle.preStop))).map(c,
                'Container ' + c.name + ' has no preStop hook: it gets SIGTERM while nodes still send it traffic from a Service.')
            """)
        {
            AssumesService = true,
        },
        new(Rules.SlowStartKilled, PolicySubject.Workloads, """
            variables.running.map(c,
              has(c.startupProbe)
              ? [c.startupProbe.?initialDelaySeconds.orValue(0) + c.startupProbe.periodSeconds * c.startupProbe.failureThreshold]
                .map(allowed, allowed >= variables.startup ? ''
                  : 'The start of container ' + c.name + ' takes up to ' + string(variables.startup)
                    + ' seconds, but its startupProbe allows ' + string(allowed) + '.')[0]
              : !has(c.livenessProbe) ? ''
              : [c.livenessProbe.?initialDelaySeconds.orValue(0)
                + (c.livenessProbe.failureThreshold - 1) * c.livenessProbe.periodSeconds + c.livenessProbe.timeoutSeconds]
                .map(kill, kill < variables.startup
                  ? 'The start of container ' + c.name + ' takes up to ' + string(variables.startup)
                    + ' seconds, but its livenessProbe may kill it after ' + string(kill) + '.'
                  : has(c.readinessProbe) && kill <= c.readinessProbe.?initialDelaySeconds.orValue(0)
                  ? 'Without a startupProbe the livenessProbe of container ' + c.name + ' may kill it after ' + string(kill)
                    + ' seconds, before its readinessProbe is first asked at ' + string(c.readinessProbe.?initialDelaySeconds.orValue(0)) + '.'
                  : c.livenessProbe.?initialDelaySeconds.orValue(0) > 30
                  ? 'initialDelaySeconds is ' + string(c.livenessProbe.initialDelaySeconds)
                    + ': a fixed delay makes every restart blind for that long, and a slower start is killed all the same.'
                  : '')[0]).filter(m, m != '')
            """),
        new(Rules.PreStopExceedsGrace, PolicySubject.Workloads, """
            variables.grace <= 0 ? []
              : variables.hooked.size() > 0
              ? variables.hooked.filter(c, has(c.lifecycle.preStop.sleep)
                  && variables.grace - c.lifecycle.preStop.sleep.seconds < variables.drainSeconds).map(c,
                'preStop of container ' + c.name + ' waits ' + string(c.lifecycle.preStop.sleep.seconds)
                + ' seconds and terminationGracePeriodSeconds is ' + string(variables.grace)
                + (c.lifecycle.preStop.sleep.seconds >= variables.grace
                  ? ': the application is killed without having got SIGTERM in time.'
                  : ': ' + string(variables.grace - c.lifecycle.preStop.sleep.seconds) + ' seconds are left to drain, '
                    + string(variables.drainSeconds) + ' are needed.'))
              : variables.drain.matches('^[0-9]{1,9}$') && variables.drainSeconds > variables.grace
              ? ['The application drains for ' + string(variables.drainSeconds) + ' seconds, but terminationGracePeriodSeconds is '
                + string(variables.grace) + ': it is killed before.']
              : []
            """)
        {
            Variables =
            [
                new("hooked", "Containers with a preStop hook.", "variables.running.filter(c, has(c.lifecycle) && has(c.lifecycle.preStop))"),
                new("drainSeconds", "Seconds that requests in flight need: as declared, else 5.", "variables.drain.matches('^[0-9]{1,9}$') ? int(variables.drain) : 5"),
            ],
            Part = "hooks of the sleep action; how long a command waits is not read",
        },
        new(Rules.NoGracePeriod, PolicySubject.Workloads, """
            variables.grace != 0 ? []
              : variables.hooked.size() > 0
              ? ['terminationGracePeriodSeconds is 0: the preStop hook of container ' + variables.hooked[0].name + ' never runs.']
              : object.kind == 'StatefulSet'
              ? ['terminationGracePeriodSeconds is 0 on a StatefulSet: a pod is killed at once, '
                + 'and the next of its name may start while it still writes.']
              : []
            """)
        {
            Variables = [new("hooked", "Containers with a preStop hook.", "variables.running.filter(c, has(c.lifecycle) && has(c.lifecycle.preStop))")],
        },
        new(Rules.ProbeTooEager, PolicySubject.Workloads, """
            variables.eager.filter(e, e.size() > 1).map(e,
              e[0] + ': ' + (e.size() == 4 ? e[1] + ', ' + e[2] + ' and ' + e[3] : e.size() == 3 ? e[1] + ' and ' + e[2] : e[1])
              + '; a short stall restarts all replicas at once.')
            """)
        {
            Variables =
            [
                new(
                    "eager",
                    "Each liveness probe: its name and what is too eager about it.",
                    """
                    variables.running.filter(c, has(c.livenessProbe)).map(c,
                      ['livenessProbe of container ' + c.name]
                      + (c.livenessProbe.failureThreshold == 1 ? ['one failure is enough']
                        : c.livenessProbe.periodSeconds * c.livenessProbe.failureThreshold < 10
                        ? ['it gives up after ' + string(c.livenessProbe.periodSeconds * c.livenessProbe.failureThreshold) + ' seconds']
                        : [])
                      + (c.livenessProbe.timeoutSeconds > c.livenessProbe.periodSeconds
                        ? ['its timeout of ' + string(c.livenessProbe.timeoutSeconds) + ' seconds is above its period of '
                          + string(c.livenessProbe.periodSeconds)]
                        : [])
                      + (has(c.livenessProbe.exec) && c.livenessProbe.timeoutSeconds == 1 ? ['its command has 1 second'] : []))
                    """),
            ],
        },
        new(Rules.SidecarWithoutStartupProbe, PolicySubject.Workloads, """
            variables.running.filter(c, c.?restartPolicy.orValue('') == 'Always' && c.?ports.orValue([]).size() > 0 && !has(c.startupProbe)).map(c,
              'Sidecar ' + c.name + ' has no startupProbe: the containers after it start before it can serve.')
            """),
    ];

    private static string Undeclared(string probe) =>
        $"""
        [c.?{probe}.?httpGet.or(c.?{probe}.?tcpSocket)].filter(h, h.hasValue()).map(h, h.value())
                .filter(h, !has(h.host) && type(h.port) == string && !c.?ports.orValue([]).exists(p, p.?name.orValue('') == h.port))
                .map(h, '{probe} of container ' + c.name + ' asks port ' + h.port
                  + ', and no port of that name is declared: it never succeeds.')
        """;
}
