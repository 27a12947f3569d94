import type { Rule } from '../../../shared/domain/acts/effect.ts';
import type { Span } from '../../../shared/ledger/evaluate/histories.ts';
import { addDays, dayInWords } from '../../dates.ts';
import { days } from '../../scales.ts';
import { STATES } from '../../words.ts';
import { useWidth } from '../controls/use-width.ts';

type Course = { id: string; history: readonly Span[] };

/** Where a chart of these days begins and ends: a little around what happened and what is to come. */
export const reachOf = (courses: readonly Course[], ...days: readonly string[]): [string, string] => {
  const all = [...days, ...courses.flatMap(({ history }) => history.map(({ from }) => from))].filter(Boolean).sort();
  return [addDays(all[0] ?? '2025-01-01', -30), addDays(all.at(-1) ?? '2026-01-01', 90)];
};

const spanInWords = ({ from, to, state, until }: Span): string =>
  `${STATES[state]} from ${dayInWords(from)}${to ? ` to ${dayInWords(addDays(to, -1))}` : ''}${until && !to ? `, until ${dayInWords(until)}` : ''}`;

/** The states of one measure through time. What lies ahead of today is drawn paler: it holds if nothing more is issued. */
export const HistoryBand = (props: {
  rule?: Rule | undefined;
  history: readonly Span[];
  reach: [string, string];
  day: string;
  today: string;
}) => {
  const { rule = 'none', history, reach, day, today } = props;
  const [box, width] = useWidth<HTMLDivElement>(600);
  const at = days(reach[0], reach[1], [0, width]);
  return (
    <div class="band" ref={box}>
      <svg viewBox={`0 0 ${width} 30`} role="img" aria-label={history.map(spanInWords).join('; ') || 'No history'}>
        {history.map((span, index) => {
          const [from, to] = [at(span.from), at(span.to ?? reach[1])];
          return (
            <g key={`${span.from} ${index}`} class={span.from > today ? 'ahead' : undefined}>
              <rect
                class={`span ${span.state} by-${rule}`}
                x={from}
                width={Math.max(1, to - from - 1)}
                y={2}
                height={14}
              >
                <title>{spanInWords(span)}</title>
              </rect>
              {to - from > 70 && (
                <text class={`${span.state} by-${rule}`} x={from + 4} y={13}>
                  {STATES[span.state]}
                </text>
              )}
            </g>
          );
        })}
        <line class="today" x1={at(today)} x2={at(today)} y1={0} y2={18} />
        {day !== today && <line class="day" x1={at(day)} x2={at(day)} y1={0} y2={18} />}
        {at.ticks(Math.max(2, Math.floor(width / 120))).map((tick) => (
          <text key={tick} class="tick" x={at(tick)} y={28} text-anchor={at(tick) > width - 50 ? 'end' : 'start'}>
            {dayInWords(tick).slice(-8)}
          </text>
        ))}
      </svg>
    </div>
  );
};
