import { dateOf } from '../../time/civil.ts';
import { dutiesName } from '../../wording/duties/duties.ts';
import { capital } from '../../wording/subjects/subject.ts';
import { shortDay } from '../../wording/text/day.ts';
import { groupedBy } from '../../wording/text/runs.ts';
import { type DutyNews, dutyNews } from '../duties/duty-news.ts';
import { composed, dutyClause, endedText, laterText, minuteOf, movedText, saidOf } from '../duties/duty-words.ts';
import { minuteIn, someGoodsClauses, someGoodsText } from '../duties/some-goods.ts';
import { comesBack } from '../duties/turns.ts';
import type { AlertContext, ChangeWithMeasure } from '../facts/context.ts';
import { textName } from '../facts/text-name.ts';
import type { Line } from '../message/message.ts';

const onSome = ({ is, was }: ChangeWithMeasure): boolean => (is ?? was)?.goods?.all === false;

const label = (news: DutyNews, { today }: AlertContext): string => {
  const { turn, counts, byDate } = news;
  if (turn.parts.length === 0) return 'EXTENDED';
  const date = dateOf(turn.on);
  const minute = minuteOf(turn.on, news.subject);
  if (byDate) return turn.parts.some(comesBack) ? 'BACK' : `TODAY${minute}`;
  if (date === today) return `TODAY${minute}`;
  const day = shortDay(date, today).toUpperCase();
  return counts ? `SINCE ${day}` : `${day}${minute}`;
};

/** `US duties on all Chinese goods 30 → 20 % = 10 fentanyl + 10 reciprocal: fentanyl 20 → 10 (EO 14357)` */
const text = (news: DutyNews, context: AlertContext): string => {
  const { subject, turn, by, standing } = news;
  const texts = by.map((key) => textName(key, context)).join('; ');
  if (turn.to === 0 && turn.parts.every(({ part }) => part.undated))
    return `${capital(endedText(news, context))}. Void by its text, which states no day for the end of collection; no other duty on all goods is known here (${texts})`;
  const what = turn.parts.length === 0 ? [movedText(news, context)] : saidOf(news, context);
  const sum = standing.filter(({ pct }) => pct > 0).length > 1 ? ` = ${composed(standing, context.year)}` : '';
  const figure = turn.from === turn.to ? `${turn.to} %${sum}` : `${turn.from} → ${turn.to} %${sum}`;
  const less = news.unlessExtended > 0 ? `; ${turn.to - news.unlessExtended} % if that suspension is extended` : '';
  const undated = news.undated ? '. The text states no day: counted here from its own' : '';
  return `${dutiesName(subject, true)} ${figure}${what.length > 0 ? `: ${what.join(', ')}` : ''}${less} (${texts})${undated}`;
};

const allGoodsLines = (news: DutyNews, context: AlertContext): Line[] => {
  const later = laterText(news);
  return [
    { label: label(news, context), text: text(news, context) },
    ...(later ? [{ label: 'THEN', text: `${dutiesName(news.subject, true)} ${later}` }] : []),
  ];
};

const someGoodsLines = (facts: readonly ChangeWithMeasure[], context: AlertContext): Line[] => {
  const told = facts.map((fact) => {
    const day = fact.since === context.today ? 'TODAY' : shortDay(fact.since, context.today).toUpperCase();
    const by = textName(fact.by ?? fact.notice ?? '', context);
    return { fact, by, label: `${day}${minuteIn(fact, context)}` };
  });
  return groupedBy(told, ({ fact, by, label }) => `${label} ${fact.subject} ${by}`).flatMap(([, own]) => {
    const [first] = own;
    return first ? [{ label: first.label, text: `${someGoodsText(own.map(({ fact }) => fact))} (${first.by})` }] : [];
  });
};

/** Where duties go from what to what, over everything known: a line a direction; on some goods, a line a day and text. */
export const dutyLines = (facts: readonly ChangeWithMeasure[], context: AlertContext): Line[] => [
  ...dutyNews(
    facts.filter((fact) => !onSome(fact)),
    context,
  ).flatMap((news) => allGoodsLines(news, context)),
  ...someGoodsLines(facts.filter(onSome), context),
];

/** The same for a headline. */
export const dutyClauses = (facts: readonly ChangeWithMeasure[], context: AlertContext): string[] => [
  ...dutyNews(
    facts.filter((fact) => !onSome(fact)),
    context,
  ).map((news) => dutyClause(news, context)),
  ...someGoodsClauses(facts.filter(onSome), context),
];
