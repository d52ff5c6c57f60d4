/** The style of all pages, for light and dark screens, as wide as they are. */
export const STYLE = `:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f6f8fa; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --link: #0757b8;
  --accent: #2f81f7; --bar: #bf8700; --added: #1a7f37; --removed: #cf222e; --changed: #9a6700;
  --folder-1: #d3e5ff; --folder-2: #b6d4fe; --folder-3: #98c1fb; --rest: #e3e7eb; --on-map: #16202c; --shade: #8c959f99;
  --hue-0: #b8e2c8; --hue-1: #fbd9a5; --hue-2: #e5c9f5; --hue-3: #f9c6c6; --hue-4: #bfe5ea; --hue-5: #e4e3a5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0d1117; --raised: #161b22; --text: #e6edf3; --quiet: #9198a1; --line: #30363d; --link: #6cb0ff;
    --accent: #4493f8; --bar: #d29922; --added: #3fb950; --removed: #ff7b72; --changed: #d29922;
    --folder-1: #16365f; --folder-2: #1f4a80; --folder-3: #2b60a2; --rest: #272d35; --on-map: #eef4fa; --shade: #6e768199;
    --hue-0: #20573a; --hue-1: #6b4715; --hue-2: #553272; --hue-3: #702f33; --hue-4: #1c5660; --hue-5: #565417;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; }
header { background: var(--raised); border-bottom: 1px solid var(--line); }
nav, main { max-width: 1180px; margin: 0 auto; padding: 0 24px; }
main { padding-bottom: 64px; }
.trail { display: flex; flex-wrap: wrap; list-style: none; margin: 0; padding: 10px 0; gap: 2px 8px; overflow-wrap: anywhere; }
.trail li + li::before { content: "/"; color: var(--quiet); margin-right: 8px; }
.trail .home { font-weight: 600; }
h1 { font-size: 26px; line-height: 1.3; margin: 26px 0 10px; overflow-wrap: anywhere; white-space: pre-wrap; }
h2 { font-size: 19px; margin: 30px 0 8px; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.copy { user-select: all; overflow-wrap: anywhere; }
code { font: 13px/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.lead { color: var(--quiet); margin: 0 0 12px; overflow-wrap: anywhere; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(190px, 1fr)); gap: 10px; margin: 16px 0 20px; }
.facts div { background: var(--raised); border: 1px solid var(--line); border-radius: 8px; padding: 9px 14px; }
.facts dt { color: var(--quiet); font-size: 13px; }
.facts dd { margin: 0; font-size: 17px; font-weight: 600; font-variant-numeric: tabular-nums; }
.facts dd a { font-size: 15px; } .also { margin-left: 10px; }
.problem, .notice { border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: 6px; padding: 9px 14px; margin: 12px 0; overflow-wrap: anywhere; }
.problem { border-left-color: var(--removed); }
.scroll {
  overflow-x: auto; background-repeat: no-repeat; background-size: 36px 100%, 36px 100%, 12px 100%, 12px 100%;
  background-image: linear-gradient(to right, var(--ground) 40%, transparent), linear-gradient(to left, var(--ground) 40%, transparent), linear-gradient(to right, var(--shade), transparent), linear-gradient(to left, var(--shade), transparent);
  background-position: left, right, left, right; background-attachment: local, local, scroll, scroll;
}
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); text-align: left; font-weight: normal; white-space: nowrap; }
thead th { color: var(--quiet); font-size: 13px; font-weight: 600; }
thead th[aria-sort] a { color: var(--text); }
thead th[aria-sort="descending"] a::after { content: " ▾"; }
thead th[aria-sort="ascending"] a::after { content: " ▴"; }
tbody tr:hover { background: var(--raised); }
tbody th { white-space: normal; overflow-wrap: anywhere; min-width: 220px; }
.number { text-align: right; padding-right: 24px; }
.choice { text-align: center; width: 60px; }
.name { white-space: pre-wrap; }
.remark, .bytes, time, .quiet { color: var(--quiet); }
.facts time, a time { color: inherit; }
.facts time { font-size: 15px; white-space: nowrap; }
.bytes { font-size: 11px; border: 1px solid var(--line); border-radius: 4px; padding: 0 4px; cursor: help; }
.remark { font-size: 13px; }
.share { width: 110px; }
.bar-of { width: 90px; height: 8px; display: block; background: var(--raised); border-radius: 4px; overflow: hidden; }
.bar-of rect { fill: var(--accent); }
.spark { width: 150px; height: 34px; display: block; }
.chart { margin: 20px 0; } .map { margin: 8px 0 20px; }
.chart svg { width: 100%; height: auto; display: block; }
figcaption { color: var(--quiet); font-size: 13px; }
.key { display: inline-block; width: 12px; height: 12px; border-radius: 3px; vertical-align: -1px; margin: 0 3px 0 10px; }
.folder-key { background: var(--folder-2); } .file-key { background: linear-gradient(90deg, var(--hue-0) 33%, var(--hue-1) 33% 66%, var(--hue-3) 66%); } .rest-key { background: var(--rest); }
.line-key { background: var(--accent); } .bar-key { background: var(--bar); }
.area { fill: var(--accent); opacity: 0.16; }
.line { fill: none; stroke: var(--accent); stroke-width: 2; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
.point { fill: var(--accent); } .bar { fill: var(--bar); }
.grid { stroke: var(--line); stroke-width: 1; }
.tick { fill: var(--quiet); font-size: 13px; } .end { text-anchor: end; }
.treemap { width: 100%; height: auto; display: block; }
.treemap text { fill: var(--on-map); font-size: 12px; pointer-events: none; }
.treemap .size { opacity: 0.72; font-size: 11px; }
.treemap a rect { stroke: var(--ground); stroke-width: 1; }
.treemap a:hover rect { stroke: var(--text); stroke-width: 2; }
.treemap a:focus-visible { outline: none; }
.treemap a:focus-visible rect { stroke: var(--text); stroke-width: 3; }
.folder-1 rect { fill: var(--folder-1); } .folder-2 rect { fill: var(--folder-2); } .folder-3 rect { fill: var(--folder-3); }
.rest rect { fill: var(--rest); }
.hue-0 rect { fill: var(--hue-0); } .hue-1 rect { fill: var(--hue-1); } .hue-2 rect { fill: var(--hue-2); }
.hue-3 rect { fill: var(--hue-3); } .hue-4 rect { fill: var(--hue-4); } .hue-5 rect { fill: var(--hue-5); }
.skip { position: absolute; left: -9999px; }
.skip:focus-within { position: static; }
.sign { display: inline-block; width: 1em; font-weight: 700; }
.added .sign { color: var(--added); } .removed .sign { color: var(--removed); } .modified .sign { color: var(--changed); }
button { font: inherit; color: var(--text); background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: 6px 16px; cursor: pointer; }
.pages { display: flex; gap: 16px; }
@media (max-width: 700px) { nav, main { padding-left: 14px; padding-right: 14px; } .wide, .share { display: none; } .chart svg, .treemap { min-width: 760px; } }
`

/** The icon of all pages. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#2f81f7"/><path d="M7 8h10v16H7zM19 8h6v7h-6zM19 17h6v7h-6z" fill="#fff"/></svg>
`
