import type { Lapse as Ended, Lapsed } from '../../../shared/views/answers/fields/lapse.ts';
import { officialOf } from '../../../shared/views/sources/checked.ts';
import { lastReadText } from '../../../shared/views/sources/checked-text.ts';
import { useAddress } from '../../address.ts';
import { useHead } from '../../answers.ts';
import { dayInWords } from '../../dates.ts';
import { NamesInLine } from '../text/names-in-line.tsx';
import { NoticeLink } from '../text/say.tsx';

/** Up to when it was looked for a newer text; of an earlier day of knowledge it is not known any more. */
const useLastRead = (issuer: string | undefined): string | undefined => {
  const { known } = useAddress();
  const channels = useHead()?.checked.channels;
  return channels && known === '' ? lastReadText(officialOf(channels, issuer)) : undefined;
};

/** After the last known day: what ended by its own text, and how far silence about it proves anything. */
export const Lapse = ({ of: { on, by }, issuer, what }: { of: Ended; issuer?: string | undefined; what: string }) => {
  const read = useLastRead(issuer);
  return (
    <p class="not-read">
      {what} ended by its own text on {dayInWords(on)} (<NoticeLink notice={by} />
      ); nothing newer found
      {read && `; ${read}`}.
    </p>
  );
};

/** The same of all that one side had put aside to one day. */
export const LapsedOn = ({ lapsed }: { lapsed: readonly Lapsed[] }) => {
  const [first] = lapsed;
  const read = useLastRead(first?.issuer);
  if (!first) return null;
  return (
    <details class="not-read">
      <summary>
        <strong>Suspensions ended by their own text on {dayInWords(first.on)}</strong>; nothing newer found
        {read && `; ${read}`}
      </summary>
      <ul>
        {lapsed.map(({ by, names }) => (
          <li key={by}>
            <NamesInLine names={names} most={6} />{' '}
            <span class="small">
              <NoticeLink notice={by} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
};
