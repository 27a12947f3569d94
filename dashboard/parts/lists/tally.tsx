import { STANDINGS, type Standing } from '../../../shared/views/screening/verdict.ts';
import { STANDING_SIGNS } from './standing-signs.ts';

type Props = {
  standings: readonly Standing[];
  only: Standing | undefined;
  choose: (only: Standing | undefined) => void;
};

/** How many lines stand how, gravest first; a press shows only those, another all again. */
export const Tally = ({ standings, only, choose }: Props) => (
  <fieldset class="tally">
    <legend class="seen-only-by-readers">Show only</legend>
    {STANDINGS.map((standing) => (
      <button
        key={standing}
        type="button"
        class={`answer ${standing}`}
        aria-pressed={only === standing}
        title={STANDING_SIGNS[standing].means}
        onClick={() => choose(only === standing ? undefined : standing)}
      >
        <span aria-hidden="true">{STANDING_SIGNS[standing].sign}</span>{' '}
        {standings.filter((one) => one === standing).length} {STANDING_SIGNS[standing].name}
      </button>
    ))}
  </fieldset>
);
