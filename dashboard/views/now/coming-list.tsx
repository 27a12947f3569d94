import { groups } from 'd3-array';
import type { Coming } from '../../../shared/views/answers/calendar.ts';
import { useAddress } from '../../address.ts';
import { dayInWords, daysBetween } from '../../dates.ts';
import { BasisMark } from '../../parts/basis.tsx';
import { NamesInLine } from '../../parts/names-in-line.tsx';
import { NoticeLink } from '../../parts/say.tsx';
import { Becomes, StateChip } from '../../parts/signs.tsx';

const turnOf = ({ from, to, everInForce, why }: Coming): string => [from, to, from === to ? why : everInForce].join();

const Countdown = ({ days }: { days: number }) => (
  <p class="countdown">
    <strong>{days}</strong> {days === 1 ? 'day' : 'days'}
  </p>
);

/** Goods by name; of a list of firms their number. */
const Subjects = ({ coming: { names, kind } }: { coming: Coming }) =>
  kind === 'control' || kind === 'tariff' || names.length <= 3 ? (
    <NamesInLine names={names} most={8} />
  ) : (
    <>{names.length} firms and persons</>
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

/** What turns in one way on one day, a line a notice. */
const Turn = ({ same }: { same: readonly Coming[] }) => {
  const [first] = same;
  if (!first) return null;
  const { from, to, everInForce, why } = first;
  return (
    <li class="turning">
      <p>
        {from === to ? (
          <strong class="small">{why}</strong>
        ) : (
          <>
            <StateChip state={from} /> <Becomes /> <StateChip state={to} />
          </>
        )}
        {to === 'in-force' && !everInForce && <span class="small"> for the first time</span>}
      </p>
      <ul class="turned">
        {same.map((coming) => (
          <li key={coming.id}>
            <Subjects coming={coming} />{' '}
            <span class="small">
              <NoticeLink notice={coming.notice} /> <BasisMark of={coming} />
            </span>
            <Claimed coming={coming} />
          </li>
        ))}
      </ul>
    </li>
  );
};

export const ComingList = ({ coming, day }: { coming: readonly Coming[]; day: string }) => {
  const { link } = useAddress();
  if (coming.length === 0) return <p class="soft">No date is set on which anything starts, ends or lapses.</p>;
  return (
    <>
      <ol class="stack">
        {groups(coming, ({ on }) => on).map(([on, same]) => (
          <li key={on} class="coming">
            <Countdown days={daysBetween(day, on)} />
            <div>
              <h3>
                <time dateTime={on}>{dayInWords(on)}</time>
              </h3>
              <ul class="stack">
                {groups(same, turnOf).map(([turn, alike]) => (
                  <Turn key={turn} same={alike} />
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ol>
      <p class="small">
        <a href={link('calendar')}>The whole calendar</a>
      </p>
    </>
  );
};
