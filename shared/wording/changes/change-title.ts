import { listRow } from '../../domain/acts/lists.ts';
import { displayName } from '../../domain/names/names.ts';
import { isEntity, isItem, isTariff, listOfSubject } from '../../domain/subject.ts';
import { collectedPct } from '../../ledger/decide/difference.ts';
import type { Change, View } from '../../ledger/log/change.ts';
import { dutiesName } from '../duties/duties.ts';
import { listName } from '../rules/list.ts';
import { ruleText } from '../rules/rule.ts';
import { symbolOf } from '../subjects/subject.ts';
import { longDay } from '../text/day.ts';
import { figure } from '../text/figure.ts';
import { statementText } from './statement.ts';

/** What one text does in one way to one or several, as far as a title says it. */
export type Told = Pick<
  Change,
  'subject' | 'kind' | 'status' | 'from' | 'to' | 'since' | 'rule' | 'destinations' | 'endUse' | 'list' | 'claim'
> & {
  names: readonly { subject: string; name: string }[];
  /** How many there are, where not all names are at hand. */
  count?: number;
  /** Of the firms and persons. */
  countries?: readonly string[];
  /** What the text that brought it is called. */
  title?: string;
  /** The act that a duty rests on, as it is called. */
  act?: string;
};

const MOST = 4;
/** Letters that names may take before the rest is counted. */
const ROOM = 64;
const REGIONS = new Intl.DisplayNames('en', { type: 'region' });
const nameOf = (code: string): string => (code === 'US' ? 'US' : (/^[A-Z]{2}$/.test(code) && REGIONS.of(code)) || code);

/** Goods behind others; what is written in capitals stays so. */
const lower = (name: string): string => name.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());

type Shown = { text: string; holds: number };
const textOf = (shown: readonly Shown[]): string => shown.map(({ text }) => text).join(', ');

/** Names as a title has them: several elements by their symbols, firms without their legal forms. */
const shortNames = ({ names }: Told): Shown[] => {
  const elements = names.filter(({ subject }) => isItem(subject) && symbolOf(subject) !== undefined);
  const symbols = elements.length > 1 ? elements : [];
  const others = names.filter((name) => !symbols.includes(name));
  return [
    ...(symbols.length > 0
      ? [{ text: symbols.map(({ subject }) => symbolOf(subject)).join(' '), holds: symbols.length }]
      : []),
    ...others.map(({ subject, name }, at) => ({
      text: isEntity(subject) ? displayName(name) : at + symbols.length > 0 ? lower(name) : name,
      holds: 1,
    })),
  ];
};

/** `Skydio, BRINC, Insitu, Kratos and 7 more (US, Canada)`, `Ho Er Tm Eu Yb, superhard materials` */
const whoIn = (told: Told): string => {
  const { names, count = names.length, countries = [] } = told;
  const all = shortNames(told);
  const fit = all.findIndex((_, at) => at > 0 && textOf(all.slice(0, at + 1)).length > ROOM);
  const most = all.length > MOST + 1 ? MOST : MOST + 1;
  const shown = all.slice(0, fit < 0 ? most : Math.min(fit, most));
  const rest = count - shown.reduce((sum, { holds }) => sum + holds, 0);
  const more = rest > 0 ? ` and ${rest} more` : '';
  return `${textOf(shown)}${more}${countries.length > 0 ? ` (${countries.map(nameOf).join(', ')})` : ''}`;
};

const from = (day: Change['since']): string => `from ${longDay(day)}`;
const to = (view: View | null): string => (view?.until ? ` to ${longDay(view.until)}` : '');

const TURNS: Partial<Record<Change['kind'], (told: Told) => string>> = {
  announced: ({ since, to: now }) => `announced ${from(since).replace('from', 'for')}${to(now)}`,
  'in-force': ({ since, to: now }) => `in force ${from(since)}${to(now)}`,
  suspended: ({ since, to: now }) => `suspended ${from(since)}${to(now) || ', no end stated'}`,
  extended: ({ to: now }) => `suspension extended${to(now)}`,
  shortened: ({ to: now }) => `suspension shortened${to(now)}`,
  lapsed: ({ since, to: now }) =>
    now?.state === 'in-force'
      ? `in force ${from(since)}, its suspension over`
      : `ended ${from(since).replace('from', 'on')}`,
  resumed: ({ since }) => `in force again ${from(since)}`,
  stopped: ({ since }) => `stopped ${from(since)}`,
  repealed: ({ since }) => `repealed ${from(since)}`,
  replaced: ({ since }) => `moved to another legal basis ${from(since)}`,
  listed: ({ since, to: now }) => `${from(since)}${to(now)}`,
  delisted: ({ since }) => `struck off ${from(since)}`,
  amended: () => 'its text was changed',
  corrected: () => 'our reading was corrected',
};
const turn = (told: Told): string => TURNS[told.kind]?.(told) ?? told.kind;

/** What is collected, or will be once it starts; nothing after its end. */
const paid = (view: View | null): number | undefined => {
  if (view?.ratePct === undefined) return undefined;
  const over = view.state !== 'in-force' && view.state !== 'announced';
  return over ? 0 : collectedPct(view);
};

const rateOf = (told: Told): string => {
  const [before, now] = [paid(told.from), paid(told.to)];
  const last = now ?? before;
  if (last === undefined) return '';
  return `${before === undefined || before === last ? '' : `${figure(before)} → `}${figure(last)} %`;
};

/** The rate is that of one act, which is named: it is not the total. */
const dutyTitle = (told: Told): string => {
  const aside = told.to?.state === 'in-force' ? (told.to.suspendedPct ?? 0) : 0;
  const stays = told.kind === 'suspended' ? `${from(told.since)}; ` : '';
  const keeps = told.kind === 'suspended' ? '' : 'stay ';
  const turned = aside > 0 ? `${stays}${figure(aside)} points ${keeps}suspended${to(told.to)}` : turn(told);
  const act = told.act ? ` (${told.act})` : '';
  return `${dutiesName(told.subject)}${act}: ${[rateOf(told), turned].filter(Boolean).join(', ').replace(', from', ' from')}`;
};

const listingTitle = (told: Told): string => {
  const list = told.list ?? listOfSubject(told.subject);
  const row = listRow(list);
  if (told.kind === 'listed' && row && !row.persons) return `put on the ${listName(list)} ${turn(told)}`;
  const laid = row ? (row.persons ? row.short : `measures of the ${row.short}`) : 'measures';
  const mark = told.kind === 'extended' || told.kind === 'shortened' ? ',' : '';
  return `${laid}${mark} ${turn(told)}`;
};

const what = (told: Told): string => {
  if (isEntity(told.subject)) return `${whoIn(told)}: ${listingTitle(told)}`;
  return `${whoIn(told)}: ${told.rule ? `${ruleText(told)}, ` : ''}${turn(told)}`;
};

/** A title that is true alone: who is met, by what, from and until when, with rates and countries. */
export const changeTitle = (told: Told): string => {
  const { kind, status, claim, title } = told;
  if (kind === 'unread') return `Not read: ${title ?? whoIn(told)}`;
  if (claim !== undefined) {
    const said = statementText(claim);
    return status === 'contradicted'
      ? `Contradicted by the official text: ${said}`
      : `${said}; nothing is in force by it`;
  }
  return isTariff(told.subject) ? dutyTitle(told) : what(told);
};
