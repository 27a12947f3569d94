import { createHash } from 'node:crypto';
import { SECURITY_HEADERS } from '../api/http/http.ts';

/** The whole look of the page; nothing is fetched for it. */
export const SHEET = `
:root { color-scheme: light dark; --ink: #14191e; --quiet: #5a6570; --page: #eceff2; --card: #fff; --rule: #c9d0d6; --warn: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eef1f4; --quiet: #a9b4bf; --page: #101418; --card: #1a2027; --rule: #47525d; --warn: #ff9d94; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 640px; margin: 0 auto; padding: 24px 18px 40px; background: var(--card); }
h1 { margin: 4px 0 8px; font-size: 21px; line-height: 1.32; }
p, dl { margin: 0 0 14px; }
.quiet { color: var(--quiet); font-size: 14px; }
.problem { color: var(--warn); font-weight: 600; }
fieldset { margin: 0 0 16px; padding: 8px 14px 10px; border: 1px solid var(--rule); border-radius: 6px; }
fieldset label { display: flex; gap: 10px; align-items: center; min-height: 40px; }
form > label { display: block; margin: 0 0 14px; }
input:not([type=radio]), textarea { display: block; width: 100%; padding: 9px; border: 1px solid var(--rule); border-radius: 6px; background: var(--card); color: inherit; font: inherit; }
input[type=radio] { width: 20px; height: 20px; }
button { min-height: 44px; margin: 0 10px 10px 0; padding: 8px 20px; border: 1px solid var(--ink); border-radius: 6px; background: var(--card); color: var(--ink); font: inherit; font-weight: 600; }
button.first { background: var(--ink); color: var(--card); }
dt { color: var(--quiet); font-size: 14px; }
dd { margin: 0 0 8px; white-space: pre-line; }
a { color: inherit; }
`;

const sum = createHash('sha256').update(SHEET).digest('base64');

/** Nothing runs, nothing is fetched, and a form goes nowhere but back. */
export const PAGE_HEADERS = {
  ...SECURITY_HEADERS,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${sum}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
};
