import type { ItemView } from '../../shared/views/answers/goods.ts';
import type { MeasureCourse } from '../../shared/views/answers/measure.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../answers.ts';
import { dayInWords } from '../dates.ts';
import { reachOf } from '../parts/history-band.tsx';
import { MeasureCard } from '../parts/measure-card.tsx';
import { Named } from '../parts/say.tsx';
import { RuleSwatch } from '../parts/signs.tsx';
import { Unknown } from '../parts/unknown.tsx';
import { Answered, Nothing } from '../parts/waiting.tsx';
import { placesInWords, RULES } from '../words.ts';
import { SummaryTable } from './item/summary-table.tsx';
import { Uncontrolled } from './item/uncontrolled.tsx';
import { inWords } from './now/periodic-table.tsx';

const RULE_ORDER = Object.keys(RULES);
const LIVE = ['in-force', 'suspended', 'announced'];
const weight = ({ state, rule }: MeasureCourse): number =>
  (LIVE.includes(state) ? LIVE.indexOf(state) : LIVE.length) * 10 - (rule ? RULE_ORDER.indexOf(rule) : 0);

/** The matter in a line: what a civil buyer meets today, and what would come back. */
const inShort = ({ measures }: ItemView): string[] => {
  const civil = measures.filter(({ endUse, reach }) => !endUse?.length && (!reach?.length || reach.includes('export')));
  const holds = civil.filter(({ state, rule }) => state === 'in-force' && rule);
  const sleeps = civil.filter(({ state, rule, next }) => state === 'suspended' && rule && next);
  return [
    ...holds.map(({ rule, destinations }) => `${rule ? RULES[rule].name : ''} ${placesInWords(destinations)}.`),
    ...(holds.length === 0 ? ['Nothing is in force towards a civil buyer.'] : []),
    ...sleeps.map(
      ({ rule, destinations, next }) =>
        `From ${dayInWords(next?.on ?? '')}, unless extended: ${rule ? RULES[rule].name.toLowerCase() : ''} ${placesInWords(destinations)}.`,
    ),
  ];
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
  const { path, link } = useAddress();
  const slug = path[1] ?? '';
  const answer = useAnswer<ItemView>(`items/${encodeURIComponent(slug)}`);
  return (
    <Answered of={answer} heads lines={10}>
      {(view) => (
        <>
          <div class="lede">
            <p class="small">
              <a href={link('')}>Now</a>
            </p>
            <h1>
              {view.shown && <RuleSwatch rule={view.shown.rule} state={view.shown.state} />}{' '}
              <Named name={view.name} zh={view.nameZh} />
            </h1>
            {view.shown && <p>{inWords(view.shown)}.</p>}
            {view.uncontrolled ? (
              <p>{view.uncontrolled.words}</p>
            ) : (
              <ul class="short">
                {[...new Set(inShort(view))].map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
            <p class="small">
              <a href={link('changes', { subject: view.subject })}>Its changes</a>
            </p>
          </div>
          {view.uncontrolled && <Uncontrolled of={view.uncontrolled} />}
          <Unknown lines={view.unknown} />
          {!view.uncontrolled && <SummaryTable view={view} />}
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
