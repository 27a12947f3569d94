import { groups } from 'd3-array';
import type { NoticeView } from '../../shared/views/answers/law/notices.ts';
import { annexRole, annexStanding } from '../../shared/wording/missing/annex.ts';
import { problemInWords } from '../../shared/wording/missing/problem.ts';
import { fullNoticeName } from '../../shared/wording/notices/notice.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../answers.ts';
import { dayInWords } from '../dates.ts';
import { language } from '../language/language.ts';
import { ChangeCard } from '../parts/cards/change-card.tsx';
import { reachOf } from '../parts/cards/history-band.tsx';
import { MeasureCard } from '../parts/cards/measure-card.tsx';
import { together } from '../parts/cards/measure-groups.ts';
import { BasisLine } from '../parts/text/basis.tsx';
import { languageOf } from '../parts/text/evidence.tsx';
import { Moment, Outside } from '../parts/text/say.tsx';
import { Answered } from '../parts/waiting/waiting.tsx';
import { EffectRow } from './notice/effect-row.tsx';
import { Relations } from './notice/relations.tsx';

const Copies = ({ notice }: { notice: NoticeView }) => {
  const { link } = useAddress();
  return (
    <ul class="stack">
      {notice.copies.map(({ url, publisher, source, length, seenAt, page }, index) => (
        <li key={`${source} ${url}`} class="small">
          {url.startsWith('http') && (
            <>
              <Outside url={url}>{url}</Outside>
              <br />
            </>
          )}
          <span class="soft">
            {page === '' ? (
              'shipped with the product; no page of it is kept'
            ) : (
              <>
                {publisher ?? source} · {length} characters · seen <Moment at={seenAt} /> ·{' '}
                <a href={link(`pages/${page}`)}>as kept</a>
              </>
            )}
            {index === 0 && notice.copies.length > 1 && ' · this copy counts'}
          </span>
        </li>
      ))}
    </ul>
  );
};

const Annexes = ({ attachments }: Pick<NoticeView, 'attachments'>) => {
  const { link } = useAddress();
  return (
    <section class="sheet">
      <header>
        <h2>Annexes</h2>
      </header>
      <ul class="stack">
        {attachments.map((attachment, index) => {
          const { title, url, role, read, why, rows } = attachment;
          return (
            <li key={`${title} ${index}`} class={`small${read || why === undefined ? '' : ' problem'}`}>
              <strong lang={languageOf(title)}>{title}</strong>
              <br />
              {annexRole(role)} · {annexStanding(attachment)}
              {rows !== undefined && (
                <>
                  {' · '}
                  <a href={link(`annexes/${rows}`)}>its rows, as kept</a>
                </>
              )}
              {url && (
                <>
                  {' · '}
                  <Outside url={url}>the file at the publisher’s</Outside>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const Doubts = ({ problems, basis }: Pick<NoticeView, 'problems' | 'basis'>) => (
  <section class="sheet">
    <header>
      <h2>Problems</h2>
    </header>
    {problems.length === 0 && <p class="soft">{basis ? 'None is known.' : 'None: the whole text was read.'}</p>}
    <ul class="stack">
      {problems.map(({ kind, text }, index) => (
        <li key={`${kind} ${index}`} class="problem">
          {problemInWords(kind)}
          {text && (
            <>
              {': '}
              <span lang={languageOf(text)}>{text}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  </section>
);

export const Notice = () => {
  const { path, link } = useAddress();
  const answer = useAnswer<NoticeView>(`notices/${encodeURIComponent(path[1] ?? '')}`);
  return (
    <Answered of={answer} heads lines={12}>
      {(notice) => (
        <>
          <div class="lede">
            <p class="small">
              <a href={link('notices')}>Notices</a>
            </p>
            <h1>{fullNoticeName(notice.key, notice)}</h1>
            {notice.titleEn && language() === 'en' && <p>{notice.titleEn}</p>}
            <p lang={languageOf(notice.title)}>{notice.title}</p>
            <p class="small">
              <span lang={languageOf(notice.issuers[0] ?? '')}>{notice.issuers.join('、')}</span>
              {notice.issuedOn && ` · issued ${dayInWords(notice.issuedOn)}`} · published{' '}
              {dayInWords(notice.publishedOn)}
              {!notice.basis && (
                <>
                  {' '}
                  · seen <Moment at={notice.seenAt} />
                </>
              )}
            </p>
            <p class="small">
              {notice.url.startsWith('http') && <Outside url={notice.url}>At the publisher’s</Outside>}
              {!notice.basis && (
                <>
                  {' '}
                  · <a href={link(`pages/${notice.page}`)}>As kept</a>
                </>
              )}
            </p>
            <BasisLine of={notice} />
          </div>
          <section class="sheet">
            <header>
              <h2>What changed it, and what it changes</h2>
            </header>
            <Relations notice={notice} />
          </section>
          <section class="sheet">
            <header>
              <h2>What it says</h2>
            </header>
            <ul>
              {groups(
                notice.effects.map((effect, index) => ({ effect, en: notice.effectsEn[index] })),
                ({ effect }) => effect.evidence,
              ).map(([evidence, does]) => (
                <EffectRow key={evidence} does={does} evidence={evidence} page={notice.page} />
              ))}
            </ul>
            {notice.effects.length === 0 && <p class="soft">Nothing that acts on controls, lists or tariffs.</p>}
          </section>
          {notice.measures.length > 0 && (
            <section class="sheet">
              <header>
                <h2>Its measures</h2>
              </header>
              {together(notice.measures).map(({ measure, all }) => (
                <MeasureCard
                  key={measure.id}
                  named
                  brief
                  measure={measure}
                  all={all}
                  reach={reachOf(notice.measures, notice.today)}
                  day={notice.valid.slice(0, 10)}
                  today={notice.today}
                />
              ))}
            </section>
          )}
          {notice.attachments.length > 0 && <Annexes attachments={notice.attachments} />}
          <Doubts problems={notice.problems} {...(notice.basis && { basis: notice.basis })} />
          <section class="sheet">
            <header>
              <h2>Addresses and copies</h2>
            </header>
            <Copies notice={notice} />
          </section>
          {notice.changes.length > 0 && (
            <section class="sheet">
              <details>
                <summary>
                  <h2>Changes that it brought ({notice.changes.length})</h2>
                </summary>
                <div class="changes">
                  {notice.changes.map((change) => (
                    <ChangeCard key={change.id} change={change} />
                  ))}
                </div>
              </details>
            </section>
          )}
        </>
      )}
    </Answered>
  );
};
