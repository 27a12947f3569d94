import { groups } from 'd3-array';
import { useState } from 'preact/hooks';
import type { Calendar as Answer, CalendarEvent } from '../../shared/views/answers/law/calendar.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../answers.ts';
import { dayInWords, untilInWords } from '../dates.ts';
import { Becomes, StateChip } from '../parts/cards/signs.tsx';
import { Exports } from '../parts/controls/filters.tsx';
import { Subscribe } from '../parts/controls/subscribe.tsx';
import { BasisMark } from '../parts/text/basis.tsx';
import { NamesInLine } from '../parts/text/names-in-line.tsx';
import { NoticeLink } from '../parts/text/say.tsx';
import { Answered, Nothing } from '../parts/waiting/waiting.tsx';
import { pct } from '../words.ts';

const Entry = ({ event }: { event: CalendarEvent }) => (
  <li>
    <p>
      {event.from && event.from !== event.to && (
        <>
          <StateChip state={event.from} /> <Becomes />{' '}
        </>
      )}
      <StateChip state={event.to} /> <NamesInLine names={event.names} most={8} brief />
      {/* Of what is announced nothing is paid yet. */}
      {event.toPct !== undefined && event.to !== 'announced' && (
        <>
          {' '}
          <strong class="small">
            {event.fromPct !== undefined && `${pct(event.fromPct)} → `}
            {pct(event.toPct)}
          </strong>{' '}
          <span class="small soft">under this act</span>
        </>
      )}
    </p>
    <p class="small soft">
      <NoticeLink notice={event.notice} />
      {event.by.some((key) => key !== event.notice) && (
        <>
          {' · by '}
          <NoticeLink notice={event.by.at(-1) ?? event.notice} />
        </>
      )}{' '}
      <BasisMark of={event} />
    </p>
  </li>
);

/** So many days stand open; the rest is a long history. */
const OPEN = 8;

type DaysProps = { title: string; events: readonly CalendarEvent[]; day: string };

const Days = ({ title, events, day }: DaysProps) => {
  const { link } = useAddress();
  const [all, setAll] = useState(false);
  const byDay = groups(events, ({ on }) => on);
  return (
    <section class="sheet">
      <header>
        <h2>{title}</h2>
      </header>
      {events.length === 0 && <Nothing title="Nothing" />}
      <ol class="days">
        {byDay.slice(0, all ? byDay.length : OPEN).map(([on, same]) => (
          <li key={on} class="day">
            <h3>
              <a class="quiet" href={link('', { valid: on })}>
                <time dateTime={on}>{dayInWords(on)}</time>
              </a>
              <span class="small soft">{untilInWords(on, day)}</span>
            </h3>
            <ul class="stack">
              {same.map((event) => (
                <Entry key={event.id} event={event} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {!all && byDay.length > OPEN && (
        <button type="button" onClick={() => setAll(true)}>
          {byDay.length - OPEN} more days
        </button>
      )}
    </section>
  );
};

export const Calendar = () => {
  const answer = useAnswer<Answer>('calendar');
  return (
    <>
      <div class="lede">
        <h1>Calendar</h1>
        <p>
          Every day on which something starts, ends or comes back. Days are Beijing’s, and Washington’s for acts of the
          United States.
        </p>
      </div>
      <div class="filters">
        <Subscribe path="calendar.ics">Subscribe (.ics)</Subscribe>
        <Exports of={{ JSON: 'calendar' }} query={{}} />
      </div>
      <Answered of={answer} lines={10}>
        {({ events, day }) => (
          <div class="halves">
            <Days title="Ahead, if nothing more is issued" events={events.filter(({ ahead }) => ahead)} day={day} />
            <Days title="Behind" events={events.filter(({ ahead }) => !ahead).reverse()} day={day} />
          </div>
        )}
      </Answered>
    </>
  );
};
