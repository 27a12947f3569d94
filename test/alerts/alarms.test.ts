import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OPERATOR_ALARMS, STACK_ALARMS } from '../../shared/alerts/alarms.ts';

const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
const sections = runbook.split(/^## /m).slice(1);
const headings = sections.map((section) => section.split('\n', 1)[0]);
const alarms = { ...OPERATOR_ALARMS, ...STACK_ALARMS };

test('the runbook has one heading an alarm, in their order', () => expect(headings).toEqual(Object.keys(alarms)));

test.each(sections)('%s', (section) => {
  for (const part of ['**Means.** ', '**Look.** ', '**Do.** ']) expect(section).toContain(part);
});

test.each(Object.entries(alarms))('%s leads to its heading', (name, { runbook: link }) =>
  expect(link).toBe(`docs/runbook.md#${name}`),
);
