import type { Moment } from '../../shared/views/answers/law/calendar.ts';
import { counted } from '../../shared/wording/text/counted.ts';
import { addDays, dayInWords, daysBetween } from '../dates.ts';
import { useWidth } from '../parts/controls/use-width.ts';
import { days, linear } from '../scales.ts';

type Props = { moments: readonly Moment[]; day: string; today: string; turn: (day: string) => void };
const HEIGHT = 20;

/** A bar for each day on which the law changes, under a slider over all the days. */
export const Track = ({ moments, day, today, turn }: Props) => {
  const [box, width] = useWidth<HTMLDivElement>(600);
  if (day === '' || today === '') return <div class="track" ref={box} />;
  const known = [day, today, ...moments.map(({ on }) => on)].sort();
  const first = addDays(known[0] ?? day, -10);
  const last = addDays(known.at(-1) ?? day, 20);
  const at = days(first, last, [4, width - 4]);
  const most = Math.max(1, ...moments.map(({ changes }) => changes));
  const root = linear([0, Math.sqrt(most)], [3, HEIGHT - 4]);
  const tall = (changes: number): number => root(Math.sqrt(changes));
  const onDay = moments.find(({ on }) => on === day);

  return (
    <div class="track" ref={box}>
      <svg viewBox={`0 0 ${width} 34`} aria-hidden="true">
        {moments.map(({ on, changes }) => (
          <rect
            key={on}
            class={on > today ? 'bar ahead' : 'bar'}
            x={at(on) - 1}
            width={2}
            y={HEIGHT - tall(changes)}
            height={tall(changes)}
          />
        ))}
        <line class="base" x1={0} x2={width} y1={HEIGHT} y2={HEIGHT} />
        <line class="today" x1={at(today)} x2={at(today)} y1={0} y2={HEIGHT} />
        {at.ticks(Math.max(2, Math.floor(width / 110))).map((tick) => (
          <text key={tick} x={at(tick)} y={33} text-anchor={at(tick) > width - 30 ? 'end' : 'start'}>
            {dayInWords(tick).slice(-8)}
          </text>
        ))}
        <line class="hand" x1={at(day)} x2={at(day)} y1={0} y2={HEIGHT} />
        <circle class="hand" cx={at(day)} cy={HEIGHT} r={5} />
      </svg>
      <input
        type="range"
        aria-label="Day"
        min={0}
        max={daysBetween(first, last)}
        value={daysBetween(first, day)}
        aria-valuetext={`${dayInWords(day)}${onDay ? `, ${counted(onDay.changes, 'change')}` : ''}`}
        onInput={({ currentTarget }) => turn(addDays(first, Number(currentTarget.value)))}
      />
    </div>
  );
};
