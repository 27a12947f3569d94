import type { FunctionComponent } from 'preact';
import { later } from './parts/later.tsx';
import { Annex } from './views/annex.tsx';
import { Ask } from './views/ask.tsx';
import { Calendar } from './views/calendar.tsx';
import { Change } from './views/change.tsx';
import { Changes } from './views/changes.tsx';
import { Deliveries } from './views/deliveries.tsx';
import { Entities } from './views/entities.tsx';
import { Entity } from './views/entity.tsx';
import { Item } from './views/item.tsx';
import { Missing } from './views/missing.tsx';
import { MyList } from './views/my-list.tsx';
import { Notice } from './views/notice.tsx';
import { Notices } from './views/notices.tsx';
import { Now } from './views/now.tsx';
import { Page } from './views/page.tsx';
import { Screening } from './views/screening.tsx';
import { Sources } from './views/sources.tsx';
import { Tariffs } from './views/tariffs.tsx';

type View = {
  /** The first part of the address; `notices/` stands for one of the notices. */
  path: string;
  title: string;
  draw: FunctionComponent;
  /** Whether the time control stands above it. */
  timed: boolean;
  /** Who is not shown it, for there is nothing in it for them. */
  hiddenFrom?: 'reader';
  /** Where in the rail it belongs; itself, where it has a place there. */
  rail: string;
};

export const VIEWS: readonly View[] = [
  { path: '', title: 'Now', draw: Now, timed: true, rail: '' },
  { path: 'ask', title: 'Ask', draw: Ask, timed: true, rail: 'ask' },
  { path: 'changes', title: 'Changes', draw: Changes, timed: true, rail: 'changes' },
  { path: 'changes/', title: 'Change', draw: Change, timed: false, rail: 'changes' },
  { path: 'items/', title: 'Goods', draw: Item, timed: true, rail: '' },
  { path: 'entities', title: 'Entities', draw: Entities, timed: true, rail: 'entities' },
  { path: 'entities/', title: 'Entity', draw: Entity, timed: true, rail: 'entities' },
  { path: 'tariffs', title: 'Tariffs', draw: Tariffs, timed: true, rail: 'tariffs' },
  { path: 'calendar', title: 'Calendar', draw: Calendar, timed: true, rail: 'calendar' },
  { path: 'notices', title: 'Notices', draw: Notices, timed: true, rail: 'notices' },
  { path: 'notices/', title: 'Notice', draw: Notice, timed: true, rail: 'notices' },
  { path: 'annexes/', title: 'Annex', draw: Annex, timed: false, rail: 'notices' },
  { path: 'screening', title: 'Screening', draw: Screening, timed: true, rail: 'screening' },
  { path: 'my-list', title: 'My list', draw: MyList, timed: true, rail: 'my-list' },
  {
    path: 'audiences',
    title: 'Audiences',
    draw: later(async () => (await import('./views/audiences.tsx')).Audiences),
    timed: false,
    rail: 'audiences',
    hiddenFrom: 'reader',
  },
  { path: 'sources', title: 'Sources', draw: Sources, timed: false, rail: 'sources' },
  { path: 'deliveries', title: 'Deliveries', draw: Deliveries, timed: false, rail: 'deliveries', hiddenFrom: 'reader' },
  { path: 'pages/', title: 'Kept page', draw: Page, timed: false, rail: 'notices' },
];

const MISSING: View = { path: '?', title: 'Not found', draw: Missing, timed: false, rail: '?' };

export const viewOf = ([first = '', second]: readonly string[]): View =>
  VIEWS.find(({ path }) => path === (second === undefined ? first : `${first}/`)) ?? MISSING;
