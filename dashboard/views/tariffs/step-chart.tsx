import type { Direction } from '../../../shared/views/answers/subjects/tariffs.ts';
import { dayInWords } from '../../dates.ts';
import { useWidth } from '../../parts/controls/use-width.ts';
import { dutiesOf } from '../../words.ts';
import { type Flag, flagged, widthOf } from './labels.ts';
import { Panel } from './panel.tsx';
import { scalesOf, spanOf } from './scales.ts';
import { turnsOf } from './turns.ts';

const TALL = 190;
const HEAD = 22;
const AXIS = 22;
const ROW = 13;
const EDGE = { left: 42, right: 10 };

type Props = {
  directions: readonly Direction[];
  acts: readonly string[];
  day: string;
  today: string;
  point: (day: string | undefined) => void;
};

/** What turned the totals, under their axis: each day has a mark, and its text a line up to it. */
const Turns = ({ flags, base }: { flags: readonly Flag[]; base: number }) => (
  <>
    {flags.map(({ id, text, x, row, at, anchor, left, right }) => {
      const y = base + (row + 1) * ROW;
      const isOver = x > left && x < right;
      return (
        <g key={id} class="turn">
          <path d={`M${x} ${base}V${isOver ? y - ROW + 3 : y + 1}`} />
          <text x={at} y={y} text-anchor={anchor}>
            {text}
          </text>
        </g>
      );
    })}
  </>
);

/** The totals on all goods through time, a panel a direction, all on one axis of days and one scale of points. */
export const StepChart = ({ directions, acts, day, today, point }: Props) => {
  const [box, width] = useWidth<HTMLDivElement>(700);
  const span = spanOf(directions, day, today);
  const [left, right] = [EDGE.left, width - EDGE.right];
  const { x: at } = scalesOf(span, [left, right], [0, 1]);
  let bottom = 0;
  const panels = directions.map((direction) => {
    const marks = turnsOf(direction).map(({ on, mark }) => ({ id: on, text: mark, x: at(on) }));
    const flags = flagged(marks, right);
    const top = bottom;
    const base = top + TALL - 8;
    bottom = base + ROW * (1 + Math.max(...flags.map(({ row }) => row + 1), 0));
    return { direction, flags, top, base };
  });
  const dayAt = (event: PointerEvent & { currentTarget: SVGSVGElement }): string =>
    at.dayAt(event.clientX - event.currentTarget.getBoundingClientRect().left);
  const marked = day === today ? `today, ${dayInWords(day)}` : dayInWords(day);
  const within = (middle: number, text: string, start: number): number => {
    const half = widthOf(text) / 2;
    return Math.min(Math.max(middle, start + half), right - half);
  };
  const onAxis = day >= span.first && day <= span.last;
  const ticks = at.ticks(Math.max(2, Math.floor(width / 110)));
  return (
    <div class="chart" ref={box}>
      <svg
        viewBox={`0 0 ${width} ${bottom + AXIS * 2}`}
        aria-hidden="true"
        onPointerMove={(event) => point(dayAt(event))}
        onPointerLeave={() => point(undefined)}
      >
        {panels.map(({ direction, flags, top, base }) => {
          const bounds = { left, right, top: top + HEAD, bottom: base };
          return (
            <g key={direction.subject}>
              <text class="panel" x={left} y={top + 13}>
                {dutiesOf(direction.imposer, direction.partner)}
              </text>
              <Panel
                direction={direction}
                acts={acts}
                scales={scalesOf(span, [left, right], [bounds.top + HEAD, bounds.bottom])}
                end={span.last}
                bounds={bounds}
                today={today}
              />
              <Turns flags={flags} base={base} />
            </g>
          );
        })}
        {day !== today && <line class="today" x1={at(today)} x2={at(today)} y1={HEAD} y2={bottom - 8} />}
        {onAxis && (
          <>
            <line class="day" x1={at(day)} x2={at(day)} y1={HEAD} y2={bottom + AXIS - 8} />
            <text class="day" x={within(at(day), marked, left)} y={bottom + AXIS + 6} text-anchor="middle">
              {marked}
            </text>
          </>
        )}
        {ticks.map((tick) => {
          const month = dayInWords(tick).slice(-8);
          return (
            <text key={tick} class="tick" x={within(at(tick), month, 0)} y={bottom + 6} text-anchor="middle">
              {month}
            </text>
          );
        })}
      </svg>
    </div>
  );
};
