import { describe, expect, test } from 'vitest';
import type { Document } from '../../shared/domain/acts/extraction.ts';
import type { Provenance } from '../../shared/reading/read.ts';
import { publicationAt } from '../../shared/sources/publication-at.ts';
import type { CivilDate } from '../../shared/time/civil.ts';
import { documents } from '../../simulator/documents.ts';
import { readNow as read } from '../support/reading.ts';
import { FIXTURES, fixture } from './fixtures.ts';

const US: Provenance = { kind: 'official', jurisdiction: 'US', reader: 'us-order' };
const PRESS: Provenance = { kind: 'press', jurisdiction: null, reader: 'press' };

const corpus = (id: string): Document => {
  const found = documents().find((one) => one.id === id);
  if (found === undefined) throw new Error(`the corpus has no ${id}`);
  return found;
};

describe('the reader is the source’s, whatever the host', () => {
  test.each(['https://www.bis.gov/orders/x', 'https://www.cbp.gov/x', 'https://export.example/x'])(
    'an order on %s is the order',
    (url) => {
      const order = corpus('eo-14257');
      const { kind, notice, effects } = read({ ...order, url }, US);
      expect({ kind, key: notice?.key }).toEqual({ kind: 'notice', key: 'eo-14257' });
      expect(effects).toEqual(read(order, US).effects);
      expect(effects.map(({ action, ratePct }) => [action, ratePct])).toEqual([['tariff', 10]]);
    },
  );

  test('a notice at an address without a name is the notice', () => {
    const { document } = fixture('control-gallium-germanium');
    const from = publicationAt(document.url);
    expect(read({ ...document, url: 'https://203.0.113.9/a' }, from).effects).toEqual(read(document, from).effects);
  });

  test('a page that speaks without the force of an act claims', () => {
    const document: Document = {
      id: 'sheet',
      url: 'https://www.whitehouse.gov/fact-sheets/2025/05/x/',
      publishedOn: '2025-05-12' as CivilDate,
      contentType: 'text/plain',
      title: 'Fact Sheet',
      body: 'President Trump threatened on Monday to impose an additional 50% tariff on Chinese goods from June 1.',
    };
    const { effects, claims } = read(document, publicationAt(document.url));
    expect(effects).toEqual([]);
    expect(claims).toMatchObject([{ type: 'tariff-threat', ratePct: 50 }]);
  });
});

describe('what the press prints is no notice', () => {
  test.each(FIXTURES)('$name', ({ document }) => {
    const { kind, notice, effects } = read(document, PRESS);
    expect({ notice, effects }).toEqual({ effects: [] });
    expect(['press', 'irrelevant']).toContain(kind);
  });

  test('nor an order', () => {
    const { kind, notice, effects } = read(corpus('eo-14257'), PRESS);
    expect({ notice, effects }).toEqual({ effects: [] });
    expect(kind).not.toBe('notice');
  });
});
