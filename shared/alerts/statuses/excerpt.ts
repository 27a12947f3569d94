import { anyVerb } from '../../domain/acts/act-verbs.ts';
import type { ChangeKind } from '../../ledger/log/change.ts';

const TERM = /自[^，。；]{2,34}?(?:起(?:至[^，。；]{2,16}?日)?|至[^，。；]{2,16}?日|日(?![\d起至]))/;
const LENGTH = /(?<!\d)\d{1,3}天|(?<!\d)\d年|[一二三]年/;
const DOING = '(?:实施|执行|生效)';
const SUSPEND = [TERM, new RegExp(`继续${anyVerb('suspend')}|${anyVerb('suspend')}${DOING}?`), LENGTH];
const LIST = [
  TERM,
  /(?:列入|移出)[^，。；]{0,16}(?:清单|名单)/,
  /采取[^，。；]{0,6}(?:反制|处理)措施/,
  /(?:启动|开展|进行)[^，。；]{0,4}调查/,
];
const DUTY = [TERM, /加征(?:关税)?[^，。；]{0,4}\d+%[^，。；]{0,6}|\d+%的(?:加征)?关税税率/];
const CONTROL = [
  TERM,
  /价值比例达到[\d.]+%及以上/,
  /原则上不予许可|未经许可，?不得出口|禁止[^，。；]{0,14}出口|实施出口管制/,
];

/** The words that carry each kind of change. */
const OPERATIVE: Partial<Record<ChangeKind, readonly RegExp[]>> = {
  suspended: SUSPEND,
  extended: SUSPEND,
  shortened: SUSPEND,
  lapsed: SUSPEND,
  stopped: [TERM, new RegExp(`${anyVerb('stop')}${DOING}?`)],
  repealed: [TERM, new RegExp(`[^，。；]{0,20}${anyVerb('repeal')}`)],
  resumed: [TERM, new RegExp(`${anyVerb('resume')}${DOING}?`)],
};

// What the notices name, they name in brackets; their verbs are not this notice's.
const NAMED = /《[^》]*》|（(?:公布)[^）]*）/g;

const SHORT = 40;
const LONG = 260;

const BY_FAMILY = { tariff: DUTY, listing: LIST, control: CONTROL };

/** As many whole sentences as fit, or whole clauses, or whole words, and never half a quotation. */
const shortened = (text: string): string => {
  const room = text.slice(0, LONG);
  const sentence = room.lastIndexOf('. ') + 1;
  if (sentence > LONG / 2) return `${room.slice(0, sentence)} …`;
  const clause = Math.max(...[';', ',', '；', '，', '。'].map((sign) => room.lastIndexOf(sign)));
  const end = clause > LONG / 2 ? clause : room.lastIndexOf(' ');
  const kept = (end > 0 ? room.slice(0, end) : room).trimEnd();
  const [opened, closed] = [kept.lastIndexOf('“'), kept.lastIndexOf('”')];
  return `${(opened > closed ? kept.slice(0, opened) : kept).trimEnd()} …`;
};

/** The operative words of a long sentence, in their order, with …… for what is left out. */
export const excerpt = (words: string, kind: ChangeKind, family: keyof typeof BY_FAMILY): string => {
  const chinese = /[一-鿿]/.test(words);
  const text = words.replace(/\s+/g, chinese ? '' : ' ').trim();
  if (text.length <= SHORT) return text;
  const searched = text.replace(NAMED, (named) => '　'.repeat(named.length));
  const hits = (OPERATIVE[kind] ?? BY_FAMILY[family])
    .flatMap((pattern) => {
      const hit = pattern.exec(searched);
      return hit ? [{ from: hit.index, to: hit.index + hit[0].length }] : [];
    })
    .sort((a, b) => a.from - b.from);
  if (!chinese || hits.length === 0) return text.length <= LONG ? text : shortened(text);
  let out = '';
  let at = 0;
  for (const { from, to } of hits) {
    if (to <= at) continue;
    const start = Math.max(from, at);
    out += `${out !== '' && start > at ? '……' : ''}${text.slice(start, to)}`;
    at = to;
  }
  return out;
};
