// The look of the report: a proof on a light table. Paper, ink, one rule weight; colour only where it means something.

export const REPORT_STYLE = `
:root{color-scheme:light dark;--paper:#f4f2ec;--sheet:#fff;--ink:#22211e;--soft:#6b675e;--rule:#d8d4c9;--error:#b0271d;--warning:#8f5d00;--note:#3f6285;--ok:#2e6a3f;--wash:#ece9e0}
@media(prefers-color-scheme:dark){:root{--paper:#191917;--sheet:#222220;--ink:#e6e3da;--soft:#9a958a;--rule:#3a3833;--error:#ff8b7e;--warning:#e3b04b;--note:#8fb6de;--ok:#86c596;--wash:#2a2926}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.65 "PingFang SC","Hiragino Sans GB","Noto Sans SC","Source Han Sans SC","Microsoft YaHei",system-ui,sans-serif;font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%}
h1,h2,h3,p,ol,table,figure{margin:0;padding:0;font-weight:inherit}
small{font-size:.85em;color:var(--soft)}
code{font:.9em/1.4 ui-monospace,"SF Mono",Menlo,Consolas,"Noto Sans Mono",monospace}
a{color:inherit;text-decoration:none}
.en{margin-left:.5em;font-size:.86em;color:var(--soft);letter-spacing:.005em}
:root:has(input[value=zh]:checked) .en,:root:has(input[value=en]:checked) .zh{display:none}
:root:has(input[value=en]:checked) .en{margin-left:0;font-size:1em;color:inherit}
header,main{max-width:1480px;margin:0 auto;padding:0 40px}
header{display:grid;grid-template-columns:1fr auto auto;gap:10px 40px;align-items:end;padding-top:34px;padding-bottom:18px;border-bottom:2px solid var(--ink)}
.title{display:flex;gap:18px;align-items:center}
.register{width:38px;height:38px;fill:none;stroke:var(--ink);stroke-width:.8;flex:none}
.kind{color:var(--soft);font-size:13px;line-height:1.3}
h1{font:600 34px/1.15 "Noto Serif SC","Source Han Serif SC","Songti SC",SimSun,serif;letter-spacing:.01em}
.verdict{text-align:right}.verdict strong{font-size:17px}.verdict p{font-size:13px;color:var(--soft)}
.verdict .en{font-weight:400}:root:has(input[value=en]:checked) :is(.verdict strong,.status,.card h3,.severity) .en{font-weight:600;opacity:1}
.errors>strong,.status.errors{color:var(--error)}.warnings>strong,.status.warnings{color:var(--warning)}.ok>strong,.status.ok{color:var(--ok)}
.languages{display:flex;font-size:13px;border:1px solid var(--rule);border-radius:3px;overflow:hidden;background:var(--sheet)}
.languages label{padding:3px 11px;cursor:pointer;color:var(--soft)}.languages label+label{border-left:1px solid var(--rule)}
.languages input{position:absolute;opacity:0;pointer-events:none}.languages label:has(:checked){background:var(--ink);color:var(--paper)}
.languages label:has(:focus-visible){outline:2px solid var(--note);outline-offset:-2px}
nav{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:6px}
nav a{padding:1px 12px;border:1px solid var(--rule);border-bottom-width:3px;background:var(--sheet)}nav a.errors{border-bottom-color:var(--error)}nav a.warnings{border-bottom-color:var(--warning)}nav a.ok{border-bottom-color:var(--ok)}
.page{padding:30px 0 40px}.page+.page{border-top:1px solid var(--rule)}
h2{display:flex;align-items:baseline;gap:16px;margin-bottom:18px;font-size:17px}
.folio{font:600 40px/1 "Noto Serif SC","Source Han Serif SC","Songti SC",SimSun,serif}
.status{font-weight:600}.status .en{font-weight:400}
.spread{display:grid;grid-template-columns:minmax(320px,44%) 1fr;gap:52px;align-items:start}
.column{min-width:0}
.sheet{position:sticky;top:16px;width:min(100%,calc((100vh - 250px)*var(--ratio) + 44px));margin:0 auto}
.frame{position:relative;padding:22px}
.paper{position:relative;background:var(--sheet);box-shadow:0 0 0 1px var(--rule),0 6px 24px rgb(0 0 0/.08)}
.paper img{display:block;width:100%;height:100%}
.crop{position:absolute;width:14px;height:14px;border:0 solid var(--soft);pointer-events:none}
.crop.tl{left:0;top:0;border-width:0 1px 1px 0}.crop.tr{right:0;top:0;border-width:0 0 1px 1px}.crop.bl{left:0;bottom:0;border-width:1px 1px 0 0}.crop.br{right:0;bottom:0;border-width:1px 0 0 1px}
.mark{position:absolute;border:1.5px solid currentColor;border-radius:2px;color:var(--m);background:color-mix(in srgb,var(--m) 10%,transparent)}
.mark{--m:#b0271d}.mark.warning{--m:#b27400}.mark.note{--m:#2f679d}
.mark b{position:absolute;left:-1.5px;top:-1.5px;min-width:17px;padding:0 4px;font-size:11px;line-height:16px;text-align:center;color:#fff;background:var(--m);border-radius:2px 0 2px 0}
.mark:hover,.mark:target,.mark:focus-visible{z-index:2;background:color-mix(in srgb,var(--m) 26%,transparent);box-shadow:0 0 0 3px color-mix(in srgb,var(--m) 35%,transparent)}
.severity{display:flex;align-items:baseline;gap:8px;padding-bottom:5px;border-bottom:1px solid var(--rule);font-size:14px;font-weight:600}
.severity.error{color:var(--error)}.severity.warning{color:var(--warning)}.severity.note{color:var(--note)}
.severity .en{font-weight:400;color:inherit;opacity:.75}
.findings{list-style:none;margin-bottom:26px}
.finding{display:grid;grid-template-columns:30px 1fr;padding:11px 0 10px;border-bottom:1px solid var(--rule)}
.findings ol{list-style:none}.folded summary{padding:7px 0 7px 30px;font-size:13.5px;color:var(--soft);cursor:pointer;border-bottom:1px solid var(--rule)}
.finding:target{background:var(--wash);box-shadow:-12px 0 0 var(--wash),12px 0 0 var(--wash)}
.badge{align-self:start;margin-top:3px;width:20px;height:20px;border-radius:2px;font-size:12px;line-height:20px;text-align:center;color:#fff;background:#b0271d}
.warning .badge{background:#b27400}.note .badge{background:#2f679d}
.finding span.badge{color:var(--ink);background:none;box-shadow:inset 0 0 0 1px var(--rule)}
.message .en{display:block;margin:0;font-size:.87em}
.hint{font-size:13.5px}.hint .zh::before{content:"→ ";color:var(--soft)}.hint .en{display:block;margin:0;padding-left:1.35em}
:root:has(input[value=en]:checked) .hint .en{padding:0}:root:has(input[value=en]:checked) .hint .en::before{content:"→ "}
.facts{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 16px;margin-top:2px;font-size:12px;color:var(--soft)}.facts .en{margin-left:.3em}
.clean{padding:14px 0 26px;font-size:16px;color:var(--ok)}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(290px,1fr));gap:26px 40px;margin-top:8px}
.card{min-width:0}.card.wide{grid-column:1/-1}
.card h3{padding-bottom:4px;border-bottom:2px solid var(--ink);font-size:14px;font-weight:600}.card h3 .en{font-weight:400}
table{width:100%;border-collapse:collapse;font-size:13.5px}
th,td{padding:4px 12px 4px 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:baseline;overflow-wrap:anywhere}
th{font-weight:400;color:var(--soft);white-space:nowrap}td:last-child,th:last-child{padding-right:0}
.card table:not(.list) td{text-align:right}
.term th{padding-left:1em;font-size:12.5px;white-space:normal}
.number{text-align:right!important;white-space:nowrap}.tick{text-align:center!important;width:5em}
thead th .en{display:block;margin:0;line-height:1.2}thead th{line-height:1.3;vertical-align:bottom}
tr.error td{color:var(--error)}tr.warning td{color:var(--warning)}
.yes{color:var(--ok)}.no{color:var(--error)}
.swatch{width:26px}.swatch i{display:block;width:18px;height:11px;transform:translateY(1px);box-shadow:0 0 0 1px var(--rule)}
.plates{display:flex;gap:6px;padding:10px 0 8px}.plate{min-width:24px;padding:0 6px;border-radius:2px;font-size:12px;line-height:20px;text-align:center;background:var(--wash)}
.plate[data-plate=C]{background:#009ee0;color:#fff}.plate[data-plate=M]{background:#e2007a;color:#fff}.plate[data-plate=Y]{background:#ffe500;color:#222}.plate[data-plate=K]{background:#1d1d1b;color:#fff;box-shadow:0 0 0 1px var(--rule)}
.gauge{position:relative;height:8px;background:var(--wash)}.gauge i{display:block;height:100%;background:var(--ink)}.gauge.over i{background:var(--error)}.gauge b{position:absolute;top:-3px;bottom:-3px;width:2px;background:var(--error)}
.halves{display:grid;grid-template-columns:repeat(auto-fit,minmax(270px,1fr));gap:0 40px;align-items:start}.halves .list{margin-top:6px}
.gauge-note{padding:5px 0 8px;font-size:13.5px}.gauge-note small{display:block}
@media(max-width:1000px){header,main{padding-left:20px;padding-right:20px}header{grid-template-columns:1fr}.verdict{text-align:left}.languages{justify-self:start}.spread{grid-template-columns:1fr;gap:24px}.sheet{position:relative;top:0;width:100%}}
@media print{body{background:#fff;font-size:9pt}.languages{display:none}.sheet{position:relative}.paper{box-shadow:0 0 0 1px #999}.page{break-before:page}.page:first-of-type{break-before:auto}.finding,.card{break-inside:avoid}}
`;
