import { groups } from 'd3-array';
import { historiesAt, type Span } from '../../ledger/evaluate/histories.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { addDays, dateOf } from '../../time/civil.ts';
import type { Lapse, Lapsed } from '../answers/fields/lapse.ts';
import type { At } from '../known/at.ts';
import { namesOf } from './names-of.ts';

const sameTexts = (one: Span, other: Span): boolean => one.by.join() === other.by.join();

/** What put a measure aside until a day that has passed, and nothing newer is known to have gone on from it. */
export const lapseOf = (spans: readonly Span[], { valid, today }: Pick<At, 'valid' | 'today'>): Lapse | undefined => {
  if (spans.length < 2) return undefined;
  const day = dateOf(valid);
  const at = spans.findIndex(({ from, to }) => from <= day && (to === undefined || day < to));
  const [earlier, before, span] = [spans[at - 2], spans[at - 1], spans[at]];
  if (!before?.until || before.until >= today) return undefined;
  if (span?.state !== 'in-force' || span.from < before.until) return undefined;
  const aside = before.state === 'suspended' || before.suspendedPct !== undefined;
  const by = before.by.at(-1);
  const newer = span.by.some((key) => !before.by.includes(key));
  // The same suspension had another last day before: a text brought it forward.
  const cut = earlier?.until !== undefined && earlier.until !== before.until && sameTexts(earlier, before);
  return aside && by && !newer && !cut ? { on: before.until, by } : undefined;
};

/** What ended so long ago is how things stand. */
const RECENT_DAYS = 180;

/** The suspensions that ended of late by their own text, a row for each text and day. */
export const lapsesOf = (log: LogView, at: At): Lapsed[] => {
  const recent = addDays(dateOf(at.valid), -RECENT_DAYS);
  const ended = [...historiesAt(log.ledger, at.known).courses.values()].flatMap(({ measure, spans }) => {
    const lapse = lapseOf(spans, at);
    return lapse && lapse.on >= recent ? [{ ...lapse, measure }] : [];
  });
  return groups(ended, ({ on, by, measure }) => `${on} ${by} ${measure.issuer}`)
    .flatMap(([, same]): Lapsed[] => {
      const [first] = same;
      if (!first) return [];
      return [
        {
          on: first.on,
          by: first.by,
          ...(first.measure.issuer && { issuer: first.measure.issuer }),
          names: namesOf(same.map(({ measure }) => measure)),
        },
      ];
    })
    .sort((a, b) => b.on.localeCompare(a.on) || a.by.localeCompare(b.by));
};
