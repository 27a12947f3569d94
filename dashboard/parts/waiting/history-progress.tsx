import type { HistoryProgress } from '../../../shared/views/answers/system/history.ts';
import { counted } from '../../../shared/wording/text/counted.ts';
import { useHead } from '../../answers.ts';
import { capital } from '../controls/capital.ts';

/** How far the history is read; nothing once it is. */
export const HistoryLine = () => {
  const history = useHead()?.history;
  if (history === undefined) return null;
  return (
    <p class="history-line" role="status">
      {history.of > 0 && <progress value={history.read} max={history.of} aria-hidden="true" />}
      <span>
        {capital(history.text)}
        <span class="soft">: until it is whole, what older notices do rests on the shipped baseline.</span>
      </span>
    </p>
  );
};

/** What of the history is not to be had, and why, once it is read. */
export const MissedHistory = ({ history }: { history: HistoryProgress }) => {
  const { missed, apart, texts, done, text } = history;
  if (texts === 0 || text === undefined) return null;
  return (
    <>
      {done && <p class="history-line">{capital(text)}.</p>}
      {missed.length + apart.length > 0 && (
        <details class="history-rest">
          <summary>{`${counted(missed.length + apart.length, 'text of the history was', 'texts of the history were')} not read at the source`}</summary>
          <ul class="events">
            {missed.map(({ key, address, why }) => (
              <li key={key}>
                <a href={address}>{key}</a> <span class="small">{why}</span>
              </li>
            ))}
            {apart.map(({ key, address }) => (
              <li key={key}>
                <a href={address}>{key}</a>{' '}
                <span class="small">only a file is known, which no reader of pages takes</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
