import { useEffect, useRef } from 'preact/hooks';
import type { KeptPage } from '../../shared/views/answers/system/operations.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../answers.ts';
import { languageOf } from '../parts/text/evidence.tsx';
import { Moment, Outside } from '../parts/text/say.tsx';
import { Answered } from '../parts/waiting/waiting.tsx';

/** The text cut at its highlights; every piece is text and nothing else. */
const piecesOf = ({ text, highlights }: KeptPage): { text: string; marked: boolean; at: number }[] => {
  const cuts = [0, ...highlights.flatMap(({ from, to }) => [from, to]), text.length];
  return cuts.slice(0, -1).map((at, index) => ({ at, text: text.slice(at, cuts[index + 1]), marked: index % 2 === 1 }));
};

const Text = ({ page }: { page: KeptPage }) => {
  const box = useRef<HTMLPreElement>(null);
  useEffect(() => box.current?.querySelector('mark')?.scrollIntoView({ block: 'center' }), []);
  return (
    <pre class="kept" ref={box} lang={languageOf(page.text)}>
      {piecesOf(page).map(({ text, marked, at }) => (marked ? <mark key={at}>{text}</mark> : text))}
    </pre>
  );
};

/** A page as it was fetched, as plain text, with the sentence that a fact was read from. */
export const Page = () => {
  const { path, query } = useAddress();
  const hash = path[1] ?? '';
  const answer = useAnswer<KeptPage>(`pages/${encodeURIComponent(hash)}`, {
    find: query.get('find') ?? '',
    valid: '',
    known: '',
  });
  return (
    <Answered of={answer} heads lines={14}>
      {(page) => (
        <>
          <div class="lede">
            <h1 lang={languageOf(page.title)}>{page.title}</h1>
            <p class="small">
              Kept <Moment at={page.seenAt} /> · {page.source} · <Outside url={page.url}>{page.url}</Outside> ·{' '}
              <a href={`api/pages/${hash}.txt`}>plain text</a>
            </p>
            <p class="small soft">
              SHA-256 <code>{page.hash}</code>
            </p>
            {query.get('find') && (
              <p class="small" role="status">
                {page.highlights.length > 0
                  ? `The sentence stands ${page.highlights.length === 1 ? 'once' : `${page.highlights.length} times`} in the page.`
                  : 'The sentence was not found in the text of the page as kept.'}
              </p>
            )}
          </div>
          <section class="sheet">
            <Text key={page.highlights.length} page={page} />
          </section>
        </>
      )}
    </Answered>
  );
};
