import { useAddress } from '../address.ts';
import { useHead } from '../answers.ts';
import { isDay, knownAt, knownMinute } from '../dates.ts';

/** The minute of Beijing up to which is asked; empty for now. */
export const knowledgeOf = (known: string): string => (known === '' ? '' : knownMinute(known));

/** Up to when something was known: now, the day that is asked about, or any minute of Beijing. */
export const AsKnown = (props: {
  turn: (changes: Readonly<Record<string, string>>) => void;
  /** The day that is asked about, where a view is asked about one. */
  day?: string;
}) => {
  const { valid, known } = useAddress();
  const today = useHead()?.today ?? '';
  const { turn, day } = props;
  const then = day !== undefined && known !== '' && known === valid;
  const how = (to: string): void => {
    if (to === 'now') turn({ known: '' });
    else if (to === 'then' && day !== undefined) turn({ valid: day, known: day });
    else turn({ known: today });
  };
  return (
    <>
      <label>
        As known
        <select
          value={known === '' ? 'now' : then ? 'then' : 'day'}
          onChange={({ currentTarget: { value } }) => how(value)}
        >
          <option value="now">now</option>
          {day !== undefined && <option value="then">on that day</option>}
          <option value="day">at another time …</option>
        </select>
      </label>
      {known !== '' && !then && (
        <label>
          Known at
          <input
            type="datetime-local"
            value={knownMinute(known)}
            onChange={({ currentTarget: { value: to } }) => isDay(to.slice(0, 10)) && turn({ known: knownAt(to) })}
          />
          <span>Beijing</span>
        </label>
      )}
    </>
  );
};
