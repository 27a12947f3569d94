import type { BaselineEffect } from '../../shared/baseline/schema.ts';
import type { Entity } from '../../shared/domain/acts/effect.ts';
import { listRow } from '../../shared/domain/acts/lists.ts';
import type { FactEffect, FactEntity, FactItem, FactNotice, Facts } from './facts.ts';
import { codesOf, hsCodesOf, itemsOf, movedItems } from './items.ts';
import { isAnswer } from './keys.ts';
import { LEFT_OUT, MOVED_FROM, NAMED, NAMED_IN_CHINESE, REWRITTEN } from './rules.ts';

const ACTS = ['suspend', 'stop', 'resume', 'repeal', 'delist'];
const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];
const pick = (from: object, fields: readonly string[]): object =>
  Object.fromEntries(Object.entries(from).filter(([field, value]) => fields.includes(field) && value !== undefined));

const DAYS = ['from', 'fromTime', 'until', 'untilTime', 'duration'];

const entityOf = (fact: FactEntity, among: readonly FactEntity[]): Entity => {
  const { name, nameZh, aliases = [], country, kind, parent } = fact;
  const printed = name !== undefined && !NAMED_IN_CHINESE.includes(name);
  const others = printed || name === undefined ? aliases : [name, ...aliases];
  // A person's employer and a firm's owner are no firm of which it is a branch.
  const isBranch = kind === 'company' && among.some((other) => other.name === parent && other.kind === 'company');
  return {
    ...(printed && { name }),
    ...(nameZh && { nameZh }),
    ...(others.length > 0 && { aliases: others }),
    ...(country && { country }),
    kind,
    ...(isBranch && parent !== undefined && { parent }),
  };
};

/** In the order and with the grouping of a notice: those of one rule, scope and day are one provision. */
const controlOf = (parts: readonly FactEffect[], notice: FactNotice, facts: readonly FactItem[]): BaselineEffect => {
  const [first] = parts;
  const provisions = parts.map(({ provision }) => provision ?? '');
  const shared = provisions.every((one) => one.includes('.')) ? provisions[0]?.split('.')[0] : undefined;
  const provision = parts.length === 1 ? first?.provision : shared;
  const items = parts.flatMap((part) => itemsOf(facts, notice.key, part.provision));
  const subjects = unique(parts.flatMap((part) => part.subjects ?? []));
  const codes = unique([...parts.flatMap((part) => part.codes ?? []), ...codesOf(items)]);
  const hsCodes = unique([...parts.flatMap((part) => part.hsCodes ?? []), ...hsCodesOf(items)]);
  const annexed = notice.attachments?.some(({ role }) => role === 'items') ?? false;
  return {
    action: 'control',
    ...(provision && { provision }),
    ...pick(first ?? {}, DAYS),
    ...pick(first ?? {}, ['rule', 'destinations', 'endUse', 'reach', 'thresholds']),
    ...(subjects.length > 0 && { subjects }),
    ...(codes.length > 0 && { codes }),
    ...(hsCodes.length > 0 && { hsCodes }),
    scopeIn: annexed && first?.['reach'] !== undefined ? 'annex' : 'text',
    ...(items.length > 0 && { items }),
  };
};

const condition = ({ rule, from, destinations, endUse, reach }: FactEffect): string =>
  JSON.stringify([rule, from, destinations, endUse, reach]);

const listOf = (effect: FactEffect, notice: FactNotice, all: readonly FactEntity[]): BaselineEffect => {
  const own = all.filter((entity) => entity.notice === notice.key);
  const rule = listRow(effect.list)?.rule;
  return {
    action: 'list',
    ...pick(effect, ['provision', ...DAYS]),
    ...(rule && { rule }),
    ...pick(effect, ['list', 'statedCount']),
    ...(rule === undefined && pick(effect, ['restrictions'])),
    ...(own.length === 0 ? { scopeIn: 'annex' as const } : { entities: own.map((one) => entityOf(one, own)) }),
  };
};

/** A firm that is warned of, investigated or met by a measure; one that is not named is nobody. */
const firmOf = (effect: FactEffect): BaselineEffect[] =>
  effect.entities === undefined
    ? []
    : [
        {
          action: effect.action as 'warn',
          ...pick(effect, ['provision', ...DAYS, 'list', 'restrictions']),
          ...(effect['product'] === 'gene sequencers' ? { product: '基因测序仪' } : {}),
          entities: effect.entities.map((name) => NAMED[name] ?? { name }),
        },
      ];

