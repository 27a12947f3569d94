import type { Moments } from '../../shared/views/answers/calendar.ts';
import { useAddress } from '../address.ts';
import { useAnswer, useHead } from '../answers.ts';
import { isDay, knownAt, knownMinute, minuteInWords } from '../dates.ts';
import { Track } from './track.tsx';
import { usePlay } from './use-play.ts';

const Step = (props: { says: string; draws: string; off?: boolean; onClick: () => void }) => (
  <button type="button" aria-label={props.says} title={props.says} disabled={props.off} onClick={props.onClick}>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={props.draws} />
    </svg>
  </button>
);

/** The two times under which every view stands, and the slider that plays the history. */
export const TimeControl = () => {
  const { valid, known, ask } = useAddress();
  const today = useHead()?.today ?? '';
  const { value } = useAnswer<Moments>('moments', { valid: '' });
  const moments = value?.moments ?? [];
  const day = isDay(valid.slice(0, 10)) ? valid.slice(0, 10) : today;
  const then = known !== '' && known === valid;
  const minute = knownMinute(known);

  const turn = (to: string): void => {
    const at = to === today ? '' : to;
    ask(then ? { valid: at, known: at } : { valid: at });
  };
  const days = moments.map(({ on }) => on);
  const before = days.findLast((on) => on < day);
  const next = days.find((on) => on > day);
  const play = usePlay(
    day,
    days.filter((on) => on <= today),
    turn,
  );

  return (
    <section class="clockwork" aria-label="Time: which day's law, as known when">
      <div class="asked">
        <p class="then">
          The law {today && day > today ? 'as it would stand on' : 'of'}{' '}
          <em>{day ? minuteInWords(valid.length > 10 ? valid : day) : '…'}</em>
          {minute && !then && (
            <>
              {' '}
              as known <em>{minuteInWords(minute)}</em> Beijing
            </>
          )}
        </p>
        <div class="steps">
          <Step
            says="Change before"
            draws="M11 3v10L4.5 8ZM3 3h1.5v10H3Z"
            off={!before}
            onClick={() => before && turn(before)}
          />
          {play.playing ? (
            <Step says="Pause" draws="M4 3h3v10H4ZM9 3h3v10H9Z" onClick={play.stop} />
          ) : (
            <Step says="Play the history" draws="M4 2.5v11L13 8Z" off={days.length === 0} onClick={play.start} />
          )}
          <Step
            says="Change after"
            draws="M5 3v10l6.5-5ZM11.5 3H13v10h-1.5Z"
            off={!next}
            onClick={() => next && turn(next)}
          />
        </div>
        <label>
          Day
          <input type="date" value={day} onChange={({ currentTarget: { value: to } }) => isDay(to) && turn(to)} />
        </label>
        <label>
          As known
          <select
            value={known === '' ? 'now' : then ? 'then' : 'day'}
            onChange={({ currentTarget: { value: how } }) =>
              ask(how === 'now' ? { known: '' } : how === 'then' ? { valid: day, known: day } : { known: today })
            }
          >
            <option value="now">now</option>
            <option value="then">on that day</option>
            <option value="day">at another time …</option>
          </select>
        </label>
        {known !== '' && !then && (
          <label>
            Known at
            <input
              type="datetime-local"
              value={minute}
              title="In Beijing"
              onChange={({ currentTarget: { value: to } }) => isDay(to.slice(0, 10)) && ask({ known: knownAt(to) })}
            />
          </label>
        )}
        {(valid !== '' || known !== '') && (
          <button type="button" onClick={() => ask({ valid: '', known: '' }, 'push')}>
            Back to now
          </button>
        )}
      </div>
      <Track moments={moments} day={day} today={today} turn={turn} />
    </section>
  );
};
