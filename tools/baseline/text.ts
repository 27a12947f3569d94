import type { BaselineEffect, BaselineText } from '../../shared/baseline/schema.ts';
import { effectsOf } from './effects.ts';
import type { FactNotice, Facts } from './facts.ts';
import { isShipped } from './items.ts';
import { isAnswer, keyOf, publishedOn, unnumberedOf } from './keys.ts';
import { ATTESTED, DOUBTS, UNSAYABLE } from './rules.ts';

const RECALL = /\brecall\b/;
const isCertain = ({ key, certainty, sources }: FactNotice): boolean =>
  key in ATTESTED || (certainty !== 'uncertain' && sources.some((source) => !RECALL.test(source)));

const hasRecalled = ({ note = '', effects }: FactNotice): boolean =>
  RECALL.test(note) || effects.some((effect) => RECALL.test(effect.note ?? ''));

/** Why a text is not as sure as the others, in words. */
const doubtOf = (notice: FactNotice, { items, entities }: Facts): string | undefined => {
  const { key, certainty } = notice;
  const named = DOUBTS[key] ?? UNSAYABLE[key] ?? ATTESTED[key];
  if (named !== undefined) return named;
  if (!isCertain(notice)) return 'Not certain enough to say what it does.';
  if (entities.some((entity) => entity.notice === key && entity.basis === 'secondary'))
    return 'Names by registers of sanctions; the page was not seen.';
  if (certainty === 'likely') return 'Known from secondary sources; the text was not seen.';
  if (hasRecalled(notice)) return 'A day or a number in it was not checked against the text.';
  const doubted = items.filter((item) => item.notice === key && isShipped(item) && item.certainty === 'likely');
  return doubted.length === 0
    ? undefined
    : `By registers alone: items ${doubted.map(({ provision }) => provision).join(', ')}.`;
};

const isLikely = (notice: FactNotice, { entities }: Facts): boolean =>
  notice.certainty !== 'firm' ||
  hasRecalled(notice) ||
  entities.some(({ notice: of, basis }) => of === notice.key && basis === 'secondary');

/** An annex of which the facts carry the content was read; names that are not known wait for their page. */
const attachmentsOf = (notice: FactNotice, effects: readonly BaselineEffect[]): BaselineText['attachments'] => {
  const lists = effects.filter(({ list, entities, action }) => action === 'list' && list && entities === undefined);
  const counted = effects.map(({ goods }) => goods?.hsCodes?.length).filter((count) => count !== undefined);
  const files = (notice.attachments ?? []).map(({ title, url, role }, place) => {
    const found = role === 'goods' ? counted[place] : undefined;
    const stated = role === 'entities' ? lists[0]?.statedCount : found;
    return {
      title,
      ...(url && { url }),
      role,
      read: found !== undefined,
      ...(found === undefined && { why: url === undefined ? ('no-address' as const) : ('waiting' as const) }),
      ...(stated !== undefined && { stated }),
      ...(stated !== undefined && { found: found ?? 0 }),
    };
  });
  const names = lists
    .filter(() => !files.some(({ role }) => role === 'entities'))
    .map(({ statedCount }) => ({
      title: '名单',
      role: 'entities' as const,
      read: false,
      why: notice.urls.length > 0 ? ('waiting' as const) : ('no-address' as const),
      ...(statedCount !== undefined && { stated: statedCount, found: 0 }),
    }));
  return [...files, ...names];
};

const SERIES = /^mofcom-(\d{4})-(\d+)$/;

/** The ministry's announcements are called by their number first. */
const titleOf = ({ key, titleZh, titleEn, issuers, citation }: FactNotice): string => {
  const [, year, number] = SERIES.exec(key) ?? [];
  if (titleZh === undefined) return titleEn ?? citation ?? key;
  return year === undefined ? titleZh : `${issuers.join(' ')}公告${year}年第${number}号 ${titleZh}`;
};

/** A text as it ships; undefined for one whose day is not known. */
export const textOf = (notice: FactNotice, facts: Facts): BaselineText | undefined => {
  const { titleZh, titleEn, issuers, issuedOn, urls, citation } = notice;
  const day = publishedOn(notice);
  if (day === null) return undefined;
  const keys = new Map(facts.notices.map((one) => [one.key, keyOf(one)]));
  const known = (key: string): string => keys.get(key) ?? key;
  const key = keyOf(notice);
  const unknown = !isCertain(notice) ? 'uncertain' : notice.key in UNSAYABLE ? 'no-schema' : undefined;
  const effects = (unknown === undefined ? effectsOf(notice, facts) : []).map((effect) => ({
    ...effect,
    ...(effect.targets && { targets: effect.targets.map((target) => ({ ...target, notice: known(target.notice) })) }),
    ...(effect.amends && { amends: known(effect.amends) }),
  }));
  const aims = effects.flatMap(({ targets = [], amends, replaces = [] }) => [
    ...targets.map((target) => target.notice),
    ...(amends === undefined ? [] : [amends]),
    ...replaces,
  ]);
  const claims = (notice.claims ?? []).map(({ until, speaker }) => ({
    type: 'suspension-extend' as const,
    news: true as const,
    stance: 'affirmed' as const,
    speaker: speaker as 'official-cn',
    until,
    targets: ['mofcom-2025-70'],
  }));
  const mentions = [...new Set([...aims, ...claims.flatMap(({ targets }) => targets)])].filter((one) => one !== key);
  const unnumbered = unnumberedOf(notice, facts.notices);
  const doubt = doubtOf(notice, facts);
  const attachments = attachmentsOf(notice, effects) ?? [];
  return {
    key,
    ...(isAnswer(notice) && { kind: 'spokesperson' as const }),
    title: titleOf(notice),
    ...(titleZh && titleEn && { titleEn }),
    issuers,
    ...(issuedOn && { issuedOn }),
    publishedOn: day,
    ...(urls.length > 0 && { urls }),
    ...(citation && { citation }),
    ...(unnumbered && { unnumbered }),
    certainty: isLikely(notice, facts) ? 'likely' : 'firm',
    ...(doubt && { doubt }),
    ...(unknown && { unknown }),
    ...(mentions.length > 0 && { mentions }),
    ...(attachments.length > 0 && { attachments }),
    effects,
    ...(claims.length > 0 && { claims }),
  };
};
