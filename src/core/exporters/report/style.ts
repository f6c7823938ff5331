/**
 * @file The report's looks: readable at any width, light or dark as the reader's system, plain on paper.
 */
export const reportStyle = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1a1d23; --ink-2: #5b626e; --line: #e1e4e9;
  --training: #2f5fd0; --validation: #c2570c; --hit: 47, 95, 208; }
@media (prefers-color-scheme: dark) { :root { --ground: #14161a; --ink: #e8eaee; --ink-2: #a0a7b4;
  --line: #2c3038; --training: #7aa2ff; --validation: #f59f4c; --hit: 122, 162, 255; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 40px 24px 64px; max-width: 1040px; background: var(--ground); color: var(--ink);
  font: 15px/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK KR', sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
:lang(ko) { word-break: keep-all; }
h1 { margin: 0; font-size: 28px; line-height: 1.2; letter-spacing: -0.01em; }
h2 { margin: 40px 0 8px; padding-top: 16px; border-top: 1px solid var(--line); font-size: 18px; }
p { max-width: 72ch; margin: 8px 0; }
.lead, .note, caption, th { color: var(--ink-2); }
.headline { display: flex; flex-wrap: wrap; gap: 8px 48px; margin: 24px 0 0; }
.headline div { display: grid; }
.headline b { font-size: 30px; font-weight: 600; line-height: 1.2; }
.headline span { color: var(--ink-2); font-size: 13px; }
.wide { overflow-x: auto; overflow-wrap: normal; }
table { border-collapse: collapse; font-size: 14px; }
caption { padding: 8px 0; text-align: left; }
th, td { padding: 5px 20px 5px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { font-weight: 500; }
.number, td.number { text-align: right; white-space: nowrap; }
.confusion td, .confusion thead th { min-width: 44px; padding: 5px 10px; text-align: right; }
dl { display: grid; grid-template-columns: minmax(120px, 220px) 1fr; gap: 4px 20px; margin: 8px 0; font-size: 14px; }
dt { color: var(--ink-2); }
dd { margin: 0; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); gap: 16px 32px; }
figure { margin: 8px 0 0; }
figcaption { display: flex; gap: 20px; font-size: 13px; }
.key::before { display: inline-block; width: 20px; margin-right: 7px; border-top: 2px solid; content: '';
  vertical-align: middle; }
.key.training::before { border-color: var(--training); }
.key.validation::before { border-color: var(--validation); border-top-style: dashed; }
svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--ink-2); font-size: 12px; }
svg path { fill: none; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
svg .grid { stroke: var(--line); stroke-width: 1; }
svg .training { stroke: var(--training); }
svg .validation { stroke: var(--validation); stroke-dasharray: 6 5; }
.fill-in { min-height: 72px; margin: 6px 0; padding: 8px 12px; border: 1px dashed var(--ink-2); border-radius: 6px;
  color: var(--ink-2); }
@media (max-width: 600px) { body { padding: 24px 16px 48px; } dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: 8px; } th, td { padding-right: 14px; } }
@media print { :root { color-scheme: light; --ground: #fff; --ink: #000; --ink-2: #444; --line: #ccc;
  --training: #2f5fd0; --validation: #c2570c; } body { max-width: none; padding: 0; font-size: 11pt; }
  h2 { break-after: avoid; } figure, tr { break-inside: avoid; } .wide { overflow: visible; overflow-wrap: anywhere; } }
`;
