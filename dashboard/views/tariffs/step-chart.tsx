import { max } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Direction, Layer, Step, Threat } from '../../../shared/views/answers/tariffs.ts';
import { addDays, dayInWords } from '../../dates.ts';
import { useWidth } from '../../parts/use-width.ts';
import { pct } from '../../words.ts';
import { actName } from './acts.ts';

type Props = {
  direction: Direction;
  acts: readonly string[];
  day: string;
  today: string;
  point: (day: string | undefined) => void;
};

const TALL = 240;
const EDGE = { left: 40, right: 12, top: 16, bottom: 24 };

type Box = { layer: Layer; from: number; to: number; aside: boolean };

/** Layers of one step on top of each other: what counts first, then what is set aside. */
const stack = ({ layers }: Step, acts: readonly string[]): Box[] => {
  const ordered = [...layers].sort((a, b) => acts.indexOf(a.measure) - acts.indexOf(b.measure));
  let height = 0;
  return [false, true].flatMap((aside) =>
    ordered.flatMap((layer): Box[] => {
      const points = aside ? layer.asidePct : layer.pct;
      if (points <= 0) return [];
      height += points;
      return [{ layer, from: height - points, to: height, aside }];
    }),
  );
};

const heightOf = ({ layers }: Step): number =>
  layers.reduce((sum, { pct: points, asidePct }) => sum + points + asidePct, 0);

/** Threats that would come on top, each day and rate once. */
const onChart = (threats: readonly Threat[]): Threat[] => {
  const adding = threats.filter(({ adds, pct: points }) => adds && points !== undefined && points > 0);
  return [...new Map(adding.map((threat) => [`${threat.on} ${threat.pct}`, threat])).values()];
};

/** Steps of a total through time, stacked by legal act; points set aside hatched, threats dotted. */
export const StepChart = ({ direction, acts, day, today, point }: Props) => {
  const [box, width] = useWidth<HTMLDivElement>(700);
  const { steps } = direction;
  const threats = onChart(direction.threats);
  const days = [...steps.map(({ from }) => from), ...threats.map(({ on }) => on), today, day].sort();
  const [first, last] = [addDays(days[0] ?? today, -20), addDays(days.at(-1) ?? today, 60)];
  const totalOn = (on: string): number => steps.findLast(({ from }) => from <= on)?.pct ?? 0;
  const threatened = threats.map(({ on, pct: points = 0 }) => totalOn(on) + points);
  const x = scaleUtc([new Date(first), new Date(last)], [EDGE.left, width - EDGE.right]);
  const y = scaleLinear(
    [0, max([...steps.map(heightOf), ...threatened, 10]) ?? 10],
    [TALL - EDGE.bottom, EDGE.top],
  ).nice(5);
  const at = (on: string): number => x(new Date(on));
  const dayAt = (event: PointerEvent & { currentTarget: SVGSVGElement }): string =>
    x
      .invert(event.clientX - event.currentTarget.getBoundingClientRect().left)
      .toISOString()
      .slice(0, 10);

  return (
    <div class="chart" ref={box}>
      <svg
        viewBox={`0 0 ${width} ${TALL}`}
        aria-hidden="true"
        onPointerMove={(event) => point(dayAt(event))}
        onPointerLeave={() => point(undefined)}
      >
        {y.ticks(5).map((tick) => (
          <g key={tick} class="rung">
            <line x1={EDGE.left} x2={width - EDGE.right} y1={y(tick)} y2={y(tick)} />
            <text x={EDGE.left - 6} y={y(tick) + 4} text-anchor="end">
              {tick} %
            </text>
          </g>
        ))}
        {steps.map((step) => {
          const [from, to] = [at(step.from), at(step.to ?? last)];
          const wide = to - from > 110;
          return (
            <g key={step.from} class={step.from > today ? 'ahead' : undefined}>
              {stack(step, acts).map(({ layer, from: low, to: high, aside }) => (
                <g key={`${layer.measure} ${aside}`}>
                  <rect
                    class={aside ? 'layer aside' : `layer act-${acts.indexOf(layer.measure) % 6}`}
                    x={from}
                    width={Math.max(1, to - from)}
                    y={y(high)}
                    height={y(low) - y(high)}
                  />
                  {wide && y(low) - y(high) > 16 && (
                    <text
                      class={aside ? 'aside' : `act-${acts.indexOf(layer.measure) % 6}`}
                      x={from + 6}
                      y={aside ? y(high) + 12 : y(low) - 5}
                    >
                      {aside ? 'set aside' : actName(layer)} {pct(high - low)}
                    </text>
                  )}
                </g>
              ))}
              {to - from > 26 && step.pct > 0 && (
                <text
                  class="total"
                  x={wide ? to - 8 : (from + to) / 2}
                  y={y(step.pct) - 5}
                  text-anchor={wide ? 'end' : 'middle'}
                >
                  {Number(step.pct.toFixed(1))}
                </text>
              )}
            </g>
          );
        })}
        {threats.map(({ id, on, pct: points, stance }) => (
          <g key={id} class="threat">
            <path
              d={`M${at(on)} ${y(0)}V${y(totalOn(on) + (points ?? 0))}H${Math.min(at(on) + 60, width - EDGE.right)}`}
            />
            <text x={at(on) + 4} y={y(totalOn(on) + (points ?? 0)) - 4}>
              {points !== undefined ? `+${points}` : ''}{' '}
              {stance === 'withdrawn' ? 'threatened, withdrawn' : 'threatened'}
            </text>
          </g>
        ))}
        <line class="today" x1={at(today)} x2={at(today)} y1={EDGE.top - 8} y2={TALL - EDGE.bottom} />
        <line class="day" x1={at(day)} x2={at(day)} y1={EDGE.top - 8} y2={TALL - EDGE.bottom} />
        {x.ticks(Math.max(2, Math.floor(width / 110))).map((tick) => (
          <text key={tick.getTime()} class="tick" x={x(tick)} y={TALL - 6} text-anchor="middle">
            {dayInWords(tick.toISOString()).slice(-8)}
          </text>
        ))}
      </svg>
    </div>
  );
};
