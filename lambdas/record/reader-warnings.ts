import type { OperatorEvent } from '../../shared/alerts/operator-event.ts';
import type { Reading } from '../../shared/ledger/log/commit.ts';

import type { Instant } from '../../shared/time/civil.ts';

const SHOWN = 5;

const said = ({ title, url, problems }: Reading): string =>
  `${[title, url].filter(Boolean).join(' ')}: ${problems.map(({ kind, text }) => (text ? `${kind} (${text.slice(0, 200)})` : kind)).join(', ')}`;

/** What the reader could not make sense of in one round, as one event for the people who run the system. */
export const readerWarnings = (source: string, readings: readonly Reading[], at: Instant): OperatorEvent[] => {
  const puzzling = readings.filter(({ problems }) => problems.length > 0);
  if (puzzling.length === 0) return [];
  const more = puzzling.length > SHOWN ? [`and ${puzzling.length - SHOWN} more`] : [];
  const lines = [...puzzling.slice(0, SHOWN).map(said), ...more];
  const text = `${puzzling.length} of ${readings.length} pages puzzled the reader.\n${lines.join('\n')}`;
  const pages = puzzling.slice(0, SHOWN).flatMap(({ page }) => page || []);
  return [{ kind: 'reader-puzzled', subject: source, at, text, pages }];
};
