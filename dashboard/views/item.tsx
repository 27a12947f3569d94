import type { MeasureCourse } from '../../shared/views/answers/fields/measure.ts';
import type { ItemView } from '../../shared/views/answers/subjects/goods.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../answers.ts';
import { reachOf } from '../parts/cards/history-band.tsx';
import { MeasureCard } from '../parts/cards/measure-card.tsx';
import { RuleSwatch } from '../parts/cards/signs.tsx';
import { Follow } from '../parts/controls/follow.tsx';
import { Unknown } from '../parts/controls/unknown.tsx';
import { Named } from '../parts/text/say.tsx';
import { Answered, Nothing } from '../parts/waiting/waiting.tsx';
import { RULES } from '../words.ts';
import { inShort, Kinds, OverallRules } from './item/in-short.tsx';
import { LinesTable } from './item/lines-table.tsx';
import { SummaryTable } from './item/summary-table.tsx';
import { Uncontrolled } from './item/uncontrolled.tsx';
import { inWords } from './now/periodic-table.tsx';

const RULE_ORDER = Object.keys(RULES);
const LIVE = ['in-force', 'suspended', 'announced'];
const weight = ({ state, rule }: MeasureCourse): number =>
  (LIVE.includes(state) ? LIVE.indexOf(state) : LIVE.length) * 10 - (rule ? RULE_ORDER.indexOf(rule) : 0);

/** What the goods meet; of a rule over the whole list, and of a name for several kinds, each on its own. */
const Lede = ({ view }: { view: ItemView }) => {
  const { link } = useAddress();
  const [only, ...more] = view.shown;
  const isOne = only !== undefined && more.length === 0 && only.kind === undefined;
  return (
    <div class="lede">
      <p class="small">
        <a href={link('')}>Now</a>
      </p>
      <h1>
        {isOne && <RuleSwatch rule={only.rule} state={only.state} />} <Named name={view.name} zh={view.nameZh} />
      </h1>
      {isOne && <p>{inWords(only)}.</p>}
      {view.uncontrolled && <p>{view.uncontrolled.words}</p>}
      {isOne ? (
        <ul class="short">
          {[...new Set(inShort(view))].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <Kinds shown={view.shown} />
      )}
      {view.isOverall && (
        <>
          <p>
            A rule over everything on the dual-use list, not goods: whether it meets yours depends on whether they are
            on the list, where they go and who uses them.
          </p>
          <OverallRules rules={view.rules} />
        </>
      )}
      {!view.uncontrolled && (
        <p class="small">
          <a href={link('changes', { subject: view.subject })}>Its changes</a>
          {' · '}
          <Follow subject={view.subject} />
        </p>
      )}
    </div>
  );
};

const Measures = ({ title, of, view }: { title: string; of: readonly MeasureCourse[]; view: ItemView }) => {
  const day = view.valid.slice(0, 10);
  const reach = reachOf([...view.measures, ...view.overall], day, view.today);
  return (
    <section class="sheet">
      <header>
        <h2>{title}</h2>
      </header>
      {[...of]
        .sort((a, b) => weight(a) - weight(b))
        .map((measure) => (
          <MeasureCard key={measure.id} measure={measure} reach={reach} day={day} today={view.today} />
        ))}
    </section>
  );
};

export const Item = () => {
  const { path } = useAddress();
  const slug = path[1] ?? '';
  const answer = useAnswer<ItemView>(`items/${encodeURIComponent(slug)}`);
  return (
    <Answered of={answer} heads lines={10}>
      {(view) => (
        <>
          <Lede view={view} />
          {view.uncontrolled && <Uncontrolled of={view.uncontrolled} />}
          <Unknown lines={view.unknown} />
          {!view.uncontrolled && <SummaryTable view={view} />}
          <LinesTable view={view} />
          {view.uncontrolled ? null : view.measures.length === 0 ? (
            <Nothing title="On that day nothing was known of it" />
          ) : (
            <Measures title="Measures on it" of={view.measures} view={view} />
          )}
          {view.overall.length > 0 && (
            <Measures title="Measures on every dual-use item" of={view.overall} view={view} />
          )}
        </>
      )}
    </Answered>
  );
};
