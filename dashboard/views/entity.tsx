import type { EntityView } from '../../shared/views/answers/subjects/entities.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../answers.ts';
import { reachOf } from '../parts/cards/history-band.tsx';
import { MeasureCard } from '../parts/cards/measure-card.tsx';
import { OwnLine } from '../parts/cards/own-line.tsx';
import { StateChip } from '../parts/cards/signs.tsx';
import { type Fact, Facts } from '../parts/controls/facts.tsx';
import { Follow } from '../parts/controls/follow.tsx';
import { Named } from '../parts/text/say.tsx';
import { Answered, Nothing } from '../parts/waiting/waiting.tsx';
import { placeName } from '../words.ts';

const Names = ({ names }: { names: readonly string[] }) => <>{names.join(' · ')}</>;

/** What it is called, where it is, whose branch it is. */
const Who = ({ view }: { view: EntityView }) => {
  const { link } = useAddress();
  const { country, person, also, formerly, parent } = view;
  const rows: Fact[] = [];
  if (country) rows.push(['Country', placeName(country)]);
  if (person) rows.push(['Listed as', 'a person']);
  if (parent) rows.push(['Branch of', <a href={link(`entities/${encodeURIComponent(parent.slug)}`)}>{parent.name}</a>]);
  if (also.length > 0) rows.push(['Also called', <Names names={also} />]);
  if (formerly.length > 0) rows.push(['Formerly', <Names names={formerly} />]);
  return <Facts rows={rows} />;
};

const Verdict = ({ verdict }: Pick<EntityView, 'verdict'>) => (
  <ul class="stack verdict">
    {verdict.map(({ state, words }) => (
      <li key={words}>
        <StateChip state={state} /> {words}
      </li>
    ))}
  </ul>
);

type Other = {
  slug: string;
  name: string;
  nameZh?: string;
  state: EntityView['related'][number]['state'];
  why?: string;
};

const Others = ({ title, others }: { title: string; others: readonly Other[] }) => {
  const { link } = useAddress();
  if (others.length === 0) return null;
  return (
    <section class="sheet">
      <header>
        <h2>{title}</h2>
      </header>
      <ul class="stack">
        {others.map(({ slug, name, nameZh, state, why }) => (
          <li key={slug}>
            <a href={link(`entities/${encodeURIComponent(slug)}`)}>
              <Named name={name} zh={nameZh} />
            </a>{' '}
            <StateChip state={state} />
            {why && <span class="small soft"> {why}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** One firm or person over all lists and through time. */
export const Entity = () => {
  const { path, link } = useAddress();
  const answer = useAnswer<EntityView>(`entities/${encodeURIComponent(path[1] ?? '')}`);
  return (
    <Answered of={answer} heads lines={10}>
      {(view) => {
        const day = view.valid.slice(0, 10);
        const reach = reachOf(view.measures, day, view.today);
        return (
          <>
            <div class="lede">
              <p class="small">
                <a href={link('entities')}>Entities</a>
              </p>
              <h1>
                <Named name={view.name} zh={view.nameZh} />
              </h1>
              {view.verdict.length === 0 ? <p>On that day it was on no list.</p> : <Verdict verdict={view.verdict} />}
              <Who view={view} />
              <p class="small">
                <a href={link('changes', { q: view.name })}>Its changes</a>
                {' · '}
                <Follow subject={view.slug} />
              </p>
            </div>
            <section class="sheet">
              <header>
                <h2>Over all lists</h2>
              </header>
              {view.measures.length === 0 ? (
                <Nothing title="On that day it was on no list" />
              ) : (
                view.measures.map((measure) => (
                  <MeasureCard key={measure.id} measure={measure} reach={reach} day={day} today={view.today}>
                    <OwnLine measure={measure} />
                  </MeasureCard>
                ))
              )}
            </section>
            <Others title="Branches listed with it" others={view.branches} />
            <Others title="Other listed firms of its name" others={view.related} />
          </>
        );
      }}
    </Answered>
  );
};
