import type { EntityView } from '../../shared/views/answers/entities.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../answers.ts';
import { reachOf } from '../parts/history-band.tsx';
import { MeasureCard } from '../parts/measure-card.tsx';
import { Named } from '../parts/say.tsx';
import { StateChip } from '../parts/signs.tsx';
import { Answered, Nothing } from '../parts/waiting.tsx';
import { placeName } from '../words.ts';

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
              {view.country && <p>{placeName(view.country)}</p>}
              <p class="small">
                <a href={link('changes', { q: view.name })}>Its changes</a>
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
                  <MeasureCard key={measure.id} measure={measure} reach={reach} day={day} today={view.today} />
                ))
              )}
            </section>
            {view.branches.length > 0 && (
              <section class="sheet">
                <header>
                  <h2>Branches listed with it</h2>
                </header>
                <ul class="stack">
                  {view.branches.map(({ id, slug, name, nameZh, state }) => (
                    <li key={id}>
                      <a href={link(`entities/${encodeURIComponent(slug)}`)}>
                        <Named name={name} zh={nameZh} />
                      </a>{' '}
                      <StateChip state={state} />
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        );
      }}
    </Answered>
  );
};
