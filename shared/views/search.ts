import { foldText } from '../domain/names.ts';
import { kindOf, noticeSubject, slugOf } from '../domain/subject.ts';
import { historiesAt } from '../ledger/evaluate/histories.ts';
import type { LogView } from '../ledger/log/log-view.ts';
import { unknownIn } from '../wording/gap.ts';
import { namingOf } from '../wording/naming.ts';
import type { Findings, Found } from './answers/search.ts';
import type { At } from './at.ts';
import { copiesKnown } from './copies.ts';
import { gapsOf } from './gaps.ts';
import { ALIASES } from './screening/aliases.ts';
import { unreadIn } from './unread.ts';

const MOST = 24;

/** 0 for none; more where the words stand at the start. */
const weigh = (words: readonly string[], ...texts: (string | undefined)[]): number => {
  const all = foldText(texts.filter(Boolean).join(' '));
  if (!words.every((word) => all.includes(word))) return 0;
  return texts.some((text) => text && foldText(text).startsWith(words[0] ?? '')) ? 2 : 1;
};

/** Goods, entities and notices whose name, code or key has all of those words. */
export const search = (log: LogView, at: At, asked: string): Findings => {
  const { known } = at;
  const words = foldText(asked).slice(0, 100).split(/\s+/).filter(Boolean);
  if (words.length === 0) return { found: [], unknown: [], ...unreadIn(log) };
  const found = new Map<string, Found & { weight: number }>();

  for (const { measure } of historiesAt(log.ledger, known).courses.values()) {
    const kind = kindOf(measure.subject);
    if (kind !== 'item' && kind !== 'entity') continue;
    const [id, named] = [slugOf(measure.subject), namingOf(measure)];
    const further = [...(measure.aliases ?? []), ...(ALIASES[measure.subject] ?? [])];
    const names = [named.name, named.nameZh, id, ...further];
    const weight = weigh(words, ...names, ...(measure.codes ?? []), ...(measure.hsCodes ?? []));
    const place = `${kind}:${id}`;
    if (weight > 0 && !found.has(place))
      found.set(place, { kind, id, ...named, weight: weight + (kind === 'item' ? 1 : 0) });
  }
  for (const [key, [best]] of copiesKnown(log, known)) {
    if (best.kind === 'press') continue;
    const weight = weigh(words, key, best.title, key.replaceAll('-', ' '));
    if (weight > 0)
      found.set(noticeSubject(key), { kind: 'notice', id: key, name: best.title, about: best.publishedOn, weight });
  }
  return {
    found: [...found.values()]
      .sort((a, b) => b.weight - a.weight || a.name.localeCompare(b.name))
      .slice(0, MOST)
      .map(({ weight: _, ...each }) => each),
    unknown: found.size === 0 ? unknownIn(gapsOf(log, at)) : [],
    ...unreadIn(log),
  };
};
