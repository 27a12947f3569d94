import { visibleText } from './visible-text.ts';

const UNSEEN = /<!--.*?-->|<noscript.*?<\/noscript>/gis;
const SCRIPT = /<script[^>]*>(.*?)<\/script>/gis;
/** `location = '…'`, `top.location.href = "…"`, `location.replace('…')`. */
const MOVED = /\blocation\s*(?:\.\s*href\s*)?(?:=|\.\s*(?:replace|assign)\s*\()\s*["'`]([^"'`]+)["'`]/;
const ASKS_FIRST = /\bif\s*\(/;
const META = /<meta\s[^>]*http-equiv\s*=\s*["']?refresh[^>]*>/i;
const TARGET = /content\s*=\s*["']?\s*\d*[\d.]*\s*[;,]\s*(?:url\s*=)?\s*['"]?\s*([^"'>]+)/i;
/** A page that does no more than lead on is short, and says little. */
const LONGEST = 4_000;
const MOST_WORDS = 200;

const scripted = (html: string): string | undefined => {
  for (const [, script = ''] of html.matchAll(SCRIPT)) {
    const moved = MOVED.exec(script);
    if (moved && !ASKS_FIRST.test(script.slice(0, moved.index))) return moved[1];
  }
  return undefined;
};

/** Where a page that is only there to lead on leads: by a script that asks nothing first, or by its meta. */
export const leadsOn = (html: string, url: string): string | undefined => {
  if (html.length > LONGEST || visibleText(html).length > MOST_WORDS) return undefined;
  const shown = html.replace(UNSEEN, '');
  const target = scripted(shown) ?? TARGET.exec(META.exec(shown)?.[0] ?? '')?.[1];
  const address = target?.trim().replaceAll('&amp;', '&');
  return address && URL.canParse(address, url) ? new URL(address, url).href : undefined;
};
