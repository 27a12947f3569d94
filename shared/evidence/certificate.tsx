/** @jsxRuntime automatic @jsxImportSource preact */
import type { CivilDate } from '../time/civil.ts';
import type { Ground, ShipmentAnswer } from '../views/answers/questions/shipment.ts';
import { longDay } from '../wording/text/day.ts';
import { certificatePage } from './certificate-page.tsx';
import { Headings, List, minute, moment, Part, Sentences, Texts } from './certificate-parts.tsx';
import { COLOURS } from './certificate-style.ts';
import type { Shown } from './files.ts';
import type { RestsOn } from './texts.ts';

export type Behind = { texts: readonly RestsOn[]; shown: readonly Shown[]; manifest: string };

const WORDS: Record<Ground['standing'], string> = {
  'in-force': 'In force',
  suspended: 'Suspended',
  announced: 'Announced',
  possible: 'Possible',
  related: 'Related',
  unknown: 'Unknown',
  none: 'None',
};

const Facts = ({ asked, log }: ShipmentAnswer) => (
  <dl>
    <dt>Day asked about</dt>
    <dd>{minute(asked.valid)} Beijing</dd>
    <dt>As known</dt>
    <dd>{moment(asked.known)}</dd>
    <dt>Log</dt>
    <dd>
      up to entry {log.commit}
      {log.at ? `, of ${moment(log.at)}` : ''}
    </dd>
  </dl>
);

const Rows = ({ title, all }: { title: string; all: readonly Ground[] }) => (
  <>
    {all.map(({ measure, cited, words, why, certain, from, until }) => (
      <tr key={measure}>
        <td>{title}</td>
        <td>{cited}</td>
        <td>
          {words}
          <div class="more">{certain ? why : `not certain: ${why}`}</div>
        </td>
        <td class="day">{longDay(from.slice(0, 10) as CivilDate)}</td>
        <td class="day">{until ? longDay(until) : '–'}</td>
      </tr>
    ))}
  </>
);

const Measures = ({ inForce, suspended, announced, abroad, otherwise }: ShipmentAnswer) => (
  <table>
    <Headings of={['', 'Notice', 'What it asks, and how the goods meet it', 'From', 'Until']} />
    <tbody>
      <Rows title="In force" all={inForce} />
      <Rows title="Suspended" all={suspended} />
      <Rows title="Announced" all={announced} />
      <Rows title="Abroad" all={abroad} />
      <Rows title="If otherwise" all={otherwise} />
    </tbody>
  </table>
);

const Parties = ({ parties }: Pick<ShipmentAnswer, 'parties'>) => (
  <table>
    <Headings of={['Party', 'Listed as', 'How it stands', 'Why']} />
    <tbody>
      {parties.flatMap(({ given, words, listings }) =>
        listings.length === 0
          ? [
              <tr key={given}>
                <td>{given}</td>
                <td>–</td>
                <td colSpan={2}>{words}</td>
              </tr>,
            ]
          : listings.map(({ measure, name, nameZh, words: own, why }) => (
              <tr key={measure}>
                <td>{given}</td>
                <td>{[name, nameZh].filter(Boolean).join(' ')}</td>
                <td>{own}</td>
                <td>{why}</td>
              </tr>
            )),
      )}
    </tbody>
  </table>
);

const Sheet = ({ answer, behind }: { answer: ShipmentAnswer; behind: Behind }) => {
  const { asked, verdict, inForce, suspended, announced, abroad, otherwise, parties, duties, unknown, next, rests } =
    answer;
  const grounds = [...inForce, ...suspended, ...announced, ...abroad, ...otherwise];
  const said = [...grounds, ...parties.flatMap(({ listings }) => listings)];
  const colour = COLOURS[verdict.standing];
  return (
    <>
      <h1>Question</h1>
      <p class="question">{asked.words}</p>
      <div class="verdict" style={{ borderColor: colour }}>
        <span class="tag" style={{ color: colour }}>
          {WORDS[verdict.standing]}
        </span>
        <strong>{verdict.words}</strong>
        {verdict.beside.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <Facts {...answer} />
      <Part title="Measures" empty={grounds.length === 0}>
        <Measures {...answer} />
      </Part>
      <Part title="Parties" empty={parties.length === 0}>
        <Parties parties={parties} />
      </Part>
      <Part title="Duties where the goods arrive" empty={duties.length === 0}>
        {duties.map(({ hsCode, directions }) => (
          <div key={hsCode}>
            <p>HS {hsCode}</p>
            <List
              lines={
                directions.length > 0
                  ? directions.flatMap(({ words }) => words)
                  : ['duties of this country are not watched']
              }
            />
          </div>
        ))}
      </Part>
      <Part title="What changes next" empty={next.length === 0}>
        <List lines={next.map(({ on, words }) => `${longDay(on)}: ${words}`)} />
      </Part>
      <Part title="What is not known" empty={unknown.length === 0}>
        <List lines={unknown} />
      </Part>
      <Part title="What the texts say" empty={said.length === 0}>
        <Sentences of={said} />
      </Part>
      <Part title="Known from the shipped baseline alone" empty={rests.length === 0}>
        <List lines={rests.map(({ cited, url }) => [cited, url].filter(Boolean).join(' · '))} />
      </Part>
      <Part title="Texts behind it" empty={behind.texts.length === 0}>
        <Texts texts={behind.texts} shown={behind.shown} />
      </Part>
    </>
  );
};

/** An answer as a page to print and to file. */
export const certificateOf = (answer: ShipmentAnswer, behind: Behind): string =>
  certificatePage(
    'certificate of an answer',
    answer.asked.words,
    behind.manifest,
    <Sheet answer={answer} behind={behind} />,
  );
