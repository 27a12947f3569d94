import { load } from 'cheerio';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { corpusLog } from '../../../views/log.ts';
import { askedOf } from '../asked.ts';
import { storyDeps } from '../story-deps.ts';
import { atomFaults } from './atom-faults.ts';

const ask = askedOf(storyDeps(corpusLog('2025-11-12T02:00:00.000Z').commits));
const feedAt = async (url: string) => {
  const { body } = await ask(url);
  return { body, feed: parseAtomFeed(body) };
};

describe('the feed', async () => {
  const { body, feed } = await feedAt('/api/changes.atom');
  const entries = feed.entries ?? [];

  test('is an Atom feed by RFC 4287', () => {
    expect(atomFaults(body)).toEqual([]);
    expect(entries).toHaveLength(50);
    expect(feed.links).toContainEqual({
      href: 'https://chokepoint.example/api/changes.atom',
      rel: 'self',
      type: 'application/atom+xml',
    });
  });

  test('has titles that people understand alone: who, what, from when, rates, countries', () => {
    const titles = entries.map(({ title }) => title?.value ?? '');
    for (const title of titles) {
      expect(title).toMatch(/^[\p{Lu}\p{Script=Han}\d][^\n]{10,}$/u);
      expect(title).not.toMatch(/\b(?:in-force|confirmed|by-date|mofcom-|eo-\d|tariff:|entity:|item:|undefined|NaN)/);
    }
    expect(titles).toContainEqual(
      expect.stringMatching(/^US duties on Chinese goods \(Executive Order \d+\): (?:[\d.]+ → )?[\d.]+ %/),
    );
    expect(titles).toContainEqual(expect.stringMatching(/\(US(?:, [A-Z]\w+)*\): measures of the control list stopped/));
  });

  test('leads each entry to its change on the dashboard, and says its status', () => {
    const ids = entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { links, categories = [] } of entries) {
      expect(links?.[0]?.href).toMatch(/^https:\/\/chokepoint\.example\/#\/changes\/\d+\.\d+$/);
      expect(categories.map(({ scheme }) => scheme)).toContain('urn:chokepoint:status');
    }
  });
});

test.each([
  ['subject=holmium', 'Chokepoint: Holmium', /\bHo(?:lmium)?\b/],
  ['subject=skydio-inc', 'Chokepoint: Skydio Inc.', /Skydio/],
  ['list=unreliable-entity', 'Chokepoint: Unreliable Entity List', /Unreliable Entity List/],
  ['list=export-control&kind=listed', 'Chokepoint: Export control list, listed', /put on the control list/],
])('a feed of %s has a name and an id of its own', async (query, title, holds) => {
  const { body, feed } = await feedAt(`/api/changes.atom?${query}`);
  expect(atomFaults(body)).toEqual([]);
  expect(feed.title?.value).toBe(title);
  expect(feed.id).toBe(`urn:chokepoint:changes:${query.replace('&', ';')}`);
  expect(feed.entries?.length).toBeGreaterThan(0);
  for (const { title: own, summary } of feed.entries ?? []) expect(`${own?.value} ${summary?.value}`).toMatch(holds);
});

test('an entry bears the name of its thread, as its alerts do', async () => {
  const { body } = await askedOf()('/api/changes.atom');
  expect(atomFaults(body)).toEqual([]);
  expect(body).toMatch(/<category term="\d+" scheme="urn:chokepoint:thread"\/>/);
});

test('what is played has no publisher to lead to', async () => {
  const { body } = await askedOf({ ...storyDeps(), played: 'Recorded' })('/api/changes.atom');
  expect(body).not.toContain('rel="via"');
  expect((await askedOf()('/api/changes.atom')).body).toContain('rel="via"');
});

test('words that look like markup are text in it', async () => {
  const { body } = await ask(`/api/changes.atom?q=${encodeURIComponent('<b>&"]]>\u0007')}`);
  expect(atomFaults(body)).toEqual([]);
  const page = load(body, { xml: true });
  expect(page('feed > title').text()).toBe('Chokepoint: “<b>&"]]>”');
  expect(page('feed > title').children()).toHaveLength(0);
});

test('the rules find what is wrong with a feed', () => {
  const faulty = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><updated>today</updated>
    <link rel="self" href="changes.atom"/><entry><id>1</id><title>a</title></entry><entry><id>1</id></entry></feed>`;
  expect(atomFaults(faulty)).toEqual([
    'feed: 0 id',
    'feed: updated is no moment: today',
    'feed: no author',
    'feed: a relative address: changes.atom',
    'entry 1: 0 updated',
    'entry 1: id is no IRI: 1',
    'entry 1: no alternate link, no content',
    'entry 2: 0 title',
    'entry 2: 0 updated',
    'entry 2: id is no IRI: 1',
    'entry 2: no alternate link, no content',
    'ids are not unique',
  ]);
});
