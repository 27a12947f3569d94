import type { ChangeGroup } from '../../shared/views/answers/law/changes.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../answers.ts';
import { ChangeCard } from '../parts/cards/change-card.tsx';
import { DecidedOnChange } from '../parts/inbox/decided.tsx';
import { Answered } from '../parts/waiting/waiting.tsx';

/** One change at an address that stays. */
export const Change = () => {
  const { path, link } = useAddress();
  const answer = useAnswer<{ group: ChangeGroup }>(`changes/${encodeURIComponent(path[1] ?? '')}`, {
    valid: '',
    known: '',
  });
  return (
    <>
      <div class="lede">
        <p class="small">
          <a href={link('changes')}>Changes</a>
        </p>
        <h1>Change {path[1]}</h1>
      </div>
      <Answered of={answer}>
        {({ group }) => (
          <>
            <section class="sheet">
              <h2 class="seen-only-by-readers">What changed</h2>
              <ChangeCard change={group} wide />
              <p class="small">
                <a href={link('', { valid: group.since, known: group.at })}>
                  The whole regime on that day, as known then
                </a>
              </p>
            </section>
            <DecidedOnChange id={path[1] ?? ''} ids={group.ids} />
          </>
        )}
      </Answered>
    </>
  );
};
