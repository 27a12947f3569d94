import type { Direction, Layer, Step } from '../../../shared/views/answers/subjects/tariffs.ts';
import { pct } from '../../words.ts';
import { actName } from './acts.ts';
import { type Box, type Label, placed, widthOf } from './labels.ts';
import { heightOf, type Scales, threatsOn, totalOn } from './scales.ts';

type Bar = { layer: Layer; from: number; to: number; aside: boolean };

/** Layers of one step on top of each other: what counts first, then what is suspended. */
const stack = ({ layers }: Step, acts: readonly string[]): Bar[] => {
  const ordered = [...layers].sort((a, b) => acts.indexOf(a.measure) - acts.indexOf(b.measure));
  let height = 0;
  return [false, true].flatMap((aside) =>
    ordered.flatMap((layer): Bar[] => {
      const points = aside ? layer.asidePct : layer.pct;
      if (points <= 0) return [];
      height += points;
      return [{ layer, from: height - points, to: height, aside }];
    }),
  );
};

const NARROW = 14;
/** What stands within a bar, in the most words that fit. */
const within = ({ layer, from, to, aside }: Bar, wide: number, tall: number): string | undefined => {
  const rate = pct(to - from);
  const words = aside ? [`${rate} suspended`, 'suspended'] : [`${actName(layer)} ${rate}`, actName(layer)];
  return tall < NARROW ? undefined : words.find((text) => widthOf(text) < wide - 12);
};

const figure = (points: number): string => String(Number(points.toFixed(1)));

/** The steps of one direction, stacked by legal act; points suspended hatched, threats dotted, every total labelled. */
export const Panel = ({
  direction,
  acts,
  scales,
  end,
  bounds,
  today,
}: {
  direction: Direction;
  acts: readonly string[];
  scales: Scales;
  end: string;
  bounds: Box;
  today: string;
}) => {
  const { x: at, y } = scales;
  const { steps } = direction;
  const threats = threatsOn(direction).map((threat) => ({
    ...threat,
    from: at(threat.on),
    to: Math.min(at(threat.on) + 60, bounds.right),
    top: y(totalOn(direction, threat.on) + (threat.pct ?? 0)),
  }));
  const bars = steps.map((step) => ({
    step,
    left: at(step.from),
    right: Math.max(at(step.from) + 1, at(step.to ?? end)),
  }));
  const boxes = bars.map(
    ({ step, left, right }): Box => ({ left, right, top: y(heightOf(step)), bottom: bounds.bottom }),
  );
  const labels = placed(
    [
      ...bars.map(
        ({ step, left, right }): Label => ({
          id: step.from,
          text: step.undated && step.pct === 0 ? 'voided' : figure(step.pct),
          from: left,
          to: right,
          top: y(heightOf(step)),
        }),
      ),
      ...threats.map(
        ({ id, pct: points = 0, stance, from, to, top }): Label => ({
          id,
          text: `+${figure(points)} ${stance === 'withdrawn' ? 'threatened, withdrawn' : 'threatened'}`,
          from,
          to,
          top,
        }),
      ),
    ],
    boxes,
    bounds,
  );
  return (
    <>
      {y.ticks(4).map((tick) => (
        <g key={tick} class="rung">
          <line x1={bounds.left} x2={bounds.right} y1={y(tick)} y2={y(tick)} />
          <text x={bounds.left - 6} y={y(tick) + 4} text-anchor="end">
            {tick} %
          </text>
        </g>
      ))}
      {bars.map(({ step, left, right }) => (
        <g key={step.from} class={step.from > today ? 'ahead' : undefined}>
          {stack(step, acts).map((bar) => {
            const [top, tall] = [y(bar.to), y(bar.from) - y(bar.to)];
            const act = `act-${acts.indexOf(bar.layer.measure) % 6}`;
            const words = within(bar, right - left, tall);
            return (
              <g key={`${bar.layer.measure} ${bar.aside}`}>
                <rect
                  class={bar.aside ? 'layer aside' : `layer ${act}`}
                  x={left}
                  width={right - left}
                  y={top}
                  height={tall}
                />
                {words && (
                  <text class={bar.aside ? 'aside' : act} x={left + 6} y={bar.aside ? top + 12 : top + tall - 4}>
                    {words}
                  </text>
                )}
              </g>
            );
          })}
        </g>
      ))}
      {threats.map(({ id, from, to, top }) => (
        <path key={id} class="threat" d={`M${from} ${y(0)}V${top}H${to}`} />
      ))}
      {labels.map(({ id, text, from, to, top, x: middle, y: base, lead }) => (
        <g key={id} class={text.startsWith('+') ? 'threat' : 'total'}>
          {lead && <path class="lead" d={`M${(from + to) / 2} ${top}V${base + 3}`} />}
          <text x={middle} y={base} text-anchor="middle">
            {text}
          </text>
        </g>
      ))}
    </>
  );
};
