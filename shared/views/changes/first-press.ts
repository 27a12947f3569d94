import { bisector } from 'd3-array';
import { type Claim, type ClaimType, imposerOf, isCalledOff } from '../../domain/acts/claim.ts';
import { isBroad, RARE_EARTHS } from '../../domain/goods/substances.ts';
import { directionOf, isEntity, isItem, isTariff, slugOf } from '../../domain/subject.ts';
import type { ChangeKind } from '../../ledger/log/change.ts';
import type { Reading } from '../../ledger/log/commit.ts';
import { commitIn, type LogView } from '../../ledger/log/log-view.ts';
import { memoized } from '../../ledger/log/memoized.ts';
import { type Instant, millisOf } from '../../time/civil.ts';
import type { ChangeGroup } from '../answers/law/changes.ts';
import { foundIn } from '../known/found-in.ts';

/** How much later an article can be the first on a text. */
const LATER_DAYS = 3;
const DAY_MS = 86_400_000;

/** What a change must be for an article of a type to tell it. */
const TELLS: Partial<Record<ClaimType, readonly ChangeKind[]>> = {
  'control-add': ['announced', 'in-force', 'amended', 'resumed'],
  'control-suspend': ['suspended', 'extended'],
  'control-remove': ['stopped', 'repealed'],
  'list-add': ['listed', 'announced', 'in-force'],
  'list-suspend': ['suspended', 'extended', 'stopped'],
  'list-remove': ['delisted', 'stopped'],
  'tariff-set': ['announced', 'in-force', 'amended', 'stopped', 'repealed'],
  'tariff-suspend': ['suspended', 'extended'],
};

type Group = Pick<ChangeGroup, 'kind' | 'names' | 'list' | 'notice' | 'by'>;

const isOf = (slug: string, claimed: string): boolean =>
  slug === claimed || (claimed === 'rare-earths' && RARE_EARTHS.includes(slug));

/** An article that names substances tells of these; one that only names a group, of the group; else it could be any. */
const sameGoods = ({ subjects = [] }: Claim, { names }: Group): boolean => {
  const exact = subjects.filter((subject) => !isBroad(subject));
  const broad = subjects.filter(isBroad);
  return names
    .filter(({ subject }) => isItem(subject))
    .map(({ subject }) => slugOf(subject))
    .some((slug) => exact.includes(slug) || broad.some((claimed) => isOf(slug, claimed)));
};

const sameDirection = (claim: Claim, { names }: Group): boolean =>
  names.some(({ subject }) => {
    if (!isTariff(subject)) return false;
    const { imposer, partner } = directionOf(subject);
    return imposer === imposerOf(claim) && (claim.partner === undefined || claim.partner === partner);
  });

/** Whether what an article claims is what a text changed in one way. */
const tells = (claim: Claim, group: Group): boolean => {
  if (!claim.news || isCalledOff(claim)) return false;
  if (claim.notice !== undefined && claim.notice === group.by) return true;
  if (!TELLS[claim.type]?.includes(group.kind)) return false;
  if (claim.type.startsWith('control-')) return sameGoods(claim, group);
  if (claim.type.startsWith('list-'))
    return group.names.some(({ subject }) => isEntity(subject)) && claim.list === group.list;
  return sameDirection(claim, group);
};

type Article = { at: number; reading: Reading };

const byTime = bisector((article: Article) => article.at);

/** Articles that were read as they came. */
const articlesIn = foundIn(({ cause, readings }): Article[] =>
  cause !== 'round'
    ? []
    : readings
        .filter(({ kind, claims }) => kind === 'press' && claims.length > 0)
        .map((reading) => ({ at: millisOf(reading.seenAt), reading })),
);
const inOrder = memoized((articles: readonly Article[]) => articles.toSorted((a, b) => a.at - b.at));

/** The first report that the text of a commit settled. */
const settledBy = ({ commits }: LogView, number: number): Reading | undefined => {
  const reports = (commitIn(commits, number)?.threads ?? [])
    .filter(({ now }) => now === 'confirmed')
    .sort((a, b) => a.commit - b.commit)
    .map(({ commit, change }) => ({ commit: commitIn(commits, commit), change }));
  for (const { commit, change } of reports) {
    const by = commit?.changes.find(({ id }) => id === change)?.by;
    const told = commit?.readings.find(({ key, kind }) => key === by && kind === 'press');
    if (told) return told;
  }
  return undefined;
};

const firstPressOf = (log: LogView, known: Instant, group: ChangeGroup): ChangeGroup['press'] => {
  if (group.status !== 'confirmed' || group.cause !== 'round') return undefined;
  const seen = millisOf(group.at);
  const to = Math.min(seen + LATER_DAYS * DAY_MS, millisOf(known));
  const articles = inOrder(articlesIn(log.commits));
  const first =
    settledBy(log, group.commit) ??
    articles
      .slice(byTime.left(articles, seen), byTime.right(articles, to))
      .find(({ reading }) => reading.claims.some((claim) => tells(claim, group)))?.reading;
  return first && { by: first.publisher ?? first.source, at: first.seenAt };
};

/**
 * Each group with the first article, of the press that is watched here, that told what it tells: a report that its text
 * then confirmed, else the first that came after. Only for what was read as it came: of a history nobody knows when the
 * press had it.
 */
export const withPress = (log: LogView, known: Instant, groups: readonly ChangeGroup[]): ChangeGroup[] =>
  groups.map((group) => {
    const press = firstPressOf(log, known, group);
    return press ? { ...group, press } : group;
  });
