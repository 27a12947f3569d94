import { listRow } from '../../../shared/domain/acts/lists.ts';
import type { Count, Now } from '../../../shared/views/answers/law/now.ts';
import { useAddress } from '../../address.ts';
import { dayInWords } from '../../dates.ts';
import { dutiesOf, pct } from '../../words.ts';

const rest = ({ suspended, announced }: Count): string =>
  [suspended > 0 && `${suspended} suspended`, announced > 0 && `${announced} announced`].filter(Boolean).join(' · ');

const Counter = (props: { to: string; figure: string; of?: string | undefined; what: string; beside: string }) => (
  <a href={props.to}>
    <strong>
      {props.figure} {props.of && <span>{props.of}</span>}
    </strong>
    <span class="of">{props.what}</span>
    <small>{props.beside}</small>
  </a>
);

type Counts = {
  to: string;
  count: Count | undefined;
  missing?: number | undefined;
  of?: string | undefined;
  what: string;
};

/** What no text that was read speaks of is not counted as none. */
const Counted = ({ count, missing, ...props }: Counts) => {
  const unread = missing && `${missing} ${count ? 'more ' : ''}stated, names not read`;
  return (
    <Counter
      {...props}
      figure={count ? String(count.inForce) : '–'}
      beside={[count && rest(count), unread].filter(Boolean).join(' · ') || (count ? '' : 'no measure is known')}
    />
  );
};

export const Counters = ({ now }: { now: Now }) => {
  const { link } = useAddress();
  const { rareEarths, otherGoods } = now;
  return (
    <div class="counters">
      <Counted
        to={link('', { show: 'table' })}
        count={rareEarths}
        of={rareEarths && `of ${rareEarths.of}`}
        what="rare earths controlled"
      />
      <Counted to={link('', { show: 'table' })} count={otherGoods} what="other goods controlled" />
      {now.listed.map(({ list, count, missing }) => (
        <Counted
          key={list}
          to={link('entities', { list })}
          count={count}
          missing={missing}
          what={listRow(list)?.standing ?? `on the list ${list}`}
        />
      ))}
      {now.duties.map(({ subject, imposer, partner, pct: points, next, acts: known }) => (
        <Counter
          key={subject}
          to={link('tariffs')}
          figure={known ? pct(points) : '–'}
          what={dutiesOf(imposer, partner)}
          beside={
            next
              ? `additional, on all goods; ${pct(next.pct)} from ${dayInWords(next.on)} if nothing is issued`
              : known
                ? 'additional, on all goods'
                : 'no act on all goods known'
          }
        />
      ))}
      {now.unread && <Counter to={link('sources')} figure="?" what="Duties" beside={`${now.unread.text}.`} />}
    </div>
  );
};