const actOf = (effect: FactEffect, notice: FactNotice): BaselineEffect => ({
  action: effect.action as 'suspend',
  ...(isAnswer(notice) && { force: 'answer' as const }),
  ...pick(effect, DAYS),
  ...(effect.action === 'delist' && pick(effect, ['list'])),
  ...(effect.action === 'delist' && { entities: (effect.entities ?? []).map((name) => ({ name })) }),
  targets: (effect.targets ?? []).map(({ notice, provision }) => ({ notice, ...(provision && { provision }) })),
  ...(effect.imposer === 'US' && { imposer: 'US' }),
  ...(effect.imposer === 'US' && effect.action === 'suspend' && { partner: 'CN' }),
  ...pick(effect, ['suspendPct', 'keepsPct']),
  ...(effect.goods && { goods: { all: effect.goods.all, label: effect.goods.label } }),
});

const ALL_GOODS: Record<string, string> = { CN: '所有进口商品', US: 'all products of China' };

/** Goods of a notice's lists: their lines, where they were read. */
const goodsOf = ({ goods, imposer = '', ratePct }: FactEffect, { key }: FactNotice, { lines }: Facts) => {
  if (goods === undefined) return {};
  const hsCodes = lines.filter((line) => line.notice === key && line.ratePct === ratePct).map(({ code }) => code);
  const label = goods.all ? (ALL_GOODS[imposer] ?? goods.label) : goods.label;
  return { goods: { all: goods.all, label, ...(hsCodes.length > 0 && { hsCodes }) } };
};

/** What is laid on everybody's goods is laid on China's, which are those that are watched. */
const dutyOf = (effect: FactEffect, notice: FactNotice, facts: Facts): BaselineEffect => {
  const { imposer, partner } = effect;
  const { goods } = goodsOf(effect, notice, facts);
  return {
    action: effect.action as 'tariff',
    ...pick(effect, ['provision', ...DAYS]),
    imposer: imposer ?? 'CN',
    partner: imposer === 'US' && partner === 'all' ? 'CN' : (partner ?? 'US'),
    authority: (effect['authority'] as 'ieepa') ?? (imposer === 'US' ? 's301' : 'cn-tariff-law'),
    ...pick(effect, ['ratePct', 'previousPct', 'amends']),
    ...(goods && { goods }),
    ...(goods && !goods.all && goods.hsCodes === undefined && { scopeIn: 'annex' as const }),
  };
};

const consolidationOf = (effect: FactEffect, notice: FactNotice, { items }: Facts): BaselineEffect => {
  const replaced = notice.effects.filter(({ action }) => action === 'repeal').flatMap(({ targets = [] }) => targets);
  const moved = effect.subjects === undefined ? [] : movedItems(items, MOVED_FROM);
  const hsCodes = hsCodesOf(moved);
  return {
    action: 'consolidate',
    ...pick(effect, DAYS),
    ...pick(effect, ['subjects']),
    ...(moved.length > 0 && { codes: codesOf(moved) }),
    ...(hsCodes.length > 0 && { hsCodes }),
    scopeIn: 'annex',
    ...(effect.targets ? { targets: effect.targets } : { replaces: replaced.map(({ notice }) => notice) }),
    ...(moved.length > 0 && { items: moved }),
  };
};

const isLeftOut = (notice: FactNotice, { provision = '', goods }: FactEffect): boolean => {
  const rule = LEFT_OUT[notice.key];
  return rule !== undefined && (rule.test(provision) || rule.test(goods?.label ?? ''));
};

/** What a text does, in the core's terms and with the grouping that the readers give it. */
export const effectsOf = (notice: FactNotice, facts: Facts): BaselineEffect[] => {
  const all = (REWRITTEN[notice.key]?.(notice) ?? notice.effects).filter((effect) => !isLeftOut(notice, effect));
  const controls = all.filter(({ action }) => action === 'control');
  return all.flatMap((effect): BaselineEffect[] => {
    const { action } = effect;
    if (action === 'control') {
      const alike = controls.filter((other) => condition(other) === condition(effect));
      return alike[0] === effect ? [controlOf(alike, notice, facts.items)] : [];
    }
    if (action === 'list') return [listOf(effect, notice, facts.entities)];
    if (action === 'consolidate') return [consolidationOf(effect, notice, facts)];
    if (action === 'tariff') return [dutyOf(effect, notice, facts)];
    if (action === 'exempt')
      return effect.imposer !== undefined
        ? [dutyOf(effect, notice, facts)]
        : effect.provision === undefined
          ? []
          : [{ action, ...pick(effect, ['provision', ...DAYS]) }];
    return ACTS.includes(action) ? [actOf(effect, notice)] : firmOf(effect);
  });
};
