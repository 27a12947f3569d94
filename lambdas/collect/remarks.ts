import type { OperatorEvent } from '../../shared/alerts/news/operator-event.ts';
import { storable } from '../../shared/page/storable.ts';
import type { List } from '../../shared/sources/list.ts';
import type { Link } from '../../shared/sources/source.ts';
import type { SourceState } from '../../shared/sources/visits.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { counted } from '../../shared/wording/text/counted.ts';
import { later } from './due.ts';

/** What is odd about a list that is read all the same; `kind` tells one oddity from another. */
export type Remark = { kind: string; text: string };

/** What an announcement calls itself. */
const ANNOUNCES = /公告|通告|令|决定|名单|清单/;
/** A list of which more than one item in so many is strange has changed its form. */
const TOLERATED = 10;
const MOST_EXAMPLES = 3;
const TOLD_AGAIN_MINUTES = 30 * 1440;
const MOST_TOLD = 50;
/** Forms of address that are told one by one; what is beyond is told together. */
const MOST_FORMS = 10;
const MOST_TEXT = 2_000;

/** The form of an address, without what tells one article from another. */
const formOf = ({ url }: Link): string => {
  const { hostname, pathname } = new URL(url);
  return `${hostname}${pathname.replace(/[0-9a-f]{8,}|\d+/gi, 'N')}`.slice(0, 200);
};

/** What a list dropped, where that matters: too much of it, or anything that sounds like an announcement. */
export const remarksOn = ({ links, strange, broken }: Pick<List, 'links' | 'strange' | 'broken'>): Remark[] => {
  const remarks: Remark[] = [];
  const many = strange.length * TOLERATED > links.length + strange.length;
  const judged = many ? strange : strange.filter(({ title }) => ANNOUNCES.test(title));
  const forms = new Map<string, Link[]>();
  for (const link of judged) {
    const form = formOf(link);
    const those = forms.get(form);
    if (those === undefined) forms.set(form, [link]);
    else those.push(link);
  }
  for (const [form, those] of [...forms].slice(0, MOST_FORMS)) {
    const examples = those.slice(0, MOST_EXAMPLES).map(({ title, url }) => `“${title}” ${url}`);
    const text = `${those.length} listed under addresses of no known form, and not fetched: ${examples.join('; ')}`;
    remarks.push({ kind: `form ${form}`, text });
  }
  if (forms.size > MOST_FORMS)
    remarks.push({ kind: 'forms', text: `${counted(forms.size - MOST_FORMS, 'more form')} of address not known` });
  if (broken > 0) remarks.push({ kind: 'broken', text: `${counted(broken, 'item')} of the list could not be read` });
  return remarks;
};

/** Events for what the operators have not heard for thirty days, and what they have heard by then. */
export const tellOnce = (
  { id, told = {} }: Pick<SourceState, 'id' | 'told'>,
  remarks: readonly Remark[],
  at: Instant,
): { events: OperatorEvent[]; told: Record<string, Instant> } => {
  const heard = new Map(Object.entries(told).filter(([, since]) => later(since, TOLD_AGAIN_MINUTES) > at));
  const events: OperatorEvent[] = [];
  for (const { kind, text } of remarks) {
    if (heard.has(kind)) continue;
    heard.set(kind, at);
    events.push({ kind: 'reader-puzzled', subject: id, at, text: storable(text, MOST_TEXT) });
  }
  return { events, told: Object.fromEntries([...heard].slice(-MOST_TOLD)) };
};
