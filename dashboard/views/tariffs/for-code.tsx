import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DutiesForCode, DutiesInDirection, Duty } from '../../../shared/views/answers/subjects/duties.ts';
import { useAddress } from '../../address.ts';
import { useAnswer } from '../../answers.ts';
import { dayInWords } from '../../dates.ts';
import { StateChip } from '../../parts/cards/signs.tsx';
import { type Column, SortedTable } from '../../parts/controls/sorted-table.tsx';
import { Unknown } from '../../parts/controls/unknown.tsx';
import { Named } from '../../parts/text/say.tsx';
import { Answered } from '../../parts/waiting/waiting.tsx';
import { pct } from '../../words.ts';
import { DutyAct } from './duty-act.tsx';

const HOW: Record<Duty['how'], string> = {
  'all-goods': 'falls on it: all goods',
  named: 'falls on it: named',
  part: 'depends on further digits',
  'six-digits': 'depends on digits beyond six, each country’s own',
  worded: 'named in words; its codes were not read',
  unread: 'open: its codes were not read',
};

const COLUMNS: readonly Column<Duty>[] = [
  { head: 'Goods', heads: true, cell: ({ goods, goodsZh }) => <Named name={goods} zh={goodsZh} /> },
  { head: 'Rate', number: true, by: (duty) => duty.pct, cell: (duty) => <span class="nowrap">{pct(duty.pct)}</span> },
  { head: 'For this code', cell: ({ how, met }) => `${HOW[how]}${met.length > 0 ? ` (${met.join(', ')})` : ''}` },
  {
    head: 'Act',
    cell: (duty) => <DutyAct of={duty} />,
  },
  {
    head: 'State',
    cell: ({ state, since, until, next }) => (
      <>
        <StateChip state={state} /> {state === 'announced' ? 'from' : 'since'} {dayInWords(since)}
        {until && ` until ${dayInWords(until)}`}
        {next && `; ${next.state === 'in-force' ? pct(next.pct) : next.state} from ${dayInWords(next.on)}`}
      </>
    ),
  },
];

const InDirection = ({ of }: { of: DutiesInDirection }) => {
  const [first, ...rest] = of.words;
  const near = [...of.duties, ...of.couldBe.filter(({ how }) => how !== 'unread')];
  const open = of.couldBe.filter(({ how }) => how === 'unread');
  const inForce = open.filter(({ state }) => state === 'in-force').length;
  return (
    <div class="by-code">
      <h3>{first}</h3>
      {rest.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {near.length > 0 && (
        <SortedTable caption="Duties on this code" columns={COLUMNS} rows={near} id={({ measure }) => measure} />
      )}
      {open.length > 0 && (
        <details>
          <summary>
            Lists that were not read and could name it ({open.length}, {inForce} in force)
          </summary>
          <SortedTable caption="Could name it" columns={COLUMNS} rows={open} id={({ measure }) => measure} />
        </details>
      )}
      <Unknown lines={of.unknown} />
      <p class="small soft">Not in these figures: {of.notIn.join(', ')}.</p>
    </div>
  );
};

/** A field for an HS code, with what falls on it beneath. */
export const ForCode = ({ input }: { input: RefObject<HTMLInputElement | null> }) => {
  const { query, ask } = useAddress();
  const asked = query.get('hs') ?? '';
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  const answer = useAnswer<DutiesForCode>(asked === '' ? undefined : 'duties', { hs: asked });
  return (
    <section class="sheet flush for-code">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask({ hs: text.trim() }, 'push');
        }}
      >
        <h2>
          <label for="hs-code">Duties on an HS code</label>
        </h2>
        <input
          ref={input}
          id="hs-code"
          inputMode="decimal"
          autoComplete="off"
          placeholder="8541.43"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit">Ask</button>
        {asked !== '' && (
          <button type="button" class="plain" onClick={() => ask({ hs: '' }, 'push')}>
            Clear
          </button>
        )}
        <span class="small soft">4, 6, 8 or 10 digits, in both directions, on the day above.</span>
      </form>
      {asked !== '' && (
        <Answered of={answer} lines={4}>
          {({ directions }) => directions.map((each) => <InDirection key={each.subject} of={each} />)}
        </Answered>
      )}
    </section>
  );
};
