import type { View } from '../../../shared/ledger/log/change.ts';
import type { ChangeGroup } from '../../../shared/views/answers/law/changes.ts';
import { problemText } from '../../../shared/wording/missing/problem.ts';
import { useAddress } from '../../address.ts';
import { dayInWords } from '../../dates.ts';
import { KINDS, LISTS, pct, placesInWords, RULES, STATUSES } from '../../words.ts';
import { useCalled } from '../text/called.tsx';
import { Evidence } from '../text/evidence.tsx';
import { NamesInLine } from '../text/names-in-line.tsx';
import { Moment, NoticeLink } from '../text/say.tsx';
import { AheadOfPress } from './ahead.tsx';
import { Becomes, StateChip } from './signs.tsx';

export const viewInWords = (view: View): string =>
  [
    view.ratePct !== undefined && pct(view.ratePct - (view.suspendedPct ?? 0)),
    view.suspendedPct ? `${pct(view.suspendedPct)} suspended` : false,
    view.until && `until ${dayInWords(view.until)}`,
  ]
    .filter(Boolean)
    .join(', ');

export const Side = ({ view }: { view: View | null }) =>
  view && (
    <>
      <StateChip state={view.state} /> <span class="small">{viewInWords(view)}</span>
    </>
  );

export const StatusTag = ({ status }: { status: keyof typeof STATUSES }) => (
  <span class={`status ${status}`} title={STATUSES[status].means}>
    {STATUSES[status].name}
  </span>
);

/** Whom it meets: the rule and the places, the list. */
type Scoped = Pick<ChangeGroup, 'rule' | 'list' | 'destinations'>;
export const scopeOf = ({ rule, list, destinations }: Scoped): string => {
  const scope = rule ? `${RULES[rule as keyof typeof RULES]?.name ?? rule}, ${placesInWords(destinations)}` : undefined;
  const onList = list ? LISTS[list as keyof typeof LISTS] : undefined;
  return [scope, onList].filter(Boolean).join(' · ');
};

/** One thing that one text did: its status, whom it meets, old → new, and the sentence that says so. */
export const ChangeCard = ({ change, wide }: { change: ChangeGroup; wide?: boolean }) => {
  const { link } = useAddress();
  const { kind, status, names, from, to, since, by, provision } = change;
  const scope = scopeOf(change);
  const called = useCalled();
  return (
    <article class="change">
      <p class="when">
        <StatusTag status={status} />
        {change.now && <span class="small soft">since {change.now}</span>}
        <Moment at={change.at} />
        <a
          class="small"
          href={link(`changes/${change.ids[0]}`)}
          aria-label={`Permalink of this change, ${change.ids[0]}`}
        >
          Permalink
        </a>
      </p>
      <div class="what">
        <h3>
          {KINDS[kind]}: {kind === 'unread' && by ? called(by) : <NamesInLine names={names} most={wide ? 14 : 7} />}
          {change.read && ` (${change.read.stated} stated, ${change.read.read} read)`}
        </h3>
        {kind !== 'claimed' && kind !== 'unread' && (
          <p class="turn">
            <Side view={from} /> {from && to && <Becomes />} <Side view={to} />
            <span class="small soft">
              {to?.state === 'announced' ? 'for' : 'since'} {dayInWords(since)}
            </span>
          </p>
        )}
        {scope && <p class="small soft">{scope}</p>}
        {kind === 'claimed' && (
          <p class="small">
            {change.statement && `${change.statement}. `}Nothing is in force by this.{' '}
            {change.atOdds && atOddsInWords(change.atOdds, called)}
          </p>
        )}
        {by && (
          <p class="small soft">
            <NoticeLink notice={by} provision={change.notice === by ? provision : undefined} />
            {change.notice && change.notice !== by && (
              <>
                {' '}
                acting on <NoticeLink notice={change.notice} provision={provision} />
              </>
            )}
          </p>
        )}
        <AheadOfPress of={change} />
        {status === 'by-date' && <p class="small soft">No text was issued: the stated day arrived.</p>}
        {change.problems && change.problems.length > 0 && (
          <p class="problem">{change.problems.map(problemText).join('; ')}</p>
        )}
      </div>
      <Evidence change={change} />
    </article>
  );
};

type Odds = NonNullable<ChangeGroup['atOdds']>;
const atOddsInWords = (odds: Odds, called: (key: string) => string): string =>
  odds.map(({ field, said, is }) => `${field}: said ${called(said)}, the text has ${called(is)}.`).join(' ');
