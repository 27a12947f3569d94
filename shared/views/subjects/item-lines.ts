import type { Action, Effect, Item } from '../../domain/acts/effect.ts';
import { CODE_FORM, codesIn } from '../../domain/goods/codes.ts';
import { formOf } from '../../domain/goods/forms.ts';
import { coversSubject, slugOf } from '../../domain/subject.ts';
import type { Measure } from '../../ledger/evaluate/measure.ts';
import type { Reading } from '../../ledger/log/commit.ts';
import type { LogView } from '../../ledger/log/log-view.ts';
import { memoized } from '../../ledger/log/memoized.ts';
import type { Instant } from '../../time/civil.ts';
import { glossOf } from '../../wording/gloss/gloss.ts';
import type { ControlLine } from '../answers/fields/item-line.ts';
import { type Copies, copiesKnown } from '../known/copies.ts';

/** A consolidated list founds measures on what it lists. */
const FOUNDS: readonly Action[] = ['control', 'consolidate'];
const LEFT_OUT = new RegExp(`非${CODE_FORM}(?:[、和或及]${CODE_FORM})*`, 'g');

const withinProvision = ({ provision }: Effect, measure: Measure): boolean =>
  !provision || !measure.provision || provision === measure.provision || measure.provision.startsWith(`${provision}.`);

/** The effects of a text that a measure comes from. */
export const effectsBehind = (text: Reading | undefined, measure: Measure): Effect[] =>
  text?.effects.filter((effect) => withinProvision(effect, measure)) ?? [];

type Listed = { from: string; item: Item };

/** The items of the consolidated lists that are known. */
const listedIn = memoized((texts: ReadonlyMap<string, Copies>): readonly Listed[] =>
  [...texts.values()].flatMap(([text]) =>
    text.effects
      .filter(({ action }) => action === 'consolidate')
      .flatMap(({ items = [] }) => items.map((item) => ({ from: text.publishedOn, item }))),
  ),
);

const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
const shared = (one: readonly string[] = [], other: readonly string[] = []): number =>
  one.filter((code) => other.includes(code)).length;

/** The code that a list of a later day gives a line: by the same words, else by the most customs numbers in common. */
const laterCodeOf = (item: Item, publishedOn: string, lists: readonly Listed[]): string | undefined => {
  const later = lists.filter(({ from, item: { code, subjects } }) => {
    const same = shared(item.subjects, subjects) > 0;
    return from > publishedOn && same && code !== undefined && code !== item.code;
  });
  const worded = later.find((one) => bare(one.item.textZh) === bare(item.textZh));
  const numbered = later
    .map((one) => ({ code: one.item.code, in: shared(item.hsCodes, one.item.hsCodes) }))
    .reduce((best, one) => (one.in > best.in ? one : best), { code: undefined as string | undefined, in: 0 });
  return worded?.item.code ?? numbered.code;
};

const said = (textZh: string): { textZh: string; en?: string } => {
  const en = glossOf(textZh);
  return { textZh, ...(en !== undefined && { en }) };
};

const lineOf = (item: Item, text: Reading, lists: readonly Listed[]): ControlLine => {
  const { code, hsCodes, kind, subjects, parameters, except, details, role } = item;
  const laterCode = laterCodeOf(item, text.publishedOn, lists);
  const excludes = [...new Set((item.textZh.match(LEFT_OUT) ?? []).flatMap(codesIn))];
  return {
    ...said(item.textZh),
    ...(code && { code }),
    ...(laterCode && { laterCode }),
    ...(excludes.length > 0 && { excludes }),
    ...(hsCodes?.length && { hsCodes, hsRole: role ?? ('reference' as const) }),
    kind,
    form: formOf(item),
    ...(subjects?.length && { subjects }),
    ...(parameters && { parameters }),
    ...(except && { except }),
    ...(details?.length && { details: details.map(said) }),
    notice: text.key,
  };
};

/** The lines of a measure's own text that list what it is on; none where the text lists nothing. */
export const linesOf = (log: LogView, measure: Measure, known: Instant): ControlLine[] => {
  const text = copiesKnown(log, known).get(measure.notice)?.[0];
  if (text === undefined) return [];
  const lists = listedIn(copiesKnown(log, known));
  return effectsBehind(text, measure)
    .filter(({ action }) => FOUNDS.includes(action))
    .flatMap(({ items = [] }) => items)
    .filter((item) => coversSubject(item, slugOf(measure.subject)))
    .map((item) => lineOf(item, text, lists));
};
