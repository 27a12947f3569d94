import type { Change, View } from '../../ledger/log/change.ts';
import type { Instant } from '../../time/civil.ts';
import { counted } from '../../wording/text/counted.ts';
import { GRAVITY, type Message, MOST_LINES } from './message.ts';

const shown = (view: View | null): string =>
  view === null ? '–' : [view.state, view.ratePct].filter(Boolean).join(' ');

/** Changes as they stand in the log: what goes out where our own wording of them fails, rather than nothing. */
export const fallbackMessage = (changes: readonly Change[], at: Instant): Message | undefined => {
  if (changes.length === 0) return undefined;
  const statuses = new Set<string>(changes.map(({ status }) => status));
  const room = MOST_LINES - 3;
  const lines = changes.slice(0, room).map(({ kind, subject, from, to, since, by }) => ({
    label: kind.toUpperCase(),
    text: `${subject}: ${shown(from)} → ${shown(to)} since ${since}${by ? ` (${by})` : ''}`,
  }));
  const rest = changes.length - lines.length;
  return {
    status: GRAVITY.find((status) => statuses.has(status)) ?? 'confirmed',
    headline: `${counted(changes.length, 'change')} to ${[...new Set(changes.map(({ subject }) => subject))].slice(0, 3).join(', ')}`,
    lines: rest > 0 ? [...lines, { label: 'MORE', text: `${rest} more on the dashboard` }] : lines,
    evidence: [],
    links: changes
      .flatMap(({ url, by }) => (url?.startsWith('http') ? [{ title: by ?? 'text', url }] : []))
      .slice(0, 3),
    footer: 'shown as the log has it, because the usual words failed',
    at,
    changes: [...changes],
  };
};
