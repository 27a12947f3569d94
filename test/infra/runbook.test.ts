import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STACK_ALARMS } from '../../infra/operations/stack-alarms.ts';
import { RUNBOOK_EVENTS } from '../../shared/alerts/streams/operations.ts';

const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
const sections = runbook.split(/^## /m).slice(1);
const headings = sections.map((section) => section.split('\n', 1)[0]);

test('the runbook has one heading an alarm or event, and no other', () =>
  expect(headings.toSorted()).toEqual([...new Set([...RUNBOOK_EVENTS, ...Object.keys(STACK_ALARMS)])].sort()));

test.each(sections)('%s', (section) => {
  for (const part of ['**Means.** ', '**Look.** ', '**Do.** ']) expect(section).toContain(part);
});

test.each(Object.entries(STACK_ALARMS))('%s leads to its heading', (name, { runbook: link }) =>
  expect(link).toBe(`docs/runbook.md#${name}`),
);
