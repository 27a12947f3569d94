import { generateAtomFeed } from 'feedsmith';
import { type Threads, threadsIn } from '../../../shared/alerts/news/threads.ts';
import type { ChangeGroup } from '../../../shared/views/answers/law/changes.ts';
import { changeGroups } from '../../../shared/views/changes/change-groups.ts';
import { changes } from '../../../shared/views/changes/changes.ts';
import { groupTitle } from '../../../shared/views/changes/group-title.ts';
import { lessonsIn } from '../../../shared/views/known/known.ts';
import { calledIn } from '../../../shared/views/measures/called.ts';
import { plain } from '../../../shared/wording/text/plain.ts';
import { changesQuestion } from '../question/changes-question.ts';
import type { Ask } from '../question/question.ts';
import { filterInWords } from './filter-words.ts';

const ENTRIES = 50;
const MOST_ROWS = 500;
const AUTHOR = { name: 'Chokepoint' };
type Called = (key: string) => string;

/** Which texts did it, the words, and all who are met. */
const summaryOf = (group: ChangeGroup, called: Called): string => {
  const { by, notice, evidence, names } = group;
  const act = by && `${called(by)}${notice && notice !== by ? `, on ${called(notice)}` : ''}`;
  const all = names.length > 1 ? names.map(({ name }) => name).join(', ') : undefined;
  return [act, evidence && `“${evidence}”`, all].filter(Boolean).join('. ');
};

type Place = { site: string; called: Called; threads: Threads; played: boolean };

const entryOf = (group: ChangeGroup, { site, called, threads, played }: Place) => {
  const [id = ''] = group.ids;
  const { thread } = threads.placeOf(group.commit) ?? {};
  return {
    id: `urn:chokepoint:change:${id}`,
    title: { value: plain(groupTitle(group, called)) },
    updated: group.at,
    published: group.at,
    links: [
      { href: `${site}/#/changes/${id}`, rel: 'alternate', type: 'text/html' },
      // Publishers' addresses of what is played lead nowhere.
      ...(group.url && !played ? [{ href: group.url, rel: 'via' }] : []),
    ],
    categories: [
      { term: group.status, scheme: 'urn:chokepoint:status' },
      { term: group.kind, scheme: 'urn:chokepoint:kind' },
      // Entries of one thread carry its name, as its alerts do.
      ...(thread === undefined ? [] : [{ term: String(thread), scheme: 'urn:chokepoint:thread' }]),
    ],
    summary: { value: plain(summaryOf(group, called)), type: 'text' },
  };
};

/** The newest changes, an entry for what one text does in one way. */
export const changesAtom = async (ask: Ask): Promise<string> => {
  const { deps, log, at, query, site: siteOf } = ask;
  const site = await siteOf();
  const question = changesQuestion(query, log);
  const rows = changes(log, at, query.get('limit') ? question : { ...question, limit: MOST_ROWS }).changes;
  const groups = changeGroups(rows, ENTRIES);
  const place: Place = {
    site,
    called: calledIn(log, at.known),
    threads: threadsIn({ commits: lessonsIn(log) }),
    played: deps.played !== undefined,
  };
  const asked = query.size > 0 ? `?${query}` : '';
  const feed = generateAtomFeed({
    id: `urn:chokepoint:changes${asked.replace('?', ':').replaceAll('&', ';')}`,
    title: { value: plain(['Chokepoint', filterInWords(ask)].filter(Boolean).join(': ')) },
    updated: groups[0]?.at ?? at.known,
    authors: [AUTHOR],
    links: [
      { href: `${site}/api/changes.atom${asked}`, rel: 'self', type: 'application/atom+xml' },
      { href: `${site}/#/changes${asked}`, rel: 'alternate', type: 'text/html' },
    ],
    entries: groups.map((group) => entryOf(group, place)),
  });
  // Texts with an ampersand come in a section of their own, white space around it.
  return feed.replace(/>\s+(?=<!\[CDATA\[)/g, '>').replace(/\]\]>\s+(?=<)/g, ']]>');
};
