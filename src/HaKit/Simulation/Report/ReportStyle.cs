namespace HaKit.Simulating.Report;

/// <summary>The report's style: follows the reader's light or dark, wraps on a phone, prints whole.</summary>
internal static class ReportStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --bg: #fff; --fg: #1b1f24; --soft: #57606a; --line: #d0d7de; --panel: #f6f8fa;
          --ready: #2f6fd0; --ready-fill: #2f6fd033; --surge: #12805c; --term: #9a6700; --risk: #c62828; --good: #1a7f37; --part: #9a6700; --bad: #c62828; }
        @media (prefers-color-scheme: dark) { :root { --bg: #0f1318; --fg: #e6edf3; --soft: #9da7b3; --line: #30363d; --panel: #161b22;
          --ready: #79b0ff; --ready-fill: #79b0ff33; --surge: #4fd1a5; --term: #e3b341; --risk: #ff8a80; --good: #57d37a; --part: #e3b341; --bad: #ff8a80; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--bg); color: var(--fg); font: 15px/1.5 system-ui, sans-serif; }
        main { max-width: 1100px; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
        h1 { font-size: 1.6rem; margin: 0 0 .3rem; } h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; padding-top: .8rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
        h3 { font-size: 1.05rem; margin: 1.2rem 0 .2rem; overflow-wrap: anywhere; } h4 { margin: .8rem 0 .2rem; } h5 { margin: .2rem 0; color: var(--soft); font-size: .85rem; }
        p { margin: .3rem 0; } .lead, small, footer, figcaption { color: var(--soft); }
        a { color: var(--ready); } a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--ready); outline-offset: 2px; border-radius: 3px; }
        .skip { position: absolute; left: -999px; } .skip:focus { left: 1rem; top: .5rem; background: var(--bg); padding: .3rem .6rem; }
        .legend { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: 0; margin: .6rem 0; color: var(--soft); }
        .scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; min-width: 44rem; }
        th, td { border: 1px solid var(--line); padding: .45rem .6rem; text-align: left; vertical-align: top; } thead th { background: var(--panel); }
        tbody th { font-weight: 600; min-width: 9rem; overflow-wrap: break-word; } td { min-width: 8.5rem; overflow-wrap: break-word; }
        tbody th, thead th:first-child { position: sticky; left: 0; background: var(--panel); } td a { white-space: nowrap; } td small { display: block; font-size: .8rem; } td.none { color: var(--soft); }
        .mark { display: inline-block; min-width: 1.35em; text-align: center; font-weight: 700; border: 1.5px solid currentColor; border-radius: .3em; line-height: 1.25; }
        .good { color: var(--good); } .part { color: var(--part); } .bad { color: var(--bad); }
        .blocked { border-left: 3px solid var(--bad); padding-left: .6rem; overflow-wrap: anywhere; }
        figure { margin: .6rem 0; } svg { width: 100%; height: auto; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; }
        svg.shared { position: absolute; width: 0; height: 0; border: 0; }
        svg text { fill: var(--soft); font-size: 11px; } .grid { stroke: var(--line); stroke-width: 1; }
        path.ready { fill: var(--ready-fill); } path.ready-line { fill: none; stroke: var(--ready); stroke-width: 2; } path.surge { fill: none; stroke: var(--surge); stroke-width: 2; stroke-dasharray: 7 3; }
        path.terminating { fill: none; stroke: var(--term); stroke-width: 2; stroke-dasharray: 2 3; } path.risk { fill: url(#hatch); }
        .risk-bar { fill: var(--risk); } line.wanted { stroke: var(--fg); stroke-width: 1; stroke-dasharray: 1 4; }
        .key { display: inline-block; width: 1.4em; height: .7em; margin: 0 .35em 0 0; vertical-align: middle; border-top: 2px solid; } .entry { white-space: nowrap; margin-right: .8em; }
        .key.ready { background: var(--ready-fill); border-color: var(--ready); } .key.wanted { border-top: 1px dotted var(--fg); } .key.surge { border-top: 2px dashed var(--surge); }
        .key.terminating { border-top: 2px dotted var(--term); } .key.risk { border: 1.5px solid var(--risk); background: repeating-linear-gradient(45deg, var(--risk) 0 2px, transparent 2px 5px); }
        .maps { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: .4rem 1.2rem; }
        .zone { border: 1px solid var(--line); border-radius: 6px; padding: .3rem .6rem .5rem; margin: .4rem 0; } .zone ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem; }
        .node { border: 1px solid var(--line); background: var(--panel); border-radius: 4px; padding: .2rem .45rem; font-size: .82rem; max-width: 100%; overflow-wrap: anywhere; }
        .node.lost { border: 1.5px dashed var(--bad); } .node.cordoned { border: 1.5px dashed var(--part); } .node i { color: var(--bad); } .node.cordoned i { color: var(--part); }
        .pods { display: block; color: var(--soft); } .pods span { color: var(--ready); letter-spacing: .05em; } .pods em { color: var(--bad); font-style: normal; }
        summary { cursor: pointer; margin: .6rem 0; } .trace { padding-left: 1.2rem; font-size: .88rem; } .trace span { display: inline-block; min-width: 4.5em; color: var(--soft); font-variant-numeric: tabular-nums; }
        footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: .6rem; font-size: .88rem; }
        @media (max-width: 640px) { svg text { font-size: 21px; } }
        @media print { :root { color-scheme: light; } .skip, .back { display: none; } section, article, figure, .map { break-inside: avoid; } details::details-content { content-visibility: visible; block-size: auto; } .scroll { overflow: visible; } }

        """;
}
