import { groups } from 'd3-array';
import type { Coming } from '../../../shared/views/answers/law/calendar.ts';
import type { Total } from '../../../shared/views/answers/subjects/tariffs.ts';
import { counted } from '../../../shared/wording/text/counted.ts';
import { dayInWords, daysBetween } from '../../dates.ts';
import { Becomes, StateChip } from '../../parts/cards/signs.tsx';
import { NamesInLine } from '../../parts/text/names-in-line.tsx';
import { pct } from '../../words.ts';

const NAMED = 6;
/** The days that are told here; the calendar has all. */
const DAYS = 3;

const turnOf = ({ from, to, everInForce }: Coming): string => [from, to, from === to || everInForce].join();

const Countdown = ({ days }: { days: number }) => (
  <p class="countdown">
    <strong>{days}</strong> {days === 1 ? 'day' : 'days'}
  </p>
);

const Claimed = ({ coming: { on, claimed } }: { coming: Coming }) =>
  claimed ? (
    <p class="small claimed">
      Legal end {dayInWords(on)}.{' '}
      {claimed.until
        ? `An official has spoken of ${dayInWords(claimed.until)}`
        : 'An official has spoken of another end'}{' '}
      ({dayInWords(claimed.on)}); no instrument says so.
    </p>
  ) : null;

/** Goods and duties by name; of lists of firms how many. */
const Subjects = ({ same, duties }: { same: readonly Coming[]; duties: readonly Total[] }) => {
  const byName = same.filter(({ kind, names }) => kind === 'control' || kind === 'tariff' || names.length <= 3);
  const names = [...new Map(byName.flatMap((each) => each.names).map((name) => [name.subject, name])).values()];
  const firms = same.filter((each) => !byName.includes(each)).reduce((sum, each) => sum + each.names.length, 0);
  const turned = duties.filter(
    ({ subject, next }) => next?.on === same[0]?.on && names.some((name) => name.subject === subject),
  );
  return (
    <>
      <NamesInLine names={names} most={NAMED} brief />
      {turned.map(({ subject, pct: points, next }) => (
        <strong key={subject}>
          {' '}
          {pct(points)} → {pct(next?.pct ?? points)}
        </strong>
      ))}
      {firms > 0 && `${names.length > 0 ? ', ' : ''}${counted(firms, 'firm or person', 'firms and persons')}`}
    </>
  );
};

/** What turns in one way on one day. */
const Turn = ({ same, duties }: { same: readonly Coming[]; duties: readonly Total[] }) => {
  const [first] = same;
  if (!first) return null;
  const { from, to, everInForce, why } = first;
  return (
    <li>
      <p>
        {from === to ? (
          <span class="small soft">{why}: </span>
        ) : (
          <>
            <StateChip state={from} /> <Becomes /> <StateChip state={to} />{' '}
          </>
        )}
        {to === 'in-force' && from !== to && !everInForce && <span class="small soft">for the first time: </span>}
        <Subjects same={same} duties={duties} />
      </p>
      {same.map((coming) => (
        <Claimed key={coming.id} coming={coming} />
      ))}
    </li>
  );
};

/** The next days on which something turns, if nothing more is issued. */
export const ComingList = (props: { coming: readonly Coming[]; duties: readonly Total[]; day: string }) => {
  const { coming, duties, day } = props;
  if (coming.length === 0) return <p class="soft">No date is set on which anything starts, ends or lapses.</p>;
  return (
    <ol class="stack">
      {groups(coming, ({ on }) => on)
        .slice(0, DAYS)
        .map(([on, same]) => (
          <li key={on} class="coming">
            <Countdown days={daysBetween(day, on)} />
            <div>
              <h3>
                <time dateTime={on}>{dayInWords(on)}</time>
              </h3>
              <ul class="stack tight">
                {groups(same, turnOf).map(([turn, alike]) => (
                  <Turn key={turn} same={alike} duties={duties} />
                ))}
              </ul>
            </div>
          </li>
        ))}
    </ol>
  );
};
