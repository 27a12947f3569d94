import { join } from 'node:path';
import { baselineIn } from '../../lambdas/baseline.ts';
import type { ClaimType } from '../../shared/domain/acts/claim.ts';
import type { Effect } from '../../shared/domain/acts/effect.ts';
import { decide } from '../../shared/ledger/decide/decide.ts';
import { totalSteps } from '../../shared/ledger/evaluate/total-steps.ts';
import type { Reading } from '../../shared/ledger/log/commit.ts';
import { emptyLedger, fold } from '../../shared/ledger/log/ledger.ts';
import type { OfficialAct } from '../../shared/reading/press/decision/official-acts.ts';
import { BEIJING, type CivilDate, civilMinute, type Instant, instantAt } from '../../shared/time/civil.ts';

type Kind = 'control' | 'list' | 'tariff';
type Deed = 'add' | 'suspend' | 'remove';
const isKind = (action: string): action is Kind => action === 'control' || action === 'list' || action === 'tariff';
const UNDOES: Partial<Record<Effect['action'], Deed>> = {
  suspend: 'suspend',
  stop: 'remove',
  repeal: 'remove',
  resume: 'add',
};
const typeOf = (kind: Kind, deed: Deed): ClaimType =>
  kind === 'tariff' ? (deed === 'suspend' ? 'tariff-suspend' : 'tariff-set') : `${kind}-${deed}`;

const countOf = ({ entities, statedCount }: Effect): { count?: number } => {
  const count = entities?.length ?? statedCount;
  return count === undefined ? {} : { count };
};

const actOf = (type: ClaimType, publishedOn: string, from: string | undefined, what: Effect): OfficialAct => ({
  publishedOn,
  type,
  ...(from && { from }),
  ...(what.subjects && { subjects: what.subjects }),
  ...(what.destinations && { destinations: what.destinations }),
  ...(what.list && { list: what.list, ...countOf(what) }),
  imposer: what.imposer ?? 'CN',
  ...(what.partner && { partner: what.partner }),
  ...(what.ratePct !== undefined && { ratePct: what.ratePct }),
});

/** What each text did; what undoes another's act is told by what that act was. */
const actsOf = (texts: readonly Reading[]): OfficialAct[] => {
  const byKey = new Map(texts.map((text) => [text.key, text] as const));
  const undone = ({ notice, provision }: { notice: string; provision?: string }): Effect[] =>
    (byKey.get(notice)?.effects ?? []).filter(
      (effect) => provision === undefined || effect.provision === undefined || effect.provision.startsWith(provision),
    );
  return texts.flatMap(({ publishedOn, effects }) =>
    effects.flatMap((effect): OfficialAct[] => {
      if (isKind(effect.action)) return [actOf(typeOf(effect.action, 'add'), publishedOn, effect.from, effect)];
      if (effect.action === 'delist') return [actOf('list-remove', publishedOn, effect.from, effect)];
      const deed = UNDOES[effect.action];
      if (deed === undefined) return [];
      return (effect.targets ?? [])
        .flatMap(undone)
        .flatMap((what) =>
          isKind(what.action) ? [actOf(typeOf(what.action, deed), publishedOn, effect.from ?? what.from, what)] : [],
        );
    }),
  );
};

const SIDES = [
  ['US', 'CN'],
  ['CN', 'US'],
] as const;
/** The press names totals, too: each as one more act, of the day on which the part that moved it was published. */
const totalsOf = (texts: readonly Reading[], acts: readonly OfficialAct[]): OfficialAct[] => {
  const last = texts.at(-1)?.publishedOn ?? ('2023-01-01' as CivilDate);
  const at: Instant = instantAt(civilMinute(last, '23:59'), BEIJING);
  const commit = decide(emptyLedger(), texts, { at, cause: 'import' });
  const ledger = fold(emptyLedger(), commit ? [commit] : []);
  return SIDES.flatMap(([imposer, partner]) =>
    totalSteps(ledger, `tariff:${imposer}>${partner}`, at).map(({ on, pct }): OfficialAct => {
      const from = on.slice(0, 10);
      const [publishedOn = from] = acts
        .filter((act) => act.imposer === imposer && act.from === from)
        .map((act) => act.publishedOn)
        .sort();
      return { publishedOn, type: 'tariff-set', from, imposer, partner, ratePct: pct };
    }),
  );
};

/** All that the shipped baseline says was done, as the reader of the press knows it. */
const officialActs = (): OfficialAct[] => {
  const texts = baselineIn(join(import.meta.dirname, '..', '..', 'shared', 'baseline'))();
  const acts = actsOf(texts);
  const rows = [...acts, ...totalsOf(texts, acts)].map((act) => JSON.stringify(act));
  return [...new Set(rows)].sort().map((row) => JSON.parse(row) as OfficialAct);
};

export const officialActsText = (): string =>
  `[\n${officialActs()
    .map((act) => JSON.stringify(act))
    .join(',\n')}\n]\n`;
