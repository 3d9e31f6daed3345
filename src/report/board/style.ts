/** The board's look: one file, no script and nothing fetched, light and dark by the reader's own setting. */
export const boardStyle = `
:root { color-scheme: light dark; --page: #f6f7f9; --card: #fff; --text: #1c2024; --soft: #5d6670; --line: #dfe3e8;
  --good: #1a7f37; --good-soft: #dafbe1; --bad: #cf222e; --bad-soft: #ffebe9; --waiting: #9a6700; --waiting-soft: #fff8c5; --going: #0969da; --going-soft: #ddf4ff; }
@media (prefers-color-scheme: dark) { :root { --page: #0e1116; --card: #171b22; --text: #e6e9ee; --soft: #98a2ae; --line: #2b323c;
  --good: #4ac26b; --good-soft: #12301c; --bad: #ff7b72; --bad-soft: #3c1618; --waiting: #e3b341; --waiting-soft: #332701; --going: #6cb6ff; --going-soft: #10243c; } }
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif }
main { max-width: 1080px; margin: 0 auto; padding: 32px 20px 64px; display: grid; gap: 16px }
h1 { margin: 0; font-size: 24px; line-height: 1.3; letter-spacing: -.01em; overflow-wrap: anywhere }
h2 { margin: 0 0 12px; font-size: 13px; font-weight: 600; color: var(--soft) }
h3 { margin: 0 0 4px; font-size: 15px }
p { margin: 4px 0 }
code { font: 13px/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere }
.soft { color: var(--soft) }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 18px 20px; min-width: 0 }
.verdict { border-left: 6px solid var(--tone); padding: 24px }
.good { --tone: var(--good); --tone-soft: var(--good-soft) } .bad { --tone: var(--bad); --tone-soft: var(--bad-soft) }
.waiting { --tone: var(--waiting); --tone-soft: var(--waiting-soft) } .going { --tone: var(--going); --tone-soft: var(--going-soft) }
.later { --tone: var(--soft); --tone-soft: transparent }
.chip { display: inline-block; padding: 1px 10px; border-radius: 999px; background: var(--tone-soft); color: var(--tone); font-size: 13px; font-weight: 600; white-space: nowrap; border: 1px solid color-mix(in srgb, var(--tone) 35%, transparent) }
.phases { display: grid; grid-template-columns: repeat(5, 1fr); gap: 6px; list-style: none; margin: 20px 0 0; padding: 0 }
.phases li { border-top: 4px solid var(--tone); padding-top: 6px; font-size: 13px; color: var(--soft) }
.phases li.here { color: var(--text); font-weight: 600 }
.phases .later { border-top-color: var(--line) }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); gap: 16px }
.scroll { overflow: auto; max-height: 640px }
table { border-collapse: collapse; width: 100% }
th { text-align: left; font-size: 12px; font-weight: 500; color: var(--soft); padding: 0 14px 6px 0; white-space: nowrap }
td { border-top: 1px solid var(--line); padding: 8px 14px 8px 0; vertical-align: top }
tr > :last-child { padding-right: 0 }
thead th { position: sticky; top: 0; background: var(--card); z-index: 1 }
.group th { padding: 12px 0 4px; color: var(--text); font-weight: 600; border-top: 1px solid var(--line) } tbody > .group:first-child th { border-top: 0 }
.counts, .legend { display: flex; flex-wrap: wrap; gap: 4px 20px } .counts b { color: var(--text) } .legend { font-size: 13px; margin-top: 8px }
.tier + .tier { margin-top: 18px } .tier table { table-layout: fixed; min-width: 520px }
details { margin: 6px 0 } summary { cursor: pointer; color: var(--soft); white-space: pre-wrap } .folds { columns: 2 420px; column-gap: 28px; max-height: 460px; overflow: auto } .folds details { border-top: 1px solid var(--line); padding: 5px 0; margin: 0; break-inside: avoid } .folds summary { color: var(--text) }
.graph { display: block; margin: 0 auto; font: 12.5px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif } .graph text { fill: var(--text); text-anchor: middle }
.box { fill: var(--tone-soft); stroke: var(--tone); stroke-width: 1.5 } .later > .box { fill: var(--page); stroke: var(--line) }
.edge { fill: none; stroke: var(--soft); stroke-width: 1.3; opacity: .75 } .edge.runtime { stroke-dasharray: 6 4 } .edge.contract { stroke-dasharray: 1.5 4; stroke-linecap: round; stroke-width: 1.8 }
.dots { display: inline-flex; gap: 4px; margin-left: 8px; vertical-align: middle }
.dots i { width: 9px; height: 9px; border-radius: 50%; background: var(--tone) }
.block { border-left: 3px solid var(--tone); padding: 2px 0 2px 14px; margin: 10px 0 }
.command, pre { display: block; margin: 6px 0 0; padding: 8px 12px; border-radius: 8px; background: var(--page); border: 1px solid var(--line); font: 12.5px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; user-select: all }
pre { max-height: 320px; overflow: auto; user-select: text }
ol.time { list-style: none; margin: 0; padding: 0 }
ol.time li { display: grid; grid-template-columns: 118px 16px 1fr; gap: 10px; padding: 5px 0 }
ol.time time { color: var(--soft); font-size: 13px; font-variant-numeric: tabular-nums; padding-top: 1px }
ol.time li::before { content: ""; grid-column: 2; grid-row: 1; width: 9px; height: 9px; margin: 7px 0 0 3px; border-radius: 50%; background: var(--tone) }
ol.time time { grid-column: 1; grid-row: 1 }
.commits { margin: 8px 0 0; padding: 0; list-style: none } .commits li { padding: 3px 0; overflow-wrap: anywhere }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 14px }
.figures b { display: block; font-size: 22px; line-height: 1.25; font-variant-numeric: tabular-nums }
footer { color: var(--soft); font-size: 13px }
@media (max-width: 560px) { .phases li { font-size: 11px } ol.time li { grid-template-columns: 64px 16px 1fr } }
`
