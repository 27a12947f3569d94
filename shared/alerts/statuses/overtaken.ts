import { isTariff } from '../../domain/subject.ts';
import { dutiesName } from '../../wording/duties/duties.ts';
import { noticeName } from '../../wording/notices/notice.ts';
import { unique } from '../../wording/text/runs.ts';
import type { AlertContext, ChangeWithMeasure } from '../facts/context.ts';
import type { Line, Message } from '../message/message.ts';

/** Lines that say what holds beside what is told; a later act of the same event can move that. */
const STANDING: ReadonlySet<string> = new Set(['STILL HIT', 'UNTOUCHED', 'UNCHANGED', 'NOT YET']);
const MOST = 2;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** How a line names what a change is upon: `No.13`, `(46/2024`, `duties on all Chinese goods`. */
const namesOf = ({ subject, notice }: ChangeWithMeasure, year: string): RegExp | undefined => {
  if (isTariff(subject)) return new RegExp(escaped(dutiesName(subject, true)).replace(/^.*?(?=duties )/, ''));
  if (notice === undefined) return undefined;
  const name = noticeName(notice, year);
  const number = name.startsWith('No.') ? `(?:No\\.|\\()${escaped(name.slice(3))}` : escaped(name);
  return new RegExp(`${number}(?![\\d/])`);
};

/** Of what stood beside, the sentence that names it; of duties, which add up to one figure, the whole line. */
const partsOf = ({ label, text }: Line): { part: string; said: string }[] =>
  STANDING.has(label)
    ? text.split('. ').map((part) => ({ part, said: `no longer so: ${label}: “${part}”` }))
    : [{ part: text, said: `overtaken: “${text}”` }];

/** What the message before said that is so no longer, because of what has come since. */
export const overtaken = (said: Message, lines: readonly Line[], context: AlertContext): Line[] => {
  const again = new Set(context.again?.flatMap(({ changes }) => changes.map(({ id }) => id)));
  const moved = context.facts.filter(({ id }) => !again.has(id));
  const stood = moved.filter(({ was }) => was !== undefined);
  const tariffs = moved.filter(({ subject, is }) => isTariff(subject) && is?.goods?.all !== false);
  const now = lines.map(({ text }) => text).join('\n');
  const texts = said.lines.flatMap((line) => {
    const named = (STANDING.has(line.label) ? stood : tariffs).flatMap((fact) => namesOf(fact, context.year) ?? []);
    return partsOf(line)
      .filter(({ part }) => !now.includes(part) && named.some((name) => name.test(part)))
      .map((one) => one.said);
  });
  const label = said.update ? `SINCE UPDATE ${said.update.number}` : 'SINCE THE FIRST';
  return unique(texts)
    .slice(0, MOST)
    .map((text) => ({ label, text }));
};
