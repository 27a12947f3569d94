import { useRef, useState } from 'preact/hooks';
import type { Tariffs as Answer, Direction } from '../../shared/views/answers/subjects/tariffs.ts';
import { useAnswer } from '../answers.ts';
import { dayInWords } from '../dates.ts';
import { Answered, Nothing } from '../parts/waiting/waiting.tsx';
import { dutiesOf } from '../words.ts';
import { actName, actsOf, composition, stepOn } from './tariffs/acts.ts';
import { Duties, Unheard } from './tariffs/direction.tsx';
import { ForCode } from './tariffs/for-code.tsx';
import { threatsOn } from './tariffs/scales.ts';
import { StepChart } from './tariffs/step-chart.tsx';

const Legend = ({ directions, acts }: { directions: readonly Direction[]; acts: readonly string[] }) => {
  const steps = directions.flatMap((direction) => direction.steps);
  const layers = new Map(steps.flatMap(({ layers: each }) => each.map((layer) => [layer.measure, layer] as const)));
  return (
    <ul class="legend">
      {acts.map((act, index) => {
        const layer = layers.get(act);
        return (
          layer && (
            <li key={act}>
              <span class={`key act-${index % 6}`} aria-hidden="true" /> {actName(layer)}
            </li>
          )
        );
      })}
      <li>
        <span class="key aside" aria-hidden="true" /> suspended
      </li>
      {directions.some((each) => threatsOn(each).length > 0) && (
        <li>
          <span class="key threat" aria-hidden="true" /> threatened, nothing in force
        </li>
      )}
    </ul>
  );
};

/** Both directions on one axis; what is pointed at is said above it. */
const Charts = ({ directions, day, today }: { directions: readonly Direction[]; day: string; today: string }) => {
  const [pointed, point] = useState<string>();
  const shown = pointed ?? day;
  const acts = directions.flatMap(actsOf);
  if (directions.length === 0) return <Nothing title="No act on all goods is known" />;
  return (
    <section class="sheet flush through-time">
      <header>
        <h2>Additional duty on all goods, through time</h2>
        <span class="small soft">in percent points; one scale for both</span>
      </header>
      <dl class="pointed" aria-live="polite">
        {directions.map((direction) => (
          <div key={direction.subject}>
            <dt>
              {dutiesOf(direction.imposer, direction.partner)}, {dayInWords(shown)}
            </dt>
            <dd>{composition(stepOn(direction, shown))}</dd>
          </div>
        ))}
      </dl>
      <StepChart directions={directions} acts={acts} day={day} today={today} point={point} />
      <Legend directions={directions} acts={acts} />
    </section>
  );
};

export const Tariffs = () => {
  const answer = useAnswer<Answer>('tariffs');
  const field = useRef<HTMLInputElement>(null);
  const ask = (): void => {
    field.current?.scrollIntoView({ block: 'center' });
    field.current?.focus();
  };
  return (
    <>
      <div class="lede">
        <h1>Tariffs</h1>
        <p>What each side adds on goods of the other, by legal act. Point at a day, or turn the time above.</p>
      </div>
      <ForCode input={field} />
      <Answered of={answer} lines={14}>
        {({ directions, valid, today, unread }) => {
          const day = valid.slice(0, 10);
          const isUnheard = ({ imposer }: Direction): boolean =>
            unread?.issuers.some((issuer) => issuer === imposer) ?? false;
          const drawn = directions.filter((each) => each.steps.length > 0 && !isUnheard(each));
          return (
            <>
              <Charts directions={drawn} day={day} today={today} />
              {directions.map((direction) =>
                unread && isUnheard(direction) ? (
                  <Unheard key={direction.subject} direction={direction} text={unread.text} />
                ) : (
                  <Duties key={direction.subject} direction={direction} day={day} today={today} ask={ask} />
                ),
              )}
            </>
          );
        }}
      </Answered>
    </>
  );
};
