import type { Effect, Rule } from '../../domain/acts/effect.ts';
import { coversSubject, entitySubject, slugOf } from '../../domain/subject.ts';
import { memoized } from '../log/memoized.ts';
import type { Measure, Names } from './measure.ts';
import type { Shape } from './shape.ts';

type Codes = Pick<Measure, 'codes' | 'hsCodes'>;

/** The codes of one subject where the text keeps code and subject together; else all of them. */
const codesOf = ({ items = [], codes = [], hsCodes = [] }: Effect, subject: string): Codes => {
  const name = slugOf(subject);
  const named = items.some(({ subjects }) => subjects?.includes(name));
  const own = named ? items.filter((item) => coversSubject(item, name)) : [];
  const all = own.length === 0 ? codes : [...new Set(own.flatMap(({ code }) => code ?? []))];
  const hs = own.length === 0 ? hsCodes : [...new Set(own.flatMap((item) => item.hsCodes ?? []))];
  return { ...(all.length > 0 && { codes: all }), ...(hs.length > 0 && { hsCodes: hs }) };
};

const DECIDING = ['items', 'entities', 'goods'];

/** True where the scope stands in an annex that was not read. */
const isIncomplete = ({ effect, reading: { attachments } }: Shape): boolean => {
  const deciding = attachments.filter(({ role }) => DECIDING.includes(role));
  return deciding.length === 0 ? effect.scopeIn === 'annex' : deciding.some(({ read }) => !read);
};

/** Names that are missing: branches are not counted by the texts. */
export const missingNames = ({ statedCount, entities = [] }: Effect): Names | undefined => {
  const read = entities.filter(({ parent }) => parent === undefined).length;
  return statedCount !== undefined && statedCount > read ? { stated: statedCount, read } : undefined;
};

/** What a measure is about, apart from its state. */
export const scopeOf = memoized((shape: Shape): Partial<Measure> => {
  const { subject, kind, effect, entity } = shape;
  const { destinations, endUse, reach, thresholds, restrictions, list, goods, authority, provision } = effect;
  const names = missingNames(effect);
  const rule: Rule | undefined = effect.rule ?? (effect.action === 'consolidate' ? 'licence' : undefined);
  return {
    ...(provision && { provision }),
    ...(rule && { rule }),
    ...(destinations?.length && { destinations }),
    ...(endUse?.length && { endUse }),
    ...(reach?.length && { reach }),
    ...(thresholds?.length && { thresholds }),
    ...(restrictions?.length && { restrictions }),
    ...(kind === 'control' && codesOf(effect, subject)),
    ...(list && { list }),
    ...(entity?.name && { name: entity.name }),
    ...(entity?.nameZh && { nameZh: entity.nameZh }),
    ...(entity?.aliases && { aliases: entity.aliases }),
    ...(entity?.formerly && { formerly: entity.formerly }),
    ...(entity?.kind === 'person' && { person: true }),
    ...(entity?.country && { country: entity.country }),
    ...(entity?.parent && { parent: entitySubject(list, { name: entity.parent }) }),
    ...(goods && { goods }),
    ...(authority && { authority }),
    ...(isIncomplete(shape) && { incomplete: true }),
    ...(names && { names }),
  };
});
