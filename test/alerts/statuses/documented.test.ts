import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STATUS_WORDS } from '../../../shared/alerts/message/message.ts';
import { LISTS } from '../../../shared/domain/acts/lists.ts';
import { GROUP_NAMES } from '../../../shared/domain/goods/substances.ts';
import { STATUSES } from '../../../shared/ledger/log/change.ts';

const page = readFileSync(new URL('../../../docs/alerts.md', import.meta.url), 'utf8');
const explained = new Set(
  [...page.matchAll(/^\| ([A-Z][^|]*?) \|/gm)].flatMap(([, words = '']) => words.split(/, | …/)),
);
const folder = join(import.meta.dirname, '../golden');
/** A day, a broken or mended source, which the runbook has. */
const ELSEWHERE = /^\d|^SINCE |^(?:BROKEN|MENDED)$/;
const labels = new Set(
  readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/^([A-Z][A-Z]+(?: [A-Z]+)*) {2}/gm)].map(
      ([, label = '']) => label,
    ),
  ),
);

test.each(Object.values(STATUS_WORDS))('%s is explained to whoever gets it', (word) =>
  expect(explained).toContain(word),
);

test('so is each label of the alerts that are held word for word', () => {
  expect(labels.size).toBeGreaterThan(30);
  const words = new Set(Object.values(STATUS_WORDS));
  const missing = [...labels].filter((label) => !explained.has(label) && !words.has(label) && !ELSEWHERE.test(label));
  expect(missing).toEqual([]);
});

test('the page on audiences has every value of a filter', () => {
  const audiences = readFileSync(new URL('../../../docs/audiences.md', import.meta.url), 'utf8');
  const row = (name: string): string => new RegExp(`^\\| \`${name}\` \\| (.*) \\|$`, 'm').exec(audiences)?.[1] ?? '';
  const codes = (name: string): string[] => [...row(name).matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
  expect(row('groups').split(', ')).toEqual(GROUP_NAMES);
  expect(codes('lists')).toEqual(LISTS);
  expect(codes('statuses')).toEqual([...STATUSES, 'scheduled']);
});
