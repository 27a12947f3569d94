import { listRow } from '../../../shared/domain/lists.ts';
import type { Count, Now } from '../../../shared/views/answers/now.ts';
import { useAddress } from '../../address.ts';
import { dayInWords } from '../../dates.ts';
import { dutiesOf, pct } from '../../words.ts';

const rest = ({ suspended, announced }: Count): string =>
  [suspended > 0 && `${suspended} suspended`, announced > 0 && `${announced} announced`].filter(Boolean).join(' · ');

const Counter = (props: { to: string; figure: string; of?: string; what: string; beside: string }) => (
  <a href={props.to}>
    <strong>
      {props.figure} {props.of && <span>{props.of}</span>}
    </strong>
    <span class="of">{props.what}</span>
    <small>{props.beside}</small>
  </a>
);

export const Counters = ({ now }: { now: Now }) => {
  const { link } = useAddress();
  const { rareEarths, otherGoods } = now;
  return (
    <div class="counters">
      {rareEarths && (
        <Counter
          to={link('', { show: 'table' })}
          figure={String(rareEarths.inForce)}
          of={`of ${rareEarths.of}`}
          what="rare earths controlled"
          beside={rest(rareEarths)}
        />
      )}
      {otherGoods && (
        <Counter
          to={link('', { show: 'table' })}
          figure={String(otherGoods.inForce)}
          what="other goods controlled"
          beside={rest(otherGoods)}
        />
      )}
      {now.listed.map(({ list, count }) => (
        <Counter
          key={list}
          to={link('entities', { list })}
          figure={String(count.inForce)}
          what={listRow(list)?.standing ?? `on the list ${list}`}
          beside={rest(count)}
        />
      ))}
      {now.duties.map(({ subject, imposer, partner, pct: points, next, parts: { length: known } }) => (
        <Counter
          key={subject}
          to={link('tariffs')}
          figure={known ? pct(points) : '–'}
          what={dutiesOf(imposer, partner)}
          beside={
            next
              ? `${pct(next.pct)} from ${dayInWords(next.on)} if nothing is issued`
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
