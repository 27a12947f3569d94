import { groups, sum } from 'd3-array';
import type { Difference, DifferenceGroup } from '../../shared/views/answers/law/difference.ts';
import { useAddress } from '../address.ts';
import { useAnswer, useHead } from '../answers.ts';
import { addDays, dayInWords, isDay } from '../dates.ts';
import { Side, scopeOf } from '../parts/cards/change-card.tsx';
import { Becomes } from '../parts/cards/signs.tsx';
import { Unknown } from '../parts/controls/unknown.tsx';
import { BasisMark } from '../parts/text/basis.tsx';
import { NamesInLine } from '../parts/text/names-in-line.tsx';
import { NoticeLink } from '../parts/text/say.tsx';
import { Answered, Nothing } from '../parts/waiting/waiting.tsx';

const A_MONTH = 30;

const SECTIONS: readonly (readonly [string, (group: DifferenceGroup) => boolean])[] = [
  ['Goods', ({ of }) => of === 'control'],
  ['Duties', ({ of }) => of === 'tariff'],
  ['Firms and persons', ({ of }) => of === 'listing' || of === 'restriction'],
  ['Investigations and warnings', ({ of }) => of === 'investigation' || of === 'warning'],
];

const Row = ({ group }: { group: DifferenceGroup }) => {
  const { from, to, names, count, notice, by, since, starts } = group;
  const scope = scopeOf(group);
  return (
    <li class="differs">
      <p>
        <Side view={from} /> <Becomes /> <Side view={to} />{' '}
        <span class="small soft">{starts ? `for ${dayInWords(starts)}` : `since ${dayInWords(since)}`}</span>
      </p>
      <p>
        {count > 1 && <strong>{count}: </strong>}
        <NamesInLine names={names} most={8} brief />
      </p>
      <p class="small soft">
        {scope && `${scope} · `}
        <NoticeLink notice={notice} />
        {by !== notice && (
          <>
            {' · by '}
            <NoticeLink notice={by} />
          </>
        )}{' '}
        <BasisMark of={group} />
      </p>
    </li>
  );
};

const Section = ({ title, own }: { title: string; own: readonly DifferenceGroup[] }) => (
  <section class="sheet">
    <header>
      <h2>{title}</h2>
      <span class="small soft">{sum(own, ({ count }) => count)} turned</span>
    </header>
    <ul class="stack">
      {groups(own, ({ notice }) => notice).flatMap(([, same]) =>
        same.map((group) => <Row key={group.id} group={group} />),
      )}
    </ul>
  </section>
);

/** The law of two days side by side: only what differs. */
export const Compare = () => {
  const { query, valid, ask } = useAddress();
  const today = useHead()?.today ?? '';
  const day = valid.slice(0, 10) || today;
  const asked = query.get('from') ?? '';
  const from = isDay(asked) ? asked : day && addDays(day, -A_MONTH);
  const answer = useAnswer<Difference>(from === '' ? undefined : 'difference', { from });
  return (
    <>
      <div class="lede">
        <h1>Two days compared</h1>
        <p>What the law of an earlier day has become by the day above, by texts and by dates alike.</p>
      </div>
      <div class="filters">
        <label>
          From the law of
          <input
            type="date"
            value={from}
            max={day}
            onChange={({ currentTarget: { value } }) => isDay(value) && ask({ from: value })}
          />
        </label>
        <p>to that of {day && dayInWords(day)}</p>
      </div>
      <Answered of={answer} lines={8}>
        {({ groups: all, unknown }) => (
          <>
            {all.length === 0 && unknown.length === 0 && <Nothing title="Nothing differs between these days" />}
            {SECTIONS.map(([title, isOne]) => {
              const own = all.filter(isOne);
              return own.length === 0 ? null : <Section key={title} title={title} own={own} />;
            })}
            <Unknown lines={unknown} />
          </>
        )}
      </Answered>
    </>
  );
};
