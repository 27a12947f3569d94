/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { BEIJING, type CivilDate, type CivilMinute, civilAt, type Instant } from '../time/civil.ts';
import type { Ground, ItemLine, Sentence } from '../views/answers/questions/shipment.ts';
import { longDay } from '../wording/text/day.ts';
import type { Shown } from './files.ts';
import type { RestsOn } from './texts.ts';

export const minute = (at: CivilMinute): string => `${longDay(at.slice(0, 10) as CivilDate)}, ${at.slice(11)}`;
export const moment = (at: Instant): string => `${minute(civilAt(at, BEIJING))} Beijing`;

type Children = { children: ComponentChildren };

export const Part = ({ title, empty, children }: Children & { title: string; empty?: boolean }) =>
  empty ? null : (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );

export const List = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

export const Headings = ({ of }: { of: readonly string[] }) => (
  <thead>
    <tr>
      {of.map((heading) => (
        <th key={heading}>{heading}</th>
      ))}
    </tr>
  </thead>
);

const Line = ({ code, words, english, hsCodes, details = [], role }: ItemLine) => (
  <div class="quote">
    <div class="zh" lang="zh">
      {code ? `${code} ` : ''}
      {words}
    </div>
    {english && <div class="en">{english}</div>}
    {details.map((one) => (
      <div class="at" key={one.words}>
        {one.words} {one.english && `(${one.english})`}
      </div>
    ))}
    <div class="at">
      {role}
      {hsCodes ? ` · HS ${hsCodes.join(', ')}` : ''}
    </div>
  </div>
);

const Quote = ({ words, meaning, cited, title, url, page }: Sentence) => (
  <div class="quote">
    <div class="zh" lang="zh">
      {words}
    </div>
    <div class="en">
      {cited}: {meaning}
    </div>
    <div class="at">
      {title}
      {url && (
        <>
          {' · '}
          <a href={url}>{url}</a>
        </>
      )}
      {page ? ` · page ${page.slice(0, 12)}` : ' · from the shipped baseline: the page was not read here'}
    </div>
  </div>
);

type Said = Pick<Ground, 'sentences'> & Partial<Pick<Ground, 'lines'>>;

export const Sentences = ({ of }: { of: readonly Said[] }) => {
  const lines = new Map(
    of.flatMap(({ lines: own = [] }) => own.map((line) => [`${line.code} ${line.words}`, line] as const)),
  );
  const quotes = new Map(
    of.flatMap(({ sentences }) => sentences.map((one) => [`${one.notice} ${one.words}`, one] as const)),
  );
  return (
    <>
      {[...lines.values()].map((line) => (
        <Line key={line.words} {...line} />
      ))}
      {[...quotes.values()].map((one) => (
        <Quote key={one.words} {...one} />
      ))}
    </>
  );
};

export const Texts = ({ texts, shown }: { texts: readonly RestsOn[]; shown: readonly Shown[] }) => (
  <table>
    <Headings of={['Text', 'Log', 'Seen (UTC)', 'File in this pack, and its SHA-256']} />
    <tbody>
      {texts.map((text) => (
        <tr key={text.notice}>
          <td>
            {text.called}
            <div class="more">published {text.publishedOn}</div>
          </td>
          <td>{text.commit ?? '–'}</td>
          <td class="day">{text.seenAt.slice(0, 16).replace('T', ' ')}</td>
          <td>
            {text.basis && 'from the shipped baseline; the notice itself was not read here'}
            {shown
              .filter((one) => one.text.notice === text.notice)
              .map(({ hash, name, left }) => (
                <div key={hash} class="hash">
                  {left ? `not in this pack: ${left}` : <a href={name}>{name}</a>} {hash}
                </div>
              ))}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
