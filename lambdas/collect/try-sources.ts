import type { Web } from '../../shared/ports.ts';
import type { Source } from '../../shared/sources/source.ts';
import type { Instant } from '../../shared/time/civil.ts';
import { listLinks } from './list-links.ts';

/** One visit to a source's lists as they are now, judged as the collector does; nothing is kept. */
export const tried = async (source: Source, web: Web, now: Instant) => {
  const { links, strange, broken, beginnings, remarks, fault } = await listLinks(
    source,
    web,
    { imported: true, validators: {} },
    now,
  );
  const newest = links
    .flatMap(({ publishedOn }) => publishedOn ?? [])
    .sort()
    .at(-1);
  const counted = Object.values(beginnings).map(({ of }) => of ?? null);
  return {
    id: source.id,
    links: links.length,
    newest,
    ...(source.wants && { wanted: links.filter(source.wants).length }),
    ...(strange.length > 0 && { strange: strange.map(({ url, title }) => ({ url, title })) }),
    ...(broken > 0 && { broken }),
    ...(source.page && counted.length > 0 && { pages: counted }),
    ...(remarks.length > 0 && { remarks: remarks.map(({ text }) => text) }),
    problem: fault?.text,
  };
};

export type Tried = Awaited<ReturnType<typeof tried>>;
type Deps = { sources: readonly Source[]; web: Web; now: () => Instant };

/** What asks the collector to try sources in place of its tick: all, or these. */
export type TryEvent = { try: true; sources?: readonly string[] };

export const isTryEvent = (event: unknown): event is TryEvent =>
  typeof event === 'object' && event !== null && 'try' in event && event.try === true;

const TOO_LATE_MS = 50_000;

/** Tries sources from where the collector runs; one that has not answered in time is a row that says so. */
export const trySources = async (
  { sources, web, now }: Deps,
  { sources: ids }: TryEvent,
  withinMs = TOO_LATE_MS,
): Promise<(Tried | Pick<Tried, 'id' | 'problem'>)[]> => {
  const asked = sources.filter(({ id }) => ids === undefined || ids.includes(id));
  return Promise.all(
    asked.map((source) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<Pick<Tried, 'id' | 'problem'>>((done) => {
        timer = setTimeout(() => done({ id: source.id, problem: `no answer in ${withinMs / 1000} s` }), withinMs);
      });
      const answered = tried(source, web, now()).catch((error: unknown) => ({ id: source.id, problem: String(error) }));
      return Promise.race([answered, late]).finally(() => clearTimeout(timer));
    }),
  );
};
