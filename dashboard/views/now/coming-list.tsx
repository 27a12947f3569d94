import { groups } from 'd3-array';
import type { Coming } from '../../../lambdas/api/coming.ts';
import { useAddress } from '../../address.ts';
import { dayInWords, daysBetween } from '../../dates.ts';
import { NamesInLine } from '../../parts/names-in-line.tsx';
import { NoticeLink } from '../../parts/say.tsx';
import { Becomes, StateChip } from '../../parts/signs.tsx';

const Countdown = ({ days }: { days: number }) => (
  <p class="countdown">
    <strong>{days}</strong> {days === 1 ? 'day' : 'days'}
  </p>
);

const Turn = ({ coming }: { coming: Coming }) => {
  const { on, from, to, notice, by, names, claimed, everInForce, why } = coming;
  const last = by.at(-1);
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
      <p>
        <NamesInLine names={names} most={7} />
      </p>
      <p class="small soft">
        <NoticeLink notice={notice} />
        {last && last !== notice && (
          <>
            {' '}
            · end set by <NoticeLink notice={last} />
          </>
        )}
      </p>
      {claimed && (
        <p class="small claimed">
          Legal end {dayInWords(on)}.{' '}
          {claimed.until
            ? `An official has spoken of ${dayInWords(claimed.until)}`
            : 'An official has spoken of another end'}{' '}
          ({dayInWords(claimed.on)}); no instrument says so.
        </p>
      )}
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
                {same.map((each) => (
                  <Turn key={each.id} coming={each} />
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
