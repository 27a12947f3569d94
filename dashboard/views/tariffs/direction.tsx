import type { Direction, Step } from '../../../shared/views/answers/subjects/tariffs.ts';
import { addDays, dayInWords } from '../../dates.ts';
import { Lapse } from '../../parts/cards/lapse.tsx';
import { type Column, SortedTable } from '../../parts/controls/sorted-table.tsx';
import { BasisLine } from '../../parts/text/basis.tsx';
import { Evidence } from '../../parts/text/evidence.tsx';
import { Moment, NoticeLink } from '../../parts/text/say.tsx';
import { Nothing } from '../../parts/waiting/waiting.tsx';
import { dutiesOf, pct, STANCES } from '../../words.ts';
import { composition, stepOn } from './acts.ts';
import { ByGoods } from './by-goods.tsx';
import { type Turn, turnsOf } from './turns.ts';

type TurnedStep = Step & Pick<Turn, 'notices' | 'mark'>;
const stepsWithTurns = (direction: Direction): TurnedStep[] => {
  const turns = turnsOf(direction);
  return direction.steps.map((step, place) => ({ ...step, notices: [], mark: '', ...turns[place] }));
};

const STEPS: readonly Column<TurnedStep>[] = [
  {
    head: 'From',
    heads: true,
    by: ({ from }) => from,
    cell: ({ from, to }) => `${dayInWords(from)}${to ? ` to ${dayInWords(addDays(to, -1))}` : ''}`,
  },
  { head: 'Total', by: (step) => step.pct, number: true, cell: (step) => pct(step.pct) },
  {
    head: 'Act',
    cell: ({ notices, mark }) =>
      notices.length === 0
        ? mark
        : notices.map((notice, place) => (
            <span key={notice}>
              {place > 0 && ', '}
              <NoticeLink notice={notice} />
            </span>
          )),
  },
  { head: 'Made of', cell: (step) => composition(step) },
];

/** Of one whose acts have not been read it is not known what it adds. */
export const Unheard = ({ direction, text }: { direction: Direction; text: string }) => (
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

const Threats = ({ direction: { threats } }: { direction: Direction }) =>
  threats.length === 0 ? null : (
    <div>
      <h3>Threatened or reported, nothing in force</h3>
      {threats.map((threat) => (
        <div key={threat.id} class="threatened">
          <p class="small">
            {threat.pct !== undefined && (
              <strong>
                {threat.adds && '+'}
                {pct(threat.pct)}
              </strong>
            )}{' '}
            for {dayInWords(threat.on)} · {STANCES[threat.stance] ?? threat.stance} · <Moment at={threat.saidAt} />
          </p>
          <Evidence change={threat} />
        </div>
      ))}
    </div>
  );

/** What one side adds on the other's goods: all goods on the day, then by goods. */
export const Duties = ({
  direction,
  day,
  today,
  ask,
}: {
  direction: Direction;
  day: string;
  today: string;
  ask: () => void;
}) => {
  const ahead = direction.steps.find(({ from }) => from > day);
  return (
    <section class="sheet flush duties">
      <header>
        <h2>{dutiesOf(direction.imposer, direction.partner)}</h2>
        <span class="small soft">additional, on all goods</span>
      </header>
      <p class="composed">
        <strong>{dayInWords(day)}:</strong> {composition(stepOn(direction, day))}
      </p>
      {ahead && (
        <p class="small claimed">
          {pct(stepOn(direction, day)?.pct ?? 0)} {day === today ? 'now' : 'on that day'}; {pct(ahead.pct)} from{' '}
          {dayInWords(ahead.from)}
          {ahead.from > today && ' if nothing is issued'}.
        </p>
      )}
      {direction.still && <p>{direction.still}</p>}
      {direction.lapsed && <Lapse of={direction.lapsed} issuer={direction.imposer} what="What was put aside of it" />}
      <Rests direction={direction} />
      {direction.steps.length > 0 && (
        <details>
          <summary>Every step as a table</summary>
          <SortedTable
            caption={dutiesOf(direction.imposer, direction.partner)}
            columns={STEPS}
            rows={stepsWithTurns(direction)}
            id={({ from }) => from}
          />
        </details>
      )}
      <Threats direction={direction} />
      <ByGoods direction={direction} ask={ask} />
      <p class="small soft">Not in these figures: {direction.notIn.join(', ')}.</p>
    </section>
  );
};
