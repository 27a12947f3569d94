import type { Effect } from '../../domain/acts/effect.ts';
import { isTariff, tariffSubject } from '../../domain/subject.ts';
import type { Change } from '../../ledger/log/change.ts';
import type { Commit } from '../../ledger/log/commit.ts';
import { goodsInEnglish } from '../../wording/duties/goods-label.ts';
import { type Naming, namingOf } from '../../wording/subjects/naming.ts';
import type { ChangeRow } from '../answers/law/changes.ts';

const countriesIn = (commits: readonly Commit[]): Map<string | undefined, string> => {
  const entities = commits.flatMap(({ readings }) =>
    readings.flatMap(({ effects }) => effects.flatMap((effect) => effect.entities ?? [])),
  );
  return new Map(
    entities.flatMap(({ name, nameZh, country }) => (country ? [[name ?? nameZh, country] as const] : [])),
  );
};

/** The duties on some goods that these texts set, by the text's key. */
const someGoodsIn = (commits: readonly Commit[]): Map<string, Effect[]> => {
  const readings = commits.flatMap((commit) => commit.readings);
  return new Map(
    readings.map(({ key, effects }) => [
      key,
      effects.filter(({ action, goods }) => action === 'tariff' && goods?.all === false && goods.label !== undefined),
    ]),
  );
};

/** A duty on some goods is called with them; any other subject as people call it. */
const callingWith =
  (duties: ReadonlyMap<string, readonly Effect[]>) =>
  (change: Change): Naming => {
    const called = namingOf(change);
    if (!isTariff(change.subject)) return called;
    const own = duties.get(change.notice ?? '')?.find(({ imposer = '', partner = '', provision }) => {
      const isPart = change.provision === undefined || provision === change.provision;
      return isPart && tariffSubject(imposer, partner) === change.subject;
    });
    return own?.goods?.label ? { name: `${called.name}: ${goodsInEnglish(own.goods.label)}` } : called;
  };

/** Firms by a text and the Chinese name that it has for them, where its annex, read later, has a Latin one beside it. */
const latinNamesIn = (commits: readonly Commit[]): Map<string, string> =>
  new Map(
    commits
      .flatMap(({ readings }) => readings)
      .flatMap(({ key, effects }) =>
        effects
          .flatMap((effect) => effect.entities ?? [])
          .flatMap(({ name, nameZh }) => (name && nameZh ? [[`${key} ${nameZh}`, name] as const] : [])),
      ),
  );

/** Every change of these commits, in their order. */
export const rowsOf = (commits: readonly Commit[]): ChangeRow[] => {
  const countries = countriesIn(commits);
  const calledIn = callingWith(someGoodsIn(commits));
  const latin = latinNamesIn(commits);
  const called = (change: Change): Naming => {
    const own = calledIn(change);
    const name = latin.get(`${change.by} ${own.name}`);
    return name === undefined ? own : { name, nameZh: own.name };
  };
  const settled = new Map(commits.flatMap(({ threads = [] }) => threads.map((thread) => [thread.change, thread.now])));
  return commits.flatMap((commit) =>
    commit.changes.map((change): ChangeRow => {
      const text = commit.readings.find(({ key, url }) => key === change.by || url === change.url);
      const now = settled.get(change.id);
      const country = countries.get(change.name ?? change.nameZh);
      return {
        ...change,
        ...called(change),
        commit: commit.number,
        at: commit.at,
        cause: commit.cause,
        ...(text && { title: text.title, source: text.source }),
        ...(country && { country }),
        ...(now && { now }),
      };
    }),
  );
};
