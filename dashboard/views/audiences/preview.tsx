import type { DeskPreview } from '../../../shared/views/answers/own/desk.ts';
import { counted } from '../../../shared/wording/text/counted.ts';
import { languageOf } from '../../parts/text/evidence.tsx';
import { Moment } from '../../parts/text/say.tsx';

const STREAMS: Readonly<Record<string, string>> = {
  digest: 'in the daily message',
  reminders: 'reminder',
  weekly: 'weekly word',
  decisions: 'weekly summary',
};
const UNDECIDED = /^undecided-(.+)$/;

const wordsOf = (stream: string): string | undefined => {
  const [, from] = UNDECIDED.exec(stream) ?? [];
  return from ? `not decided by ${from}` : STREAMS[stream];
};

/** What an audience would have got: how many, and each by its headline. */
export const Preview = ({ of: { reach, days, count, messages } }: { of: DeskPreview }) => (
  <section class="sheet" aria-live="polite">
    <header>
      <h2>
        {counted(count, 'message')} in the last {days} days
      </h2>
    </header>
    <p class="small soft">This is what you would have got. The filter reaches {reach} of the law as it stands.</p>
    {count > messages.length && <p class="small soft">The newest {messages.length}:</p>}
    {count === 0 && <p>Nothing that came in these days goes through the filter.</p>}
    <ol class="events">
      {messages.map(({ at, stream, status, headline }) => (
        <li key={`${at} ${headline}`}>
          <Moment at={at} /> <strong class="small">{status.toUpperCase()}</strong>{' '}
          {wordsOf(stream) && <span class="small soft">{wordsOf(stream)}</span>}{' '}
          <span lang={languageOf(headline)}>{headline}</span>
        </li>
      ))}
    </ol>
  </section>
);
