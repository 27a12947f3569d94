import type { Ground } from '../views/answers/questions/shipment.ts';

/** Always beside the word itself. */
export const COLOURS: Record<Ground['standing'], string> = {
  'in-force': '#a4161a',
  suspended: '#9a5b00',
  announced: '#6b4fa0',
  possible: '#9a5b00',
  related: '#37474f',
  unknown: '#37474f',
  none: '#1b6e3c',
};

export const SHEET = `
@page { size: A4; margin: 15mm 16mm 17mm; }
* { box-sizing: border-box; }
html { font: 10pt/1.42 -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; color: #14191e; background: #e7ebee; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 24px auto; max-width: 186mm; padding: 14mm 15mm; background: #fff; box-shadow: 0 1px 6px #0002; }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 12px; border-bottom: 1.5pt solid #14191e; padding-bottom: 5pt; }
header b { font-size: 12.5pt; letter-spacing: .01em; }
header span { color: #4a5560; font-size: 8.5pt; text-align: right; }
header b { white-space: nowrap; }
h1 { font-size: 9pt; font-weight: 600; color: #4a5560; margin: 12pt 0 1pt; }
h2 { font-size: 10.5pt; margin: 14pt 0 4pt; padding-bottom: 2pt; border-bottom: .5pt solid #c6ced6; break-after: avoid; }
p { margin: 0 0 3pt; }
.question { font-size: 12pt; font-weight: 600; margin: 0 0 8pt; }
.verdict { border-left: 4pt solid; padding: 7pt 10pt; background: #f5f7f8; break-inside: avoid; }
.verdict strong { font-size: 13.5pt; line-height: 1.3; display: block; }
.verdict p { margin: 4pt 0 0; }
.tag { font-size: 8pt; font-weight: 700; text-transform: uppercase; letter-spacing: .05em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1pt 10pt; margin: 8pt 0 0; font-size: 9pt; }
dt { color: #4a5560; } dd { margin: 0; }
table { width: 100%; border-collapse: collapse; font-size: 8.8pt; }
th { text-align: left; color: #4a5560; font-weight: 600; padding: 2pt 6pt 2pt 0; border-bottom: .5pt solid #8a949e; }
td { vertical-align: top; padding: 3pt 6pt 3pt 0; border-bottom: .5pt solid #e0e5e9; }
tr, .quote, li { break-inside: avoid; }
thead { display: table-header-group; }
.quote { margin: 6pt 0 0; padding-left: 8pt; border-left: 1.5pt solid #c6ced6; }
.quote .zh { font-family: 'Songti SC', 'Noto Serif CJK SC', 'SimSun', 'Noto Sans CJK SC', serif; font-size: 10.5pt; }
.quote .en { color: #26323c; }
.quote .at { color: #4a5560; font-size: 8pt; overflow-wrap: anywhere; }
ul { margin: 0; padding-left: 13pt; }
.hash { font: 7.6pt/1.4 ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; overflow-wrap: anywhere; }
a { color: #0b4f93; text-decoration: none; }
td.day { white-space: nowrap; }
.more { color: #4a5560; }
footer { margin-top: 16pt; padding-top: 5pt; border-top: .5pt solid #8a949e; font-size: 8pt; color: #4a5560; break-inside: avoid; }
@media print { html { background: #fff; } body { margin: 0; padding: 0; max-width: none; box-shadow: none; } }
`;
