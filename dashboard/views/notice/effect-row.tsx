import type { Effect } from '../../../shared/domain/effect.ts';
import { fullNoticeName } from '../../../shared/wording/notice.ts';
import { dayInWords } from '../../dates.ts';
import { languageOf } from '../../parts/evidence.tsx';
import { LISTS, pct, placesInWords, provisionName, RULES } from '../../words.ts';

const whom = ({ subjects, entities, targets, goods, codes }: Effect): string =>
  [
    subjects?.join(', '),
    entities && `${entities.length} ${entities.length === 1 ? 'name' : 'names'}`,
    targets
      ?.map(
        ({ notice, list, provision }) =>
          `${notice ? fullNoticeName(notice) : (list ?? '')}${provision ? ` ${provisionName(provision)}` : ''}`,
      )
      .join(', '),
    goods?.label,
    codes?.length && `${codes.length} control ${codes.length === 1 ? 'code' : 'codes'}`,
  ]
    .filter(Boolean)
    .join(' · ');

const how = ({ rule, destinations, list, ratePct, suspendPct, force }: Effect): string =>
  [
    rule && `${RULES[rule].name.toLowerCase()}, ${placesInWords(destinations)}`,
    list && LISTS[list],
    ratePct !== undefined && pct(ratePct),
    suspendPct !== undefined && `${pct(suspendPct)} set aside`,
    force === 'answer' && 'by an answer',
  ]
    .filter(Boolean)
    .join(' · ');

const when = ({ from, fromTime, until }: Effect): string =>
  [from && `from ${dayInWords(from)}${fromTime ? `, ${fromTime}` : ''}`, until && `until ${dayInWords(until)}`]
    .filter(Boolean)
    .join(' ');

export const EffectRow = ({ effect }: { effect: Effect }) => (
  <li class="effect">
    <p>
      <strong>{effect.action}</strong> {effect.provision && <span class="soft">{provisionName(effect.provision)}</span>}{' '}
      {whom(effect)}
    </p>
    <p class="small soft">{[how(effect), when(effect)].filter(Boolean).join(' · ')}</p>
    {effect.evidence && (
      <blockquote class="evidence small" lang={languageOf(effect.evidence)}>
        {effect.evidence}
      </blockquote>
    )}
  </li>
);
