import { beforeAll, expect, test } from 'vitest';
import { dutyNews } from '../../../shared/alerts/duties/duty-news.ts';
import { type AlertContext, contextOf } from '../../../shared/alerts/facts/context.ts';
import { ofFamily } from '../../../shared/alerts/facts/families.ts';
import { knownLaw, regimeOn } from '../../../shared/alerts/facts/law.ts';
import { clausesOf, headlineOf } from '../../../shared/alerts/statuses/headline.ts';
import { isTariff } from '../../../shared/domain/subject.ts';
import { collectedPct } from '../../../shared/ledger/decide/difference.ts';
import { currentVersion } from '../../../shared/ledger/log/ledger.ts';
import { addDays, BEIJING, type CivilDate, civilAt, instantOf, millisOf } from '../../../shared/time/civil.ts';
import { regimeWhen } from '../../../shared/views/known/regime-when.ts';
import { longDay } from '../../../shared/wording/text/day.ts';
import { corpusEntries } from '../../../simulator/entry.ts';
import { beijing, type Story, storyOf } from '../../support/story.ts';

let story: Story;
let contexts: AlertContext[];

/** What each commit of the known history tells everybody, with the law as known then. */
beforeAll(() => {
  story = storyOf(corpusEntries(), { from: beijing('2025-01-01'), to: beijing('2026-11-28', '12:00') });
  const { ledger, commits } = story;
  contexts = commits
    .filter(({ cause }) => cause !== 'import')
    .map((commit) => {
      const earlier = instantOf(millisOf(commit.at) - 1);
      const at = (known: typeof earlier) => regimeWhen({ ledger }, { valid: civilAt(known, BEIJING), known });
      return contextOf({
        commits: [commit],
        before: at(earlier),
        after: at(commit.at),
        law: { before: knownLaw(ledger, earlier), after: knownLaw(ledger, commit.at) },
        textOf: (key) => currentVersion(ledger, key),
      });
    });
}, 240_000);

const confirmed = (context: AlertContext) =>
  context.facts.filter(
    ({ status, from, to }) => status === 'confirmed' || (status === 'by-date' && from?.state !== 'suspended' && to),
  );
const said = (context: AlertContext) => clausesOf(confirmed(context), context).map((clause) => ({ context, clause }));

test('every headline has somebody who acts, a verb, and a text that it rests on', () => {
  const all = contexts.flatMap(said);
  expect(all.length).toBeGreaterThan(50);
  for (const { clause } of all) {
    expect(clause.actor, clause.words).toMatch(/^(CN|US)$/);
    expect(clause.words).toMatch(/^[a-z]+s /);
    expect(clause.words).toMatch(/\(.*\d.*\)/);
  }
});

test('every state, last day, count and licence that a headline says is so in the regime of that day', () => {
  for (const { context, clause } of contexts.flatMap(said)) {
    for (const { measure, state, on, until } of clause.stands) {
      const day = regimeOn(context, on);
      const is = day.measures.find(({ id }) => id === measure);
      expect([measure, is?.state], clause.words).toEqual([measure, state]);
      if (until) expect(is?.until).toBe(until);
    }
    if (clause.count !== undefined) {
      const heads = clause.stands.filter(
        ({ measure }) => !context.facts.find((one) => one.measure === measure)?.is?.parent,
      );
      expect(heads, clause.words).toHaveLength(clause.count);
    }
    for (const subject of clause.still?.subjects ?? [])
      expect(
        regimeOn(context, clause.still?.on ?? context.today).measures.some(
          (one) =>
            one.subject === subject && one.state === 'in-force' && one.rule === clause.still?.rule && !one.destinations,
        ),
      ).toBe(true);
  }
});

const DAY = /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: \d{4})?/g;

test('no headline names a day on which nothing of it starts or ends', () => {
  for (const { clause, context } of contexts.flatMap(said)) {
    const days = clause.stands.flatMap(({ on, until }) => [on, ...(until ? [until] : [])]).map(longDay);
    const cited = [...context.readings.map(({ publishedOn }) => longDay(publishedOn))];
    for (const day of clause.words.match(DAY) ?? [])
      expect(
        [...days, ...cited].some((one) => one.startsWith(day)),
        `${clause.words}: ${day}`,
      ).toBe(true);
  }
});

const totalOn = (context: AlertContext, subject: string, day: CivilDate): number =>
  regimeOn(context, day)
    .measures.filter((one) => one.subject === subject && one.state === 'in-force' && one.goods?.all !== false)
    .reduce((sum, one) => sum + (collectedPct(one) ?? 0), 0);

test('every total of duties is that of the regime once its day is over', () => {
  let told = 0;
  for (const context of contexts)
    for (const news of dutyNews(
      ofFamily(confirmed(context), 'tariff').filter(({ is }) => is?.goods?.all !== false),
      context,
    )) {
      told += 1;
      // The day of Washington ends in Beijing on the day after.
      const day = addDays(news.turn.on.slice(0, 10) as CivilDate, news.subject.startsWith('tariff:US') ? 1 : 0);
      expect([headlineOf(context.facts, context), totalOn(context, news.subject, day)]).toEqual([
        headlineOf(context.facts, context),
        news.turn.to,
      ]);
    }
  expect(told).toBeGreaterThan(20);
  expect(contexts.some(({ facts }) => facts.some(({ subject }) => isTariff(subject)))).toBe(true);
});
