import { type Audience, decidingOf } from '../../shared/alerts/audience/audience.ts';
import { undecidedIn } from '../../shared/alerts/inbox/escalation-stream.ts';
import type { News } from '../../shared/alerts/news/stream.ts';
import type { DecisionRecord } from '../../shared/decisions/record.ts';
import { millisOf } from '../../shared/time/civil.ts';
import type { Answer, Intention } from './people.ts';
import type { Taken } from './sinks.ts';

/** What became of what people decided, and of what they did not. */
export type Decided = {
  said: number;
  kept: number;
  lost: number;
  doubled: number;
  disordered: number;
  /** Alerts that said that they reopen something. */
  reopening: number;
  handedOn: number;
  wrong: string[];
};

type Seen = {
  intended: readonly Intention[];
  answers: readonly Answer[];
  kept: ReadonlyMap<string, readonly DecisionRecord[]>;
};

/** Each that was said is kept, once, as it was said, in the order in which it was said. */
const keptOf = (audience: string, { intended, answers, kept }: Seen) => {
  const own = intended.filter((one) => one.audience === audience);
  const records = kept.get(audience) ?? [];
  const byId = new Map(records.map((record) => [record.id, record]));
  const wrong: string[] = [];
  const lost = own.filter(({ id, log, said }) => {
    const record = byId.get(id) ?? {};
    return Object.entries({ ...said, log }).some(([field, value]) => Reflect.get(record, field) !== value);
  });
  for (const { id } of lost) wrong.push(`${audience}: ${id} was said and is not kept so`);
  const doubled = records.length - byId.size;
  if (doubled > 0) wrong.push(`${audience}: ${doubled} are kept twice`);
  const places = own.flatMap(({ id }) => byId.get(id)?.number ?? []);
  const disordered = places.filter((number, place) => number !== place + 1).length;
  if (disordered > 0 || records.length !== own.length) wrong.push(`${audience}: kept as ${places.join()}`);
  for (const { id, number } of answers)
    if (byId.has(id) && byId.get(id)?.number !== number) wrong.push(`${audience}: ${id} was answered ${number}`);
  return { said: own.length, kept: records.length, lost: lost.length, doubled, disordered, wrong };
};

const MINUTE_MS = 60_000;

/** What is left undecided has been handed on, and no change twice under two ids. */
const handedOnOf = (from: Audience, taken: readonly Taken[], news: News) => {
  const { to, hours } = from.decisions?.escalate ?? { to: '', hours: 0 };
  const wrong: string[] = [];
  const messages = new Map<string, Taken>();
  for (const one of taken)
    if (one.channel === to && one.id.includes(`.undecided-${from.name}.`)) messages.set(one.id, one);
  const told = [...messages.values()].flatMap(({ changes }) => [...new Set(changes)]);
  const again = told.filter((id, place) => told.indexOf(id) !== place);
  if (again.length > 0) wrong.push(`${to} was handed ${again.join()} twice`);
  const last = millisOf(news.commits.at(-1)?.at ?? news.now) / MINUTE_MS;
  for (const { matter, since, minute } of undecidedIn(news, from, hours)) {
    const change = (matter.unsettled[0]?.change ?? matter.told[0]?.changes[0])?.id ?? '';
    const late = matter.standing.decided && millisOf(matter.standing.decided.at) / MINUTE_MS >= minute;
    if (minute <= last && !late && !told.includes(change))
      wrong.push(`${to} was never handed ${matter.about} of ${from.name}, undecided since ${since}`);
  }
  return { handedOn: told.length, wrong };
};

export const decidedOf = (audiences: readonly Audience[], taken: readonly Taken[], news: News, seen: Seen): Decided => {
  const deciding = decidingOf(audiences);
  const kept = deciding.map(({ name }) => keptOf(name, seen));
  const handed = deciding
    .filter(({ decisions }) => decisions?.escalate !== undefined)
    .map((audience) => handedOnOf(audience, taken, news));
  const sum = (count: (one: (typeof kept)[number]) => number): number => kept.reduce((all, one) => all + count(one), 0);
  return {
    said: sum((one) => one.said),
    kept: sum((one) => one.kept),
    lost: sum((one) => one.lost),
    doubled: sum((one) => one.doubled),
    disordered: sum((one) => one.disordered),
    reopening: new Set(taken.flatMap(({ id, body }) => (body.includes('REOPENS') ? [id] : []))).size,
    handedOn: handed.reduce((all, one) => all + one.handedOn, 0),
    wrong: [...kept, ...handed].flatMap((one) => one.wrong),
  };
};
