/** What a robots.txt (RFC 9309) says to one agent; `allows` takes a path with its query. */
export type RobotsRules = { allows: (path: string) => boolean; delaySeconds: number };

/** RFC 9309 asks crawlers to read at least so much; what a file says beyond it is not heard. */
export const MOST_ROBOTS_BYTES = 512_000;
/** Real files have hundreds; each is tried on every address. */
const MOST_RULES = 5_000;

type Rule = { allow: boolean; length: number; pieces: string[]; toEnd: boolean };
type Group = { rules: Rule[]; delay?: number };

/** One form for a path however it is escaped: what needs no escape stands plain, what needs one is in capitals. */
const canonical = (path: string): string => {
  const escaped = path.replace(/\p{Cs}/gu, '\ufffd').replace(/[^\x21-\x7e]/gu, encodeURIComponent);
  return escaped.replace(/%[\da-f]{2}/gi, (code) => {
    const plain = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(plain) ? plain : code.toUpperCase();
  });
};

const ruleOf = (allow: boolean, pattern: string): Rule => {
  const path = canonical(pattern);
  const toEnd = path.endsWith('$');
  const pieces = (toEnd ? path.slice(0, -1) : path).split(/\*+/);
  return { allow, length: path.length, pieces, toEnd };
};

/** Each piece between two stars is found as early as it can be: no other place could help the pieces after it. */
const matches = ({ pieces, toEnd }: Rule, path: string): boolean => {
  const [first = '', ...rest] = pieces;
  if (!path.startsWith(first)) return false;
  const last = rest.pop();
  if (last === undefined) return !toEnd || path.length === first.length;
  let at = first.length;
  for (const piece of rest) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return toEnd ? path.length - last.length >= at && path.endsWith(last) : path.indexOf(last, at) >= 0;
};

/** The rules for an agent, by name: of its own groups, else of those for all. */
const groupFor = (agent: string, text: string): Group => {
  const own: Group = { rules: [] };
  const all: Group = { rules: [] };
  let named = false;
  let open = false;
  let groups: Set<Group> = new Set();
  for (const line of text.split(/\r\n?|\n/)) {
    const [, field = '', value = ''] = /^\s*([a-z-]+)\s*:([^#]*)/i.exec(line) ?? [];
    const key = field.toLowerCase();
    const said = value.trim();
    if (key === 'user-agent') {
      if (!open) groups = new Set();
      open = true;
      const name = /^[a-z_-]+|^\*/i.exec(said)?.[0].toLowerCase();
      if (name === agent.toLowerCase()) groups.add(own);
      if (name === '*') groups.add(all);
      named ||= groups.has(own);
      continue;
    }
    if (!['allow', 'disallow', 'crawl-delay'].includes(key)) continue;
    open = false;
    for (const group of groups) {
      if (key === 'crawl-delay') group.delay ??= Number(said);
      else if (said !== '' && group.rules.length < MOST_RULES) group.rules.push(ruleOf(key === 'allow', said));
    }
  }
  return named ? own : all;
};

export const robotsRules = (agent: string, text: string): RobotsRules => {
  const { rules, delay = 0 } = groupFor(agent, text);
  // The longest pattern decides; of two as long, the one that allows.
  rules.sort((a, b) => b.length - a.length || Number(b.allow) - Number(a.allow));
  return {
    allows: (path) => {
      const asked = canonical(path);
      return rules.find((rule) => matches(rule, asked))?.allow ?? true;
    },
    delaySeconds: Number.isFinite(delay) && delay > 0 ? delay : 0,
  };
};
