import fc from 'fast-check';
import { test } from 'vitest';
import { judge } from '../../lambdas/collect/ask-list.ts';
import { SOURCES } from '../../shared/sources/registry.ts';

const pieces = fc.constantFrom(
  '<li><a href="',
  '/zcfb/blgg/gg/2025/art/2025/art_0a.html',
  './202510/t20251009_1.htm',
  'http://[',
  '" title="',
  '">',
  '</a><span>[2025-02-30]</span></li>',
  '{"data":{"html":"',
  '{"pageInfo":{"rows":[{"title":null,"url":1},{}]}}',
  '<rss><channel><item><link>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '\ufffd\ufffd\ufffd',
  '????',
);
const page = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 12 })
  .map((parts) => parts.join(''));

test.each(SOURCES.map((source) => [source.id, source] as const))(
  '%s judges any text and throws at none',
  async (_, source) => {
    await fc.assert(
      fc.asyncProperty(page, async (text) => {
        const [address = ''] = source.index(2025);
        const judged = await judge(source, text, address, 0);
        if (!('links' in judged)) return judged.text.length > 0;
        return judged.links.every(({ url, title }) => URL.canParse(url) && typeof title === 'string');
      }),
      { numRuns: 60 },
    );
  },
);
