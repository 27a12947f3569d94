import { useState } from 'preact/hooks';
import type { Tariffs as Answer, Direction, GoodsDuty } from '../../shared/views/answers/tariffs.ts';
import { useAnswer } from '../answers.ts';
import { addDays, dayInWords } from '../dates.ts';
import { BasisLine, BasisMark } from '../parts/basis.tsx';
import { Evidence } from '../parts/evidence.tsx';
import { Lapse } from '../parts/lapse.tsx';
import { Moment, Named, NoticeLink } from '../parts/say.tsx';
import { StateChip } from '../parts/signs.tsx';
import { type Column, SortedTable } from '../parts/sorted-table.tsx';
import { Unknown } from '../parts/unknown.tsx';
import { Answered, Nothing } from '../parts/waiting.tsx';
import { dutiesOf, pct } from '../words.ts';
import { actName, actsOf, composition, stepOn } from './tariffs/acts.ts';
import { StepChart } from './tariffs/step-chart.tsx';

const GOODS: readonly Column<GoodsDuty>[] = [
  {
    head: 'Goods',
    heads: true,
    by: ({ goods }) => goods,
    cell: ({ goods, goodsZh }) => <Named name={goods} zh={goodsZh} />,
  },
  { head: 'Rate', by: (duty) => duty.pct, number: true, cell: (duty) => pct(duty.pct) },
  {
    head: 'Act',
    cell: (duty) => (
      <>
        <NoticeLink notice={duty.notice} /> <BasisMark of={duty} />
      </>
    ),
  },
  { head: 'State', by: ({ state }) => state, cell: ({ state }) => <StateChip state={state} /> },
  {
    head: 'Since',
    by: ({ since }) => since,
    cell: ({ since, until }) => `${dayInWords(since)}${until ? ` until ${dayInWords(until)}` : ''}`,
  },
];

const Legend = ({ direction, acts }: { direction: Direction; acts: readonly string[] }) => {
  const layers = new Map(
    direction.steps.flatMap(({ layers: each }) => each.map((layer) => [layer.measure, layer] as const)),
  );
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
        <span class="key aside" aria-hidden="true" /> set aside
      </li>
      <li>
        <span class="key threat" aria-hidden="true" /> threatened, nothing in force
      </li>
    </ul>
  );
};

/** Of one whose acts have not been read it is not known what it adds. */
const Unheard = ({ direction, text }: { direction: Direction; text: string }) => (
  <section class="sheet flush duties">
    <header>
      <h2>{dutiesOf(direction.imposer, direction.partner)}</h2>
    </header>
    <Nothing title={text}>
      <p>What it adds, on all goods and on some, is not known.</p>
    </Nothing>
  </section>
);

/** Which acts of the day's figure are known from the shipped baseline alone. */
const Rests = ({ direction: { now } }: { direction: Direction }) => {
  const parts = (now?.parts ?? []).filter(({ basis }) => basis);
  const likely = parts.some(({ certainty }) => certainty);
  return parts.length === 0 ? null : (
    <BasisLine of={{ basis: 'baseline', ...(likely && { certainty: 'likely' }) }} rests={parts} />
  );
};

const Duties = ({ direction, day, today }: { direction: Direction; day: string; today: string }) => {
  const [pointed, point] = useState<string>();
  const acts = actsOf(direction);
  const shown = pointed ?? day;
  const ahead = direction.steps.find(({ from }) => from > day);
  return (
    <section class="sheet flush duties">
      <header>
        <h2>{dutiesOf(direction.imposer, direction.partner)}</h2>
        <span class="small soft">additional duty on all goods</span>
      </header>
      <p class="composed" aria-live="polite">
        <strong>{dayInWords(shown)}:</strong> {composition(stepOn(direction, shown))}
      </p>
      {ahead && !pointed && (
        <p class="small claimed">
          {pct(stepOn(direction, day)?.pct ?? 0)} {day === today ? 'now' : 'on that day'}; {pct(ahead.pct)} from{' '}
          {dayInWords(ahead.from)}
          {ahead.from > today && ' if nothing is issued'}.
        </p>
      )}
      {direction.lapsed && !pointed && (
        <Lapse of={direction.lapsed} issuer={direction.imposer} what="What was put aside of it" />
      )}
      <Rests direction={direction} />
      {direction.steps.length === 0 ? (
        <Nothing title="No act on all goods is known" />
      ) : (
        <>
          <StepChart direction={direction} acts={acts} day={day} today={today} point={point} />
          <Legend direction={direction} acts={acts} />
          <details>
            <summary>Every step as a table</summary>
            <SortedTable
              caption={dutiesOf(direction.imposer, direction.partner)}
              columns={[
                {
                  head: 'From',
                  heads: true,
                  by: ({ from }) => from,
                  cell: ({ from, to }) => `${dayInWords(from)}${to ? ` to ${dayInWords(addDays(to, -1))}` : ''}`,
                },
                { head: 'Total', by: (step) => step.pct, number: true, cell: (step) => pct(step.pct) },
                { head: 'Made of', cell: (step) => composition(step) },
              ]}
              rows={direction.steps}
              id={({ from }) => from}
            />
          </details>
        </>
      )}
      {direction.threats.length > 0 && (
        <div>
          <h3>Threatened or reported, nothing in force</h3>
          {direction.threats.map((threat) => (
            <div key={threat.id} class="threatened">
              <p class="small">
                {threat.pct !== undefined && (
                  <strong>
                    {threat.adds && '+'}
                    {pct(threat.pct)}
                  </strong>
                )}{' '}
                for {dayInWords(threat.on)} · {threat.stance} · <Moment at={threat.saidAt} />
              </p>
              <Evidence change={threat} />
            </div>
          ))}
        </div>
      )}
      <div>
        <h3>By goods, not added to the figure: {direction.byGoods}</h3>
        {direction.notTracked && <p class="small soft">{direction.notTracked}</p>}
        <Unknown lines={direction.unknown} />
        {direction.goods.length > 0 && (
          <SortedTable
            caption="A product’s own total needs its HS code"
            columns={GOODS}
            rows={direction.goods}
            id={({ measure }) => measure}
          />
        )}
      </div>
      <p class="small soft">Not in this figure: {direction.notIn.join(', ')}.</p>
    </section>
  );
};

export const Tariffs = () => {
  const answer = useAnswer<Answer>('tariffs');
  return (
    <>
      <div class="lede">
        <h1>Tariffs</h1>
        <p>What each side adds on all goods of the other, by legal act. Point at a day, or turn the time above.</p>
      </div>
      <Answered of={answer} lines={14}>
        {({ directions, valid, today, unread }) =>
          directions.map((direction) =>
            unread?.issuers.some((issuer) => issuer === direction.imposer) ? (
              <Unheard key={direction.subject} direction={direction} text={unread.text} />
            ) : (
              <Duties key={direction.subject} direction={direction} day={valid.slice(0, 10)} today={today} />
            ),
          )
        }
      </Answered>
    </>
  );
};
