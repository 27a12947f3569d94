import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim, ClaimType } from '../../shared/domain/acts/claim.ts';
import { ELEMENTS } from '../../shared/domain/goods/substances.ts';
import { storyOf } from '../../shared/reading/press/article/story.ts';
import { drafted } from '../../shared/reading/press/read-press.ts';
import type { CivilDate } from '../../shared/time/civil.ts';

/** A claim as a person labelled it: news, or background of the same article. */
export type Fact = {
  type: ClaimType;
  new: boolean;
  polarity?: string;
  quote?: string;
  elements?: string[];
  list?: string;
  count?: number;
  imposer?: string;
  target?: string;
  rate_pct?: number;
  effectiveOn?: string;
  until?: string;
};
export type Item = {
  id: string;
  set: string;
  /** The act that it tells of, or that its talk is about. */
  act: string;
  outlet: string;
  publishedOn: CivilDate;
  title: string;
  excerpt: string;
  facts: Fact[];
};

const FOLDER = join(import.meta.dirname, '..', '..', 'test', 'reading', 'press');
/** Invented items teach less than real ones; those that were labelled by others, by the rule for all, the most. */
const SETS: readonly { set: string; files: readonly string[]; weight: number }[] = [
  { set: 'controls', files: ['real/controls.jsonl'], weight: 1 },
  { set: 'tariffs', files: ['real/tariffs.jsonl'], weight: 1 },
  { set: 'newsroom', files: ['real/newsroom.jsonl'], weight: 1 },
  { set: 'evaluation', files: ['real/evaluation.jsonl'], weight: 10 },
  { set: 'practice', files: ['items.jsonl', 'later-items.jsonl', 'newer-items.jsonl', 'flashes.jsonl'], weight: 0.7 },
];
export const weightOf = ({ set }: Item): number => SETS.find((one) => one.set === set)?.weight ?? 0;
export const isReal = ({ set }: Item): boolean => set !== 'practice';

const itemsIn = (set: string, file: string): Item[] =>
  readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const row = JSON.parse(line) as Partial<Item> & { publishedOn: string | null };
      const publishedOn = (row.publishedOn ?? '2025-01-01') as CivilDate;
      return { act: '', outlet: '', title: '', ...row, set, publishedOn } as Item;
    });

export const labelledItems = (): Item[] =>
  SETS.flatMap(({ set, files }) => files.flatMap((file) => itemsIn(set, file)));

export type Drafted = Item & ReturnType<typeof drafted>;
export const draftedItem = (item: Item): Drafted => {
  const { id, publishedOn, title, excerpt } = item;
  const document = { id, url: '', publishedOn, contentType: 'text/plain' as const, title, body: excerpt };
  return { ...item, ...drafted(storyOf(document)) };
};

const SLUGS = new Set(ELEMENTS.map(({ slug }) => slug));
export const elementsOf = ({ subjects = [] }: Claim): string[] => subjects.filter((subject) => SLUGS.has(subject));
const agree = <T>(said: T | undefined, labelled: T | undefined): boolean =>
  said === undefined || labelled === undefined || said === labelled;
const listed = (list: string | undefined): string | undefined => (list === 'unspecified' ? undefined : list);

/** Whether a claim is the one that a label means, as far as both say. */
export const isMeant = (claim: Claim, fact: Fact): boolean => {
  if (claim.type !== fact.type || (claim.stance === 'withdrawn') !== (fact.polarity === 'withdrawn')) return false;
  if (claim.type.startsWith('tariff-'))
    return (
      agree(claim.imposer, fact.imposer) && agree(claim.partner, fact.target) && agree(claim.ratePct, fact.rate_pct)
    );
  if (claim.type.startsWith('list-'))
    return agree(listed(claim.list), listed(fact.list)) && agree(claim.count, fact.count);
  const [own, labels] = [elementsOf(claim), fact.elements ?? []];
  return own.length === 0 || labels.length === 0 || labels.some((element) => own.includes(element));
};

/** What an item reports, but for what it denies. */
export const reportedIn = ({ facts }: Item): Fact[] =>
  facts.filter(({ new: news, polarity }) => news && polarity !== 'denied');
/** Of that, what is told as done or to come: what is taken back is not. */
export const newsOf = (item: Item): Fact[] => reportedIn(item).filter(({ polarity }) => polarity !== 'withdrawn');
