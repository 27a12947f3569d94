import { useState } from 'preact/hooks';
import type { Moments } from '../../shared/views/answers/law/calendar.ts';
import { useAddress } from '../address.ts';
import { useAnswer, useHead } from '../answers.ts';
import { isDay, minuteInWords } from '../dates.ts';
import { AsKnown, knowledgeOf } from './as-known.tsx';
import { Step } from './step.tsx';
import { Track } from './track.tsx';
import { usePlay } from './use-play.ts';

type Turn = (changes: Readonly<Record<string, string>>) => void;

/** The first step away from now can be taken back; the steps after it fill no history. */
const useTurn = (): Turn => {
  const { valid, known, ask } = useAddress();
  return (changes) => ask(changes, valid === '' && known === '' ? 'push' : 'replace');
};

/** On a narrow screen the fields wait behind a button, so that the first screen is the view's. */
const Fields = ({ children }: { children: preact.ComponentChildren }) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="unfold" aria-expanded={open} onClick={() => setOpen(!open)}>
        Set
      </button>
      <div class={open ? 'fields open' : 'fields'}>{children}</div>
    </>
  );
};

const BackToNow = () => {
  const { valid, known, ask } = useAddress();
  if (valid === '' && known === '') return null;
  return (
    <button type="button" onClick={() => ask({ valid: '', known: '' }, 'push')}>
      Back to now
    </button>
  );
};

/** Of views that tell what was learnt: only the moment of knowledge turns. */
const KnownControl = () => {
  const { known } = useAddress();
  const turn = useTurn();
  const minute = knowledgeOf(known);
  return (
    <section class="clockwork" aria-label="Time: as known when">
      <div class="asked">
        <p class="then">
          {minute ? (
            <>
              All as known <em>{minuteInWords(minute)}</em> Beijing
            </>
          ) : (
            <>
              All that is known <em>now</em>
            </>
          )}
        </p>
        <Fields>
          <AsKnown turn={turn} />
          <BackToNow />
        </Fields>
      </div>
    </section>
  );
};

/** Both times, and the slider that plays the history. */
const BothControls = () => {
  const { valid, known } = useAddress();
  const turnTimes = useTurn();
  const today = useHead()?.today ?? '';
  const { value } = useAnswer<Moments>('moments', { valid: '' });
  const moments = value?.moments ?? [];
  const day = isDay(valid.slice(0, 10)) ? valid.slice(0, 10) : today;
  const then = known !== '' && known === valid;
  const minute = knowledgeOf(known);

  const turn = (to: string): void => {
    const at = to === today ? '' : to;
    turnTimes(then ? { valid: at, known: at } : { valid: at });
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
        <Fields>
          <label>
            Day
            <input type="date" value={day} onChange={({ currentTarget: { value: to } }) => isDay(to) && turn(to)} />
          </label>
          <AsKnown turn={turnTimes} day={day} />
          <BackToNow />
        </Fields>
      </div>
      <Track moments={moments} day={day} today={today} turn={turn} />
    </section>
  );
};

/** The times under which a view stands, in the address; never one that the view does not answer for. */
export const TimeControl = ({ of }: { of: 'both' | 'known' }) => (of === 'known' ? <KnownControl /> : <BothControls />);
