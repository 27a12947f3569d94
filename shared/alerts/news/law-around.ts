import { BEIJING, beijingDate, civilAt, type Instant, instantOf, millisOf } from '../../time/civil.ts';
import { regimeWhen } from '../../views/known/regime-when.ts';
import { screenAt } from '../../views/own-lists/screens.ts';
import type { Audience } from '../audience/audience.ts';
import { type AlertInput, contextOf } from '../facts/context.ts';
import { knownLaw } from '../facts/law.ts';
import type { Concerns, Tells } from './concerns.ts';
import type { News } from './stream.ts';

const MINUTE_MS = 60_000;
const earlier = (at: Instant, ms: number): Instant => instantOf(millisOf(at) - ms);

type LawNews = Pick<News, 'commits' | 'ledger' | 'own'>;
type LawAround = Pick<AlertInput, 'before' | 'after' | 'law' | 'own'>;

/** The law just before one moment and at another, and an audience's own lines in it. */
export const lawAround = (news: LawNews, audience: string, first: Instant, at: Instant): LawAround => {
  const { ledger, own } = news;
  const before = { valid: civilAt(earlier(first, MINUTE_MS), BEIJING), known: earlier(first, 1) };
  const after = { valid: civilAt(at, BEIJING), known: at };
  const today = beijingDate(at);
  const lines = own?.get(audience);
  return {
    before: regimeWhen({ ledger }, before),
    after: regimeWhen({ ledger }, after),
    law: { before: knownLaw(ledger, before.known), after: knownLaw(ledger, at) },
    ...(lines && {
      own: { ...lines, before: screenAt(news, { ...before, today }), after: screenAt(news, { ...after, today }) },
    }),
  };
};

/** Whether a commit touches a line of one's own, or could, where nothing else is asked for. */
export const concerningOwn =
  (news: LawNews, { name, filter }: Pick<Audience, 'name' | 'filter'>, tells: Tells): Concerns =>
  (commit) => {
    if (!filter?.mine || !news.own?.has(name)) return true;
    return (
      contextOf({ commits: [commit], ...lawAround(news, name, commit.at, commit.at), filter, tells }).told.length > 0
    );
  };
