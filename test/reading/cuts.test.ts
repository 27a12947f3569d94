import { describe, expect, test } from 'vitest';
import { FORMS } from '../../bench/hostile/cuts.ts';
import { cutAt, glued, SITES, TEXTS } from '../../bench/hostile/texts.ts';
import { drawing, seededRandom } from '../../bench/seeded-random.ts';
import { pageOf } from '../../shared/page/html.ts';
import { read } from '../support/read.ts';
import { fixture, readAs, US_FIXTURES } from './fixtures.ts';

const CUTS = 300;
const PAIRS = 80;
const NPR_TARIFF = 'npr-trump-threatens-100-percent-tariff-china';

describe.each(Object.keys(FORMS))('as %s', (form) => {
  const chance = seededRandom(form.length);
  const drawn = drawing(chance);
  const times = <T>(count: number, one: () => T | undefined): T[] =>
    Array.from({ length: count }, one).filter((found) => found !== undefined);

  test('a text that is cut anywhere says what the whole says, or less and that it does', () => {
    expect(times(CUTS, () => cutAt(drawn(TEXTS), form, chance()))).toEqual([]);
  });

  test('two texts that came as one never mix', () => {
    const pair = (): string | undefined => {
      const site = drawn(SITES);
      const [one, other] = [drawn(site), drawn(site)];
      return one === other ? undefined : glued(one, other, form);
    };
    expect(times(PAIRS, pair)).toEqual([]);
  });
});

const textOf = (id: string) => {
  const text = TEXTS.find((one) => one.id === id);
  if (text === undefined) throw new Error(`there is no text ${id}`);
  return text;
};

test.each([
  ['under the list of the first rules are laid down', 'list-watch', 'dues-rules', 'part'],
  ['under its list a law stands', 'list-uel-branches', 'sanctions-law', 'plain text'],
  ['under its list somebody decides, and signs nothing', 'uel-2025-10', 'identity-no-nian', 'plain text'],
  ['under its list the press reports', 'list-uel-dashes', 'their-list-reported', 'plain text'],
  ['the title of the first stands over the words of the other', 'decision-lifts', 'unnumbered-circular', 'part'],
  ['two titles stand around the words of both', 'separatists-punished', 'mofcom-2026-20', 'part'],
  ['a title has its hour behind it', 'mfa-2025-07-01-tolentino', 'mfa-order-2024-16', 'part'],
  ['a circular has its title between them', 'separatists-punished', 'purchases-ordered', 'plain text'],
  ['under its list the other has articles', 'list-further-names', 'control-in-numbered-clauses', 'plain text'],
  ['under its list the press reports of the other', 'uel-2025-10', 'tariff-plan-2026', 'part'],
  ['somebody signs under what a speaker announced', 'separatists-punished', 'identity-box-only', 'part'],
  ['the other begins behind the day of the first', 'control-one-paragraph', 'delist-by-article-of-a-law', 'part'],
  ['each says from when it is', 'control-one-paragraph', 'identity-box-only', 'plain text'],
  ['somebody signs under an answer', 'answer-all-28', 'delisting-of-countermeasures', 'part'],
  ['the premier signs a decree under an answer', 'answer-at-once', 'state-council-decree-817', 'plain text'],
  ['an order of another state stands under a day in English', 'english-tariff-aside', 'us-india', 'part'],
  ['an announcement in English begins with its issuer', 'english-unsigned', 'english-delist', 'plain text'],
  ['a joint announcement in English has a long title', 'english-unsigned', 'english-control-rare-earths', 'plain text'],
  ['a ministry signs under an order of another day', 'order-suspends-han-number', 'items-with-words-explained', 'part'],
  ['the box gives the number of the other', 'control-us-halves', 'identity-box-only', 'part'],
  ['two answers are called alike', 'answer-goes-on-and-ends', 'answer-days-alone', 'part'],
  ['two answers have one heading', 'answer-by-day-and-count', 'answer-days-alone', 'part'],
  ['two answers have one title', 'answer-2025-11-05-unreliable', 'answer-at-once', 'plain text'],
  ['the press reports under the notice of an agency', 'us-steel-derivatives-in', NPR_TARIFF, 'part'],
  ['the press reports under an agency that acted before', 'us-action-aside-a-year', NPR_TARIFF, 'plain text'],
])('two texts that came as one: %s', (_, one, other, form) => {
  expect(glued(textOf(one), textOf(other), form)).toBeUndefined();
});

test.each([
  ['behind a day that begins a sentence', 'list-after-a-deed-on-a-day', 85],
  ['within an annex, before the goods that it names', 'control-foreign-made', 813],
  ['behind the day of the minister, within the decision', 'mfa-persons-family', 285],
])('a text that ends %s', (_, id, at) => {
  const text = textOf(id);
  const whole = FORMS['plain text']?.(text).body.length ?? 0;
  expect(cutAt(text, 'plain text', (at + 0.5) / whole)).toBeUndefined();
});

const inner = (name: string): string => /<body[^>]*>([\s\S]*)<\/body>/.exec(fixture(name).document.body)?.[1] ?? '';

test('a second notice on the page of the first is told, and neither does anything', () => {
  const { effects, problems } = readAs('list-uel-dashes', (body) =>
    body.replace('</body>', `${inner('list-watch')}</body>`),
  );
  expect(effects).toEqual([]);
  expect(problems.map(({ kind }) => kind)).toEqual(['several-texts']);
});

test('a second order, likewise', () => {
  const [one, other] = ['us-fentanyl-ten', 'us-continue-year'].map(
    (name) => US_FIXTURES.find((each) => each.name === name)?.document,
  );
  if (one === undefined || other === undefined) throw new Error('no such orders');
  const lines = pageOf(other.body).blocks.map(({ raw }) => `<p>${raw}</p>`);
  const both = read({ ...one, body: one.body.replace('</div></main>', `${lines.join('')}</div></main>`) });
  expect(both.effects).toEqual([]);
  expect(both.problems.map(({ kind }) => kind)).toEqual(['several-texts']);
});

test('a page whose frame is whole and whose text stops within a sentence says so', () => {
  const { effects, problems } = readAs('list-watch', (body) =>
    body.replace(/列入关注名单的实体配合[\s\S]*?(?=<\/p>)/, '列入关').replace(/<p>本公告[\s\S]*?(?=<\/div>)/, ''),
  );
  expect(effects.map(({ from }) => from)).toEqual([undefined]);
  expect(problems.map(({ kind }) => kind)).toContain('end-not-seen');
});

test('what firms are is none of their names: the list behind the text is missing', () => {
  const { effects, problems } = readAs('mfa-companies-and-managers', (body) =>
    body.replace(/<p>附件<\/p>[\s\S]*?(?=<\/div>)/, ''),
  );
  expect(effects.flatMap(({ entities = [] }) => entities)).toEqual([]);
  expect(problems.map(({ kind }) => kind)).toContain('names-missing');
});
