import { groups } from 'd3-array';
import type { Goods } from '../../shared/views/answers/goods.ts';
import type { Now as Answer } from '../../shared/views/answers/now.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../answers.ts';
import { ChangeCard } from '../parts/change-card.tsx';
import { HistoryLine } from '../parts/history-progress.tsx';
import { LapsedOn } from '../parts/lapse.tsx';
import { Named } from '../parts/say.tsx';
import { RuleSwatch } from '../parts/signs.tsx';
import { Unknown } from '../parts/unknown.tsx';
import { Answered, Nothing } from '../parts/waiting.tsx';
import { OverallRules } from './item/in-short.tsx';
import { ComingList } from './now/coming-list.tsx';
import { Counters } from './now/counters.tsx';
import { GoodsTable } from './now/goods-table.tsx';
import { Legend } from './now/legend.tsx';
import { Flags, inWords, isElement, PeriodicTable } from './now/periodic-table.tsx';

const Tile = ({ goods }: { goods: Goods }) => {
  const { link } = useAddress();
  return (
    <a class="tile" href={link(`items/${goods.slug}`)}>
      <RuleSwatch rule={goods.rule} state={goods.state} />
      <span>
        <strong>
          <Named name={goods.name} zh={goods.nameZh} />
        </strong>{' '}
        <Flags goods={goods} />
        <br />
        <small>{inWords(goods)}</small>
      </span>
    </a>
  );
};

const OtherGoods = ({ goods }: { goods: readonly Goods[] }) =>
  goods.length === 0 ? null : (
    <>
      <h3>Other goods</h3>
      <div class="tiles">
        {goods.map((each) => (
          <Tile key={`${each.subject} ${each.kind}`} goods={each} />
        ))}
      </div>
    </>
  );

/** After the last known day: suspensions that ended, each with the text that put it to that day. */
const Ended = ({ lapsed }: { lapsed: Answer['lapsed'] }) => (
  <>
    {groups(lapsed, ({ on, issuer }) => `${on} ${issuer}`).map(([when, same]) => (
      <LapsedOn key={when} lapsed={same} />
    ))}
  </>
);

const Latest = ({ changes }: { changes: Answer['latest'] }) => {
  const { link } = useAddress();
  return (
    <section class="sheet">
      <header>
        <h2>Latest changes</h2>
        <a href={link('changes')}>All changes</a>
      </header>
      {changes.length === 0 ? (
        <Nothing title="Nothing has been read yet">
          <p>The first notices appear here as they are taken in.</p>
        </Nothing>
      ) : (
        <div class="changes two">
          {changes.map((change) => (
            <ChangeCard key={change.id} change={change} />
          ))}
        </div>
      )}
    </section>
  );
};

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

export const Now = () => {
  const { query } = useAddress();
  const answer = useAnswer<Answer>('now');
  return (
    <>
      <h1 class="seen-only-by-readers">What holds now</h1>
      <Answered of={answer} lines={14}>
        {(now) => (
          <>
            <HistoryLine />
            <Counters now={now} />
            <Ended lapsed={now.lapsed} />
            {now.baseline && <Rests baseline={now.baseline} />}
            <Unknown lines={now.unknown} />
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
                <OtherGoods goods={now.goods.filter(({ slug }) => !isElement(slug))} />
                {now.overall.length > 0 && (
                  <>
                    <h3>On everything on the dual-use list</h3>
                    <OverallRules rules={now.overall} />
                  </>
                )}
              </section>
              <section class="sheet flush">
                <header>
                  <h2>What is coming</h2>
                  <span class="small soft">if nothing more is issued</span>
                </header>
                <ComingList coming={now.coming} day={now.valid.slice(0, 10)} />
              </section>
            </div>
            <Latest changes={now.latest} />
          </>
        )}
      </Answered>
    </>
  );
};
