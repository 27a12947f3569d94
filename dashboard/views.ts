import type { FunctionComponent } from 'preact';
import { later } from './parts/waiting/later.tsx';
import { Annex } from './views/annex.tsx';
import { Ask } from './views/ask.tsx';
import { Calendar } from './views/calendar.tsx';
import { Change } from './views/change.tsx';
import { Changes } from './views/changes.tsx';
import { Compare } from './views/compare.tsx';
import { Deliveries } from './views/deliveries.tsx';
import { Entity } from './views/entity.tsx';
import { Item } from './views/item.tsx';
import { Missing } from './views/missing.tsx';
import { Notice } from './views/notice.tsx';
import { Notices } from './views/notices.tsx';
import { Now } from './views/now.tsx';
import { Page } from './views/page.tsx';
import { Sources } from './views/sources.tsx';
import { Tariffs } from './views/tariffs.tsx';

// What compares names and goods brings large tables along.
const Entities = later(async () => (await import('./views/entities.tsx')).Entities);
const Screening = later(async () => (await import('./views/screening.tsx')).Screening);
const MyList = later(async () => (await import('./views/my-list.tsx')).MyList);
const Inbox = later(async () => (await import('./views/inbox.tsx')).Inbox);
const Audiences = later(async () => (await import('./views/audiences.tsx')).Audiences);

type View = {
  /** The first part of the address; `notices/` stands for one of the notices. */
  path: string;
  title: string;
  draw: FunctionComponent;
  /** Which of the two times it answers for: only these can be turned above it. */
  times: 'both' | 'known' | 'none';
  /** Who is not shown it, for there is nothing in it for them. */
  hiddenFrom?: 'reader';
  /** Where in the rail it belongs; itself, where it has a place there. */
  rail: string;
};

export const VIEWS: readonly View[] = [
  { path: '', title: 'Now', draw: Now, times: 'both', rail: '' },
  { path: 'inbox', title: 'Inbox', draw: Inbox, times: 'none', rail: 'inbox', hiddenFrom: 'reader' },
  { path: 'ask', title: 'Ask', draw: Ask, times: 'both', rail: 'ask' },
  { path: 'changes', title: 'Changes', draw: Changes, times: 'known', rail: 'changes' },
  { path: 'changes/', title: 'Change', draw: Change, times: 'none', rail: 'changes' },
  { path: 'compare', title: 'Two days compared', draw: Compare, times: 'both', rail: 'changes' },
  { path: 'items/', title: 'Goods', draw: Item, times: 'both', rail: '' },
  { path: 'entities', title: 'Entities', draw: Entities, times: 'both', rail: 'entities' },
  { path: 'entities/', title: 'Entity', draw: Entity, times: 'both', rail: 'entities' },
  { path: 'tariffs', title: 'Tariffs', draw: Tariffs, times: 'both', rail: 'tariffs' },
  { path: 'calendar', title: 'Calendar', draw: Calendar, times: 'both', rail: 'calendar' },
  { path: 'notices', title: 'Notices', draw: Notices, times: 'both', rail: 'notices' },
  { path: 'notices/', title: 'Notice', draw: Notice, times: 'both', rail: 'notices' },
  { path: 'annexes/', title: 'Annex', draw: Annex, times: 'none', rail: 'notices' },
  { path: 'screening', title: 'Screening', draw: Screening, times: 'both', rail: 'screening' },
  { path: 'my-list', title: 'My list', draw: MyList, times: 'both', rail: 'my-list' },
  {
    path: 'audiences',
    title: 'Audiences',
    draw: Audiences,
    times: 'none',
    rail: 'audiences',
    hiddenFrom: 'reader',
  },
  { path: 'sources', title: 'Sources', draw: Sources, times: 'none', rail: 'sources' },
  {
    path: 'deliveries',
    title: 'Deliveries',
    draw: Deliveries,
    times: 'none',
    rail: 'deliveries',
    hiddenFrom: 'reader',
  },
  { path: 'pages/', title: 'Kept page', draw: Page, times: 'none', rail: 'notices' },
];

const MISSING: View = { path: '?', title: 'Not found', draw: Missing, times: 'none', rail: '?' };

export const viewOf = ([first = '', second]: readonly string[]): View =>
  VIEWS.find(({ path }) => path === (second === undefined ? first : `${first}/`)) ?? MISSING;
