import type { InboxAnswer, InboxItem } from '../../../shared/views/answers/own/inbox.ts';

export const SHOWS = { open: 'Open', mine: 'Mine', overdue: 'Overdue', decided: 'Decided', all: 'All' } as const;
export type Show = keyof typeof SHOWS;
export const showOf = (text: string | null): Show => (text !== null && text in SHOWS ? (text as Show) : 'open');

/** A question that was asked of somebody is decided, and leaves the matter open. */
const waits = ({ state, decided }: InboxItem): boolean => state === 'decided' && decided?.decision === 'ask';
const isSettled = (item: InboxItem): boolean => item.state === 'decided' && !waits(item);

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
const isOf = (name: string, { owner }: InboxItem): boolean => owner !== undefined && name !== '' && same(owner, name);

const IS: Record<Show, (item: InboxItem, name: string) => boolean> = {
  open: (item) => !isSettled(item),
  mine: (item, name) => !isSettled(item) && isOf(name, item),
  overdue: ({ overdue }) => overdue,
  decided: isSettled,
  all: () => true,
};

export type Section = { title: string; items: readonly InboxItem[] };
const PARTS: readonly [title: string, is: (item: InboxItem) => boolean][] = [
  ['Overdue', ({ overdue }) => overdue],
  ['Reopened', ({ state }) => state === 'reopened'],
  ['Open', ({ state }) => state === 'open'],
  ['Waiting for an answer', waits],
  ['Decided', () => true],
];

/** The gravest part first, and in each the newest first, as they come. */
const sectionsOf = (items: readonly InboxItem[]): Section[] => {
  const placed = items.map((item) => ({ item, title: PARTS.find(([, is]) => is(item))?.[0] }));
  return PARTS.flatMap(([title]) => {
    const own = placed.flatMap((one) => (one.title === title ? [one.item] : []));
    return own.length > 0 ? [{ title, items: own }] : [];
  });
};

export const keyOf = ({ audience, about }: Pick<InboxItem, 'audience' | 'about'>): string => `${audience} ${about}`;

/** What is a change or a line that nobody has said anything of yet. */
const unsaid = (audience: string, about: string, log: number): InboxItem | undefined => {
  const [kind = '', rest = ''] = [about.slice(0, about.indexOf(':')), about.slice(about.indexOf(':') + 1)];
  if (!['change', 'line'].includes(kind) || rest === '') return undefined;
  const title = kind === 'change' ? `Change ${rest}` : rest.replace(':', ': ');
  const changes = kind === 'change' ? [rest] : [];
  const never = { toldAt: '', lastAt: '' } as unknown as Pick<InboxItem, 'toldAt' | 'lastAt'>;
  return { audience, about, title, ...never, log, commits: [], changes, state: 'open', overdue: false, records: [] };
};

export type Asked = { audience: string | null; about: string | null; show: Show };

/** One audience's inbox as it is asked for. What is opened stays in sight, also where a filter would leave it out. */
export const inboxShown = ({ audiences, items, log }: InboxAnswer, asked: Asked, name: string) => {
  const is = (item: InboxItem, show: Show = asked.show): boolean => IS[show](item, name);
  const tabs = audiences.map(({ audience }) => ({
    audience,
    count: items.filter((item) => item.audience === audience && is(item)).length,
  }));
  const named = items.find(({ about, audience }) => about === asked.about && audience === (asked.audience ?? audience));
  const audience =
    audiences.find((one) => one.audience === (asked.audience ?? named?.audience))?.audience ??
    (tabs.find(({ count }) => count > 0) ?? tabs[0])?.audience ??
    '';
  const own = items.filter((item) => item.audience === audience);
  const opened =
    asked.about === null
      ? undefined
      : (own.find(({ about }) => about === asked.about) ?? unsaid(audience, asked.about, log));
  const sections = sectionsOf(own.filter((item) => is(item) || item === opened));
  const shows = (Object.keys(SHOWS) as Show[]).map((show) => ({
    show,
    count: own.filter((item) => is(item, show)).length,
  }));
  return { audience, tabs, shows, opened, sections };
};
