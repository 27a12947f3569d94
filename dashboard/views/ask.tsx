import { useEffect } from 'preact/hooks';
import type { ShipmentAnswer } from '../../shared/views/answers/questions/shipment.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../answers.ts';
import { Day, Moment, NoticeLink } from '../parts/text/say.tsx';
import { Answered } from '../parts/waiting/waiting.tsx';
import { Duties } from './ask/duties.tsx';
import { Grounds, Parties } from './ask/grounds.tsx';
import { askedAt, hasDays, QUESTION, Question } from './ask/question.tsx';

const EXAMPLES = [QUESTION, 'permanent magnets → Germany, civil', '1C902 → Japan, military', 'party Skydio, Inc.'];

const MARKS: Record<ShipmentAnswer['verdict']['standing'], string> = {
  'in-force': 'In force',
  suspended: 'Suspended',
  announced: 'Announced',
  possible: 'Could be',
  related: 'Related',
  unknown: 'Not known',
  none: 'Nothing found',
};

const Chip = ({ what, children }: { what: string; children: preact.ComponentChildren }) => (
  <li>
    <span class="soft">{what}</span> {children}
  </li>
);

/** The question as it was understood. */
const Understood = ({ of }: { of: ShipmentAnswer['asked'] }) => (
  <>
    <ul class="understood" aria-label="Understood as">
      {[...of.goods, ...of.codes, ...of.hsCodes.map((code) => `HS ${code}`)].map((one) => (
        <Chip key={one} what="goods">
          {one}
        </Chip>
      ))}
      {of.destination && <Chip what="to">{of.destination.name}</Chip>}
      {of.use?.map((use) => (
        <Chip key={use} what="use">
          {use}
        </Chip>
      ))}
      {of.parties.map((party) => (
        <Chip key={party} what="party">
          {party}
        </Chip>
      ))}
      <Chip what="on">
        <Day on={of.valid.slice(0, 10)} />
      </Chip>
      <Chip what="as known">
        <Moment at={of.known} />
      </Chip>
    </ul>
    {of.puzzles.map((puzzle) => (
      <p key={puzzle} class="puzzled" role="alert">
        Not understood: {puzzle}
      </p>
    ))}
  </>
);

const Verdict = ({ of }: { of: ShipmentAnswer }) => {
  const { verdict, permalink } = of;
  const asked = permalink.split('?')[1] ?? '';
  return (
    <section class={`verdict ${verdict.standing}${verdict.rule ? ` by-${verdict.rule}` : ''}`}>
      <p class="mark">{MARKS[verdict.standing]}</p>
      <h2>{verdict.words}</h2>
      {verdict.beside.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p class="to-file">
        <a class="button" href={`api/ask.zip?${asked}`} download>
          Evidence pack (zip)
        </a>
        <a href={permalink}>Link to this answer</a>
      </p>
    </section>
  );
};

const Aside = ({ of: { next, unknown, rests, log } }: { of: ShipmentAnswer }) => (
  <section class="sheet">
    <h2>What changes next</h2>
    {next.length === 0 && <p class="soft">No day is set on which any of this changes.</p>}
    {next.map(({ on, words }) => (
      <p key={`${on} ${words}`}>
        <strong>
          <Day on={on} />
        </strong>
        <br />
        {words}
      </p>
    ))}
    {unknown.length > 0 && (
      <>
        <h2>Not known</h2>
        {unknown.map((one) => (
          <p key={one}>{one}</p>
        ))}
      </>
    )}
    {rests.length > 0 && (
      <>
        <h2>From the shipped baseline</h2>
        <p class="small soft">These texts were not read here:</p>
        <ul class="stack tight">
          {rests.map(({ notice }) => (
            <li key={notice}>
              <NoticeLink notice={notice} />
            </li>
          ))}
        </ul>
      </>
    )}
    <p class="small soft">
      From the log up to No. {log.commit}
      {log.at && (
        <>
          , <Moment at={log.at} />
        </>
      )}
      .
    </p>
  </section>
);

/** The times that the line itself names are those of the page from then on. */
const useOwnTimes = (answer: ShipmentAnswer | undefined, line: string): void => {
  const { query } = useAddress();
  useEffect(() => {
    if (answer && hasDays(line) && !query.has('valid') && !query.has('known')) location.replace(answer.permalink);
  }, [answer, line]);
};

/** One shipment: the strictest rule on it, its sentence, and what changes next. */
export const Ask = () => {
  const { query, link } = useAddress();
  const line = query.get('q') ?? '';
  const more = Object.fromEntries(
    ['to', 'use', 'party'].flatMap((name) => (query.has(name) ? [[name, query.get(name) ?? '']] : [])),
  );
  const answer = useAnswer<ShipmentAnswer>(line === '' && !more['party'] ? undefined : 'ask', { q: line, ...more });
  useOwnTimes(answer.value, line);
  return (
    <>
      <div class="lede">
        <h1>Ask a shipment</h1>
        <Question asked={line} />
      </div>
      {line === '' ? (
        <section class="sheet stack">
          <p>What may leave China, for whom, and what does it take? Ask as you would write it:</p>
          <ul class="stack tight">
            {EXAMPLES.map((example) => (
              <li key={example}>
                <a href={askedAt(example, link)}>{example}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <Answered of={answer} lines={10}>
          {(said) => (
            <>
              <Understood of={said.asked} />
              <Verdict of={said} />
              <div class="beside">
                <div class="stack answers">
                  <Grounds title="In force" of={said.inForce} />
                  <Parties of={said.parties} />
                  <Grounds title="Suspended" of={said.suspended} />
                  <Grounds title="Announced" of={said.announced} />
                  <Duties of={said.duties} />
                  <Grounds title="Abroad, on what is made or moved there" of={said.abroad} />
                  <Grounds title="For another destination or use" of={said.otherwise} />
                </div>
                <Aside of={said} />
              </div>
            </>
          )}
        </Answered>
      )}
    </>
  );
};
