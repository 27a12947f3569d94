import type { Effect } from '../../domain/acts/effect.ts';
import { nameKeysOf } from '../../domain/names/names.ts';
import { modifiersOf } from '../evaluate/act.ts';
import { dayOf, NEVER, termOf, zoneOf } from '../evaluate/minutes.ts';
import { bindingEffects, shapesOf } from '../evaluate/shape.ts';
import { isBaseline, isReadWhole } from '../log/baseline.ts';
import type { Reading } from '../log/commit.ts';
import { withNotes } from '../log/noted.ts';

/** One thing that a text does: to whom or what, by the names under which another reading may have it, and how. */
type Statement = { does: string; keys: string[]; how: string };

const MOST_SHOWN = 8;

const howOf = (effect: Effect, reading: Reading): string => {
  const { from, end } = termOf(effect, reading);
  const zone = zoneOf(effect, reading);
  const { rule, destinations = [], endUse = [], reach = [], ratePct, suspendPct, keepsPct } = effect;
  const parts = [
    rule,
    [...destinations].sort().join('+'),
    [...endUse].sort().join('+'),
    reach.some((each) => each !== 'export') && [...reach].sort().join('+'),
    ratePct !== undefined && `${ratePct} %`,
    suspendPct !== undefined && `${suspendPct} points aside`,
    keepsPct !== undefined && `${keepsPct} % kept`,
    `from ${dayOf(from, zone)}`,
    end !== NEVER && `until ${dayOf(end - 1, zone)}`,
  ];
  return parts.filter(Boolean).join(' ');
};

/** What a text lays down, and what it does to others, a statement each. */
const statementsOf = (reading: Reading): Statement[] => [
  ...shapesOf(reading).map(({ kind, subject, effect, entity }): Statement => {
    const goods = effect.goods?.all === false ? ' on some goods' : '';
    const keys = entity === undefined ? [`${subject}${goods}`] : nameKeysOf(entity);
    const named = entity?.name ?? entity?.nameZh ?? subject;
    return {
      does: `${kind} ${named}${goods}`,
      keys: keys.map((key) => `${kind} ${key}`),
      how: howOf(effect, reading),
    };
  }),
  ...modifiersOf(reading).flatMap(({ kind, effect, target }): Statement[] => {
    const aim = target.notice || [target.list, target.listedOn].filter(Boolean).join(' ');
    const how = [target.provision, howOf(effect, reading)].filter(Boolean).join(' ');
    if (effect.entities === undefined) return [{ does: `${kind} ${aim}`, keys: [`${kind} ${aim}`], how }];
    return effect.entities.map((entity) => ({
      does: `${kind} ${entity.name ?? entity.nameZh ?? ''} (${aim})`,
      keys: nameKeysOf(entity).map((key) => `${kind} ${key}`),
      how,
    }));
  }),
  ...bindingEffects(reading).flatMap((effect): Statement[] =>
    effect.amends === undefined
      ? []
      : [{ does: `amends ${effect.amends}`, keys: [`amends ${effect.amends}`], how: howOf(effect, reading) }],
  ),
];

/** The statements of one side under the names that the other side has for them, with all that they say. */
const matching = (own: Statement, others: readonly Statement[]): Statement[] =>
  others.filter(({ keys }) => keys.some((key) => own.keys.includes(key)));

const hows = (all: readonly Statement[]): string => [...new Set(all.map(({ how }) => how))].sort().join(', ');

/** Of names or goods that it knows it has not read, the baseline says nothing. */
const isSilentOn = ({ attachments }: Reading, { does }: Statement): boolean =>
  attachments.some(({ role, read }) => !read && role === (does.startsWith('control') ? 'items' : 'entities'));

/** Of a text in which nothing was found, and nothing puzzled, that is what it was read to say. */
const isReadToEnd = (notice: Reading): boolean =>
  isReadWhole(notice) || (notice.effects.length === 0 && notice.problems.length === 0);

/** Where the baseline and a notice as read differ, in words for whoever keeps the baseline. */
const oddsBetween = (baseline: Reading, notice: Reading): string[] => {
  const [ours, theirs] = [statementsOf(baseline), statementsOf(notice)];
  const lines = [
    ...ours.flatMap((own) => {
      const others = matching(own, theirs);
      if (others.length === 0) return isReadToEnd(notice) ? [`${own.does}: only the baseline has it`] : [];
      const [said, read] = [hows(matching(own, ours)), hows(others)];
      return said === read ? [] : [`${own.does}: the baseline has ${said}; the notice ${read}`];
    }),
    ...theirs.flatMap((other) =>
      matching(other, ours).length > 0 || isSilentOn(baseline, other) ? [] : [`${other.does}: only the notice has it`],
    ),
  ];
  return [...new Set(lines)];
};

/** R12: what the baseline and the notice itself say differently is noted, whichever of them came first. */
export const comparedWithBaseline = (held: Reading, next: Reading): Reading => {
  const [baseline, notice] = isBaseline(held) ? [held, next] : [next, held];
  const odds = oddsBetween(baseline, notice);
  if (odds.length === 0) return next;
  const more = odds.length > MOST_SHOWN ? [`and ${odds.length - MOST_SHOWN} more`] : [];
  return withNotes(next, [{ kind: 'baseline-at-odds', text: [...odds.slice(0, MOST_SHOWN), ...more].join('; ') }]);
};
