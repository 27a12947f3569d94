import type { Ground, ItemLine, PartyAnswer, Sentence } from '../../../shared/views/answers/questions/shipment.ts';
import { operativeWords } from '../../../shared/wording/notices/operative.ts';
import { useAddress } from '../../address.ts';
import { StateChip } from '../../parts/cards/signs.tsx';
import { capital } from '../../parts/controls/capital.ts';
import { BasisLine } from '../../parts/text/basis.tsx';
import { languageOf } from '../../parts/text/evidence.tsx';
import { Gloss, NoticeLink, Outside } from '../../parts/text/say.tsx';

/** The words of a text and what they mean, side by side. */
const Said = ({ of: { words, meaning, notice, page, url } }: { of: Sentence }) => {
  const { link } = useAddress();
  return (
    <figure class="said">
      <blockquote lang={languageOf(words)}>{operativeWords(words)}</blockquote>
      <p>{meaning}</p>
      <figcaption class="small soft">
        <NoticeLink notice={notice} />
        {page && (
          <>
            {' · '}
            <a href={link(`pages/${page}`, { find: words.slice(0, 300) })}>as kept, highlighted</a>
          </>
        )}
        {url && (
          <>
            {' · '}
            <Outside url={url}>at the publisher’s</Outside>
          </>
        )}
      </figcaption>
    </figure>
  );
};

const Line = ({ of: { code, words, english, hsCodes, role } }: { of: ItemLine }) => (
  <li>
    {code && <code>{code}</code>} <Gloss of={english} />
    <span lang={languageOf(words)} class={english ? 'soft' : undefined}>
      {words}
    </span>
    {hsCodes && <span class="small soft"> HS {hsCodes.join(', ')}</span>}
    <span class="small soft"> · {role}</span>
  </li>
);

const Bears = ({ of: ground }: { of: Ground }) => (
  <article class="bears">
    <h3>
      <StateChip state={ground.state} /> {capital(ground.words)}
    </h3>
    <p class="small soft">{ground.why}</p>
    {ground.lines.length > 0 && (
      <ul class="item-lines">
        {ground.lines.map((line) => (
          <Line key={`${line.code} ${line.words}`} of={line} />
        ))}
        {ground.moreLines && <li class="small soft">and {ground.moreLines} more lines</li>}
      </ul>
    )}
    {ground.sentences.map((sentence) => (
      <Said key={`${sentence.notice} ${sentence.words}`} of={sentence} />
    ))}
    <BasisLine of={ground} />
  </article>
);

/** Measures that bear on a shipment in one way. */
export const Grounds = ({ title, of }: { title: string; of: readonly Ground[] }) =>
  of.length === 0 ? null : (
    <section class="sheet">
      <header>
        <h2>{title}</h2>
      </header>
      {of.map((ground) => (
        <Bears key={ground.measure} of={ground} />
      ))}
    </section>
  );

/** Each party with every listing that it meets. */
export const Parties = ({ of }: { of: readonly PartyAnswer[] }) =>
  of.length === 0 ? null : (
    <section class="sheet">
      <header>
        <h2>Parties</h2>
      </header>
      {of.map(({ given, words, listings, unknown }) => (
        <article key={given} class="bears">
          <h3>
            {given}: {words}
          </h3>
          {listings.map((listing) => (
            <div key={listing.measure} class="stack">
              <p>
                <StateChip state={listing.state} /> {listing.words} <span class="small soft">({listing.why})</span>
              </p>
              {listing.sentences.map((sentence) => (
                <Said key={sentence.words} of={sentence} />
              ))}
            </div>
          ))}
          {unknown.map((one) => (
            <p key={one} class="small soft">
              {one}
            </p>
          ))}
        </article>
      ))}
    </section>
  );
