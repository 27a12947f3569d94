import { groups } from 'd3-array';
import type { Now as Answer } from '../../shared/views/answers/law/now.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../answers.ts';
import { LapsedOn } from '../parts/cards/lapse.tsx';
import { Unknown } from '../parts/controls/unknown.tsx';
import { HistoryLine } from '../parts/waiting/history-progress.tsx';
import { Answered } from '../parts/waiting/waiting.tsx';
import { OverallRules } from './item/in-short.tsx';
import { ComingList } from './now/coming-list.tsx';
import { Counters } from './now/counters.tsx';
import { GoodsTable, OtherGoods } from './now/goods-table.tsx';
import { Legend } from './now/legend.tsx';
import { Mine } from './now/mine.tsx';
import { News } from './now/news.tsx';
import { isElement, PeriodicTable } from './now/periodic-table.tsx';

/** After the last known day: suspensions that ended, each with the text that put it to that day. */
const Ended = ({ lapsed }: { lapsed: Answer['lapsed'] }) => (
  <>
    {groups(lapsed, ({ on, issuer }) => `${on} ${issuer}`).map(([when, same]) => (
      <LapsedOn key={when} lapsed={same} />
    ))}
  </>
);

/** How much of what stands is known from the shipped baseline alone. */
const Rests = ({ baseline: { measures, of } }: { baseline: NonNullable<Answer['baseline']> }) => {
  const { link } = useAddress();
  return (
    <p class="small basis">
      {measures === of ? 'All' : `${measures} of`} {of} measures shown here rest on the shipped baseline: their{' '}
      <a href={link('notices')}>notices</a> have not been read here yet. Each is marked, with its official address.
    </p>
  );
};

const NEWS = 6;

const Goods = ({ now }: { now: Answer }) => {
  const { query } = useAddress();
  const others = now.goods.filter(({ slug }) => !isElement(slug));
  return (
    <div class="beside">
      <section class="sheet flush">
        <header>
          <h2>Controlled elements</h2>
          <span class="small soft">the strictest that holds for a civil buyer anywhere</span>
        </header>
        <PeriodicTable goods={now.goods} />
        <Legend />
        <details open={query.get('show') === 'table'}>
          <summary class="small">As a table</summary>
          <GoodsTable goods={now.goods} />
        </details>
      </section>
      <section class="sheet flush">
        <header>
          <h2>Other goods</h2>
        </header>
        <OtherGoods goods={others} />
        {now.overall.length > 0 && (
          <>
            <h3>On everything on the dual-use list</h3>
            <OverallRules rules={now.overall} />
          </>
        )}
      </section>
    </div>
  );
};

/** What is new, what is coming and what is one's own first; then the figures, then all goods. */
export const Now = () => {
  const { link } = useAddress();
  const answer = useAnswer<Answer>('now');
  return (
    <>
      <h1 class="seen-only-by-readers">What holds now</h1>
      <Answered of={answer} lines={14}>
        {(now) => (
          <>
            <HistoryLine />
            <div class="three">
              <News changes={now.latest} most={NEWS} />
              <section class="sheet flush">
                <header>
                  <h2>What is coming</h2>
                  <a class="small" href={link('calendar')}>
                    The whole calendar
                  </a>
                </header>
                <ComingList coming={now.coming} duties={now.duties} day={now.valid.slice(0, 10)} />
              </section>
              <div class="stack">
                <Mine />
                <Counters now={now} />
              </div>
            </div>
            <Ended lapsed={now.lapsed} />
            {now.baseline && <Rests baseline={now.baseline} />}
            <Unknown lines={now.unknown} />
            <Goods now={now} />
          </>
        )}
      </Answered>
    </>
  );
};
