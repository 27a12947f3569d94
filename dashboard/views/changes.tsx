import { useState } from 'preact/hooks';
import type { ChangeGroup } from '../../shared/views/answers/law/changes.ts';
import { counted } from '../../shared/wording/text/counted.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../answers.ts';
import { ChangeCard } from '../parts/cards/change-card.tsx';
import { Choice, Exports, useQuery, Words } from '../parts/controls/filters.tsx';
import { Subscribe } from '../parts/controls/subscribe.tsx';
import { Answered, Nothing } from '../parts/waiting/waiting.tsx';
import { KINDS, LISTS, placeName, STATUS_NAMES } from '../words.ts';

type Answer = { groups: ChangeGroup[]; total: number; next?: string };

const STEP = 100;
const COUNTRIES = Object.fromEntries(['US', 'JP', 'CA', 'TW', 'KR', 'DE'].map((code) => [code, placeName(code)]));

export const Changes = () => {
  const { ask, link } = useAddress();
  const query = useQuery('q', 'subject', 'list', 'country', 'status', 'kind', 'notice', 'commit');
  const only = query['subject'] ?? query['notice'] ?? (query['commit'] && 'what one alert told');
  const asked = new URLSearchParams(query);
  const feed = `changes.atom${asked.size > 0 ? `?${asked}` : ''}`;
  const [limit, setLimit] = useState(STEP);
  const answer = useAnswer<Answer>('changes/groups', { ...query, valid: '', limit: String(limit) });
  return (
    <>
      <div class="lede">
        <h1>Changes</h1>
        <p>
          What each measure was and what it became, newest first, with the sentence that says so. Or{' '}
          <a href={link('compare')}>compare the law of two days</a>.
        </p>
      </div>
      <search class="filters">
        <Words name="q" label="Words" placeholder="graphite, 1C902 …" />
        <Choice name="status" label="Status" of={STATUS_NAMES} />
        <Choice name="kind" label="Kind" of={KINDS} />
        <Choice name="list" label="List" of={LISTS} />
        <Choice name="country" label="Country" of={COUNTRIES} />
        <Exports of={{ JSON: 'changes', CSV: 'changes.csv' }} query={query} />
        <Subscribe key={feed} path={feed}>
          Atom
        </Subscribe>
      </search>
      {only && (
        <p>
          Only {only}.{' '}
          <button type="button" onClick={() => ask({ subject: '', notice: '', commit: '' })}>
            Show all
          </button>
        </p>
      )}
      <Answered of={answer}>
        {({ groups, total, next }) => (
          <section class="sheet">
            <header>
              <h2>{counted(total, 'change')}</h2>
            </header>
            {groups.length === 0 && (
              <Nothing title="No change is like that">
                <p>Take a filter away, or ask for a later day of knowledge.</p>
              </Nothing>
            )}
            <div class="changes">
              {groups.map((change) => (
                <ChangeCard key={change.id} change={change} wide />
              ))}
            </div>
            {next && limit < 500 && (
              <button type="button" onClick={() => setLimit(Math.min(500, limit + 2 * STEP))}>
                Show earlier changes
              </button>
            )}
          </section>
        )}
      </Answered>
    </>
  );
};
