import { askedBy, mayReadOf } from '../asker.ts';
import { sealed } from '../seal.ts';
import type { Deps, Visit } from './deps.ts';
import { TOKEN } from './names.ts';
import { answering, type Reply } from './pages.ts';

const MOST = 1000;
const OWN = /^\/api\/lists\/([a-z0-9-]+)\.ics$/;
const EVERYBODYS = ['/api/changes.atom', '/api/calendar.ics'];

/** The address of a feed or a calendar that a program without a sign-in can ask. It opens that alone, until it is revoked. */
export const link = async (deps: Deps, { query, headers }: Visit): Promise<Reply> => {
  const asked = query.get('for') ?? '';
  const asker = askedBy(deps.access, headers);
  const address = asked.length <= MOST && asked.startsWith('/api/') ? new URL(asked, 'https://site') : undefined;
  const [, audience] = OWN.exec(address?.pathname ?? '') ?? [];
  if (!address || (audience === undefined && !EVERYBODYS.includes(address.pathname)))
    return answering(400, {
      error: 'Links are made for /api/changes.atom, /api/calendar.ics and /api/lists/{audience}.ics.',
    });
  if (audience !== undefined && !mayReadOf(asker, audience))
    return answering(403, { error: `${audience} is no audience of yours.` });
  const { pathname: path, searchParams } = address;
  // A subscription is always of the newest.
  for (const name of [TOKEN, 'valid', 'known']) searchParams.delete(name);
  const asking = Object.fromEntries(
    [...searchParams].map(([name, value]) => [name, { value: encodeURIComponent(value) }]),
  );
  const id = deps.random(9);
  const role = audience === undefined ? 'reader' : `desk:${audience}`;
  const token = sealed('link', (await deps.keys()).link, { id, role, path, query: asking });
  deps.note('A link was made', { id, path, by: asker.name });
  return answering(200, { id, address: `${path}?${TOKEN}=${token}` });
};
