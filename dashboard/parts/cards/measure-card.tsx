import { isEntity } from '../../../shared/domain/subject.ts';
import type { MeasureCourse } from '../../../shared/views/answers/fields/measure.ts';
import { useAddress } from '../../address.ts';
import { dayInWords, minuteInWords } from '../../dates.ts';
import { END_USES, LISTS, MEASURE_KINDS, placesInWords, RULES, STATES } from '../../words.ts';
import { BasisLine } from '../text/basis.tsx';
import { Evidence, languageOf } from '../text/evidence.tsx';
import { NamesInLine } from '../text/names-in-line.tsx';
import { Day, Named, NoticeLink } from '../text/say.tsx';
import { HistoryBand } from './history-band.tsx';
import { Lapse } from './lapse.tsx';
import { MeasureScope } from './measure-scope.tsx';
import { RuleSwatch, StateChip } from './signs.tsx';

const headOf = ({ rule, kind, list, destinations, endUse }: MeasureCourse): string =>
  [
    rule ? RULES[rule].name : list ? (LISTS[list as keyof typeof LISTS] ?? list) : MEASURE_KINDS[kind],
    kind === 'control' && placesInWords(destinations),
    kind !== 'control' && list && kind !== 'listing' && MEASURE_KINDS[kind].toLowerCase(),
    endUse?.length && `only ${endUse.map((use) => END_USES[use]).join(', ')}`,
  ]
    .filter(Boolean)
    .join(' · ');

/** One measure: what it does, its state, its days as a band, its scope, its words. */
export const MeasureCard = (props: {
  /** Names the subject, where cards of several stand together. */
  named?: boolean;
  measure: MeasureCourse;
  reach: [string, string];
  day: string;
  today: string;
  /** Measures that are told with it, itself among them: they differ only in whom or what they are on. */
  all?: readonly MeasureCourse[];
  /** Where its words and exemptions stand beside it already. */
  brief?: boolean;
  /** What else its own text says of it. */
  children?: preact.ComponentChildren;
}) => {
  const { link } = useAddress();
  const { measure, reach, day, today, brief = false } = props;
  const { state, rule, since, until, next, claimed, notice, provision, by, everInForce, incomplete, unread } = measure;
  const set = by.filter((key) => key !== notice);
  const others = props.all ?? [measure];
  const alone = others.length === 1;
  return (
    <article class="measure">
      <header>
        {rule && <RuleSwatch rule={rule} state={state} />}
        <h3>
          {!alone && `${others.length} · `}
          {props.named && alone && (
            <>
              <Named name={measure.called.name} zh={measure.called.nameZh} /> ·{' '}
            </>
          )}
          {headOf(measure)}
        </h3>
        <StateChip state={state}>{until && ` until ${dayInWords(until)}`}</StateChip>
      </header>
      {!alone && (
        <p>
          <NamesInLine names={others.map(({ subject, called }) => ({ subject, ...called }))} most={60} />
        </p>
      )}
      <p class="small soft">
        <NoticeLink notice={notice} provision={provision} />
        {measure.first && (
          <>
            {' (first '}
            <NoticeLink notice={measure.first.notice} />, from {minuteInWords(measure.first.from)})
          </>
        )}
        , from {minuteInWords(measure.from)} · {STATES[state]} since {dayInWords(since)}
        {!everInForce && state !== 'announced' && ' · never in force'}
        {set.length > 0 && (
          <>
            {' · by '}
            {set.map((key, index) => (
              <span key={key}>
                {index > 0 && ', '}
                <NoticeLink notice={key} />
              </span>
            ))}
          </>
        )}
      </p>
      {state === 'stopped' && measure.kind !== 'control' && (
        <p class="small">Measures stopped; the name is not struck off the list.</p>
      )}
      <HistoryBand rule={rule} history={measure.history} reach={reach} day={day} today={today} />
      {measure.lapsed && <Lapse of={measure.lapsed} issuer={measure.issuer} what="Its suspension" />}
      {next && (
        <p class="small">
          Next: <StateChip state={next.state} /> <Day on={next.on} from={day} />, if nothing more is issued.
        </p>
      )}
      {claimed && (
        <p class="small claimed">
          {claimed.until ? `Claimed end ${dayInWords(claimed.until)}` : 'Another end was spoken of'},{' '}
          {dayInWords(claimed.on)}
          {claimed.evidence && (
            <>
              : “<span lang={languageOf(claimed.evidence)}>{claimed.evidence}</span>”
            </>
          )}
          . No instrument says so.
        </p>
      )}
      <MeasureScope measure={measure} brief={brief} />
      {(incomplete || unread.length > 0) && (
        <p class="problem small">
          Scope incomplete:{' '}
          {unread.length > 0 ? <span lang={languageOf(unread[0] ?? '')}>{unread.join('; ')}</span> : 'an annex'} was not
          read and may decide what is covered.
        </p>
      )}
      {props.children}
      <BasisLine of={measure} rests={measure.rests} />
      {!brief && !measure.rests.some(({ notice: own }) => own === notice) && (
        <Evidence
          change={measure}
          lines={measure.kind === 'control' ? measure.items.slice(0, 1) : []}
          mark={alone && isEntity(measure.subject) ? (measure.nameZh ?? measure.name) : undefined}
        />
      )}
      {measure.annexes.map(({ title, rows, find }) => (
        <p key={rows} class="small soft">
          <a href={link(`annexes/${rows}`, find === undefined ? {} : { find })}>
            In its annex “<span lang={languageOf(title)}>{title}</span>”{find !== undefined && ', the row highlighted'}
          </a>
        </p>
      ))}
    </article>
  );
};
