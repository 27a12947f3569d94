import { type Wanted, wantedAnnexes } from '../../shared/ledger/log/annexes.ts';
import { pageId } from '../../shared/page/page-id.ts';
import type { AnnexState } from '../../shared/sources/annexes.ts';
import type { Source } from '../../shared/sources/source.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { ANNEX } from '../../shared/views/sources/checked.ts';
import { counted } from '../../shared/wording/text/counted.ts';
import { later } from '../collect/due.ts';
import { tailLog } from '../tail-log.ts';
import { afterVisit, attempting, isExhausted } from './after-visit.ts';
import type { Deps } from './deps.ts';
import { type Brought, fetchAnnex } from './fetch-annex.ts';
import { sendPage } from './send-page.ts';

/** Longer than the function may run: it ends by itself only where the function was ended. */
const LEASE_MINUTES = 3;

type Todo = { url: string; wanted: Wanted; source: Source };

const ENDLESS: Brought = { kind: 'unread', why: 'too-much', text: 'no attempt to read it came to an end' };

/** One address a file, though several texts may name it. */
const todosOf = (all: readonly Wanted[], sources: readonly Source[]): Map<string, Todo> => {
  const todos = new Map<string, Todo>();
  for (const wanted of all) {
    const source = sources.find(({ id }) => id === wanted.reading.source);
    if (source === undefined) continue;
    for (const { url } of wanted.annexes) if (!todos.has(pageId(url))) todos.set(pageId(url), { url, wanted, source });
  }
  return todos;
};

const begun = (id: string, { url, wanted: { reading } }: Todo, now: Instant): AnnexState => ({
  id,
  version: 0,
  url,
  notice: reading.key,
  source: reading.source,
  tries: 0,
  visits: 0,
  due: now,
  validators: {},
  joining: {},
});

/**
 * One look at the ledger for annexes that wait, or that are to be visited again: each is fetched, kept and turned into
 * rows, and its notice is sent to be read together with it. After `lastCall` no further one is asked for.
 */
export const annex = (deps: Deps) => {
  const { log, sources, annexes, poll, operations, clock } = deps;
  const view = tailLog(log);
  // This function alone writes these states: what was loaded once is true until a write finds otherwise.
  const known = new Map<string, AnnexState>();
  const resting = new Map<string, Instant>();

  const load = async (ids: readonly string[]): Promise<void> => {
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length > 0) for (const state of await annexes.all(missing)) known.set(state.id, state);
  };

  /** Undefined where another wrote meanwhile: the next look sees what. */
  const save = async (state: AnnexState): Promise<AnnexState | undefined> => {
    known.delete(state.id);
    if ((await annexes.save(state)) === 'stale') return undefined;
    const saved = { ...state, version: state.version + 1 };
    known.set(state.id, saved);
    return saved;
  };

  const visit = async (before: AnnexState, { url, source, wanted: { reading } }: Todo): Promise<void> => {
    const { validators, file, rows, tries } = before;
    const attempt = await save(attempting({ ...before, url }, clock.now()));
    if (attempt === undefined) return;
    // A file of which nothing was read is read anew: by better readers, or with more time.
    const known = rows === undefined ? { validators: {} } : { validators, ...(file !== undefined && { file }) };
    const asked = { url, page: reading.url, ...known };
    const brought = isExhausted(before) ? ENDLESS : await fetchAnnex(deps, source, asked);
    const { state, event } = afterVisit({ ...attempt, tries }, brought, reading.publishedOn, clock.now());
    if (brought.kind === 'fault' && brought.host && state.due) resting.set(new URL(url).hostname, state.due);
    if (event !== undefined) await operations.report(event);
    await save(state);
  };

  const isDue = (id: string, todo: Todo, now: Instant): boolean => {
    const {
      rows,
      why,
      due = rows === undefined && why === undefined ? now : undefined,
    } = known.get(id) ?? begun(id, todo, now);
    const host = URL.canParse(todo.url) ? new URL(todo.url).hostname : '';
    return due !== undefined && due <= now && (resting.get(host) ?? '') <= now;
  };

  const visitAll = async (todos: ReadonlyMap<string, Todo>, lastCall?: AbortSignal): Promise<unknown[]> => {
    const failures: unknown[] = [];
    for (const [id, todo] of todos) {
      const now = clock.now();
      if (lastCall?.aborted || !isDue(id, todo, now)) continue;
      // What one annex throws must not starve the others.
      await visit(known.get(id) ?? begun(id, todo, now), todo).catch((error: unknown) => failures.push(error));
    }
    return failures;
  };

  return async (lastCall?: AbortSignal): Promise<void> => {
    const { ledger } = await view();
    const all = wantedAnnexes(ledger).filter(({ reading }) => sources.some(({ id }) => id === reading.source));
    const todos = todosOf(all, sources);
    await load([...todos.keys()]);
    const now = clock.now();
    const toDo = [...todos].some(([id, todo]) => isDue(id, todo, now));
    const mine = toDo && (await poll.lease(ANNEX, now, later(now, LEASE_MINUTES)));
    const failures = mine ? await visitAll(todos, lastCall) : [];
    for (const wanted of all) {
      const { states, event } = await sendPage(deps, wanted, known, clock.now());
      if (event !== undefined) await operations.report(event);
      for (const state of states) await save(state);
    }
    if (mine) await poll.release(ANNEX, clock.now());
    await poll.beat({ shard: ANNEX, at: clock.now(), checked: {} });
    if (failures.length > 0)
      throw new AggregateError(failures, `${counted(failures.length, 'annex', 'annexes')} could not be visited`);
  };
};
