import { useEffect, useState } from 'preact/hooks';
import { useAddress } from '../../address.ts';

export const QUESTION = 'natural flake graphite → US, civil, 15 Nov 2025, as known 9 Oct 10:00';

const DAYS = /\b(?:19|20)\d\d\b|\b\d{1,2}\s+[A-Z][a-z]{2}|\bknown\b|\d\s*[月日]/;

/** A line with days of its own is not asked for the days of the time control. */
export const hasDays = (line: string): boolean => DAYS.test(line);

/** Where a line is asked. */
export const askedAt = (line: string, link: (path: string, extra?: Record<string, string>) => string): string =>
  hasDays(line) ? `#/ask?${new URLSearchParams({ q: line })}` : link('ask', { q: line });

/** One line as people write it. */
export const Question = ({ asked }: { asked: string }) => {
  const { link } = useAddress();
  const [line, setLine] = useState(asked);
  useEffect(() => setLine(asked), [asked]);
  return (
    <form
      class="question"
      onSubmit={(event) => {
        event.preventDefault();
        if (line.trim() !== '') location.hash = askedAt(line.trim(), link);
      }}
    >
      <label>
        <span>Goods, a code or a firm → destination, use, day, as known when</span>
        <input
          type="text"
          value={line}
          placeholder={QUESTION}
          autoComplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => setLine(currentTarget.value)}
        />
      </label>
      <button type="submit">Ask</button>
    </form>
  );
};
