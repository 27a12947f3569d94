import * as z from 'zod';
import type { InboxAnswer } from '../../shared/views/answers/own/inbox.ts';
import type { Findings } from '../../shared/views/answers/questions/search.ts';

/** Asks the api and answers with what it says; a question that it refuses is thrown, in its words. */
export type AskApi = (
  path: string,
  query?: Readonly<Record<string, string | readonly string[] | undefined>>,
) => Promise<unknown>;

type Given = Record<string, string | string[] | number | undefined>;
/** A question as an agent sees it, and how the api answers it. */
export type Tool = {
  name: string;
  title: string;
  description: string;
  input: z.ZodRawShape;
  answer: (ask: AskApi, given: Given) => Promise<unknown>;
};

const valid = z
  .string()
  .optional()
  .describe(
    'The day that is asked about, YYYY-MM-DD (its last minute in Beijing), or a minute as 2025-11-10T13:01; absent: now',
  );
const known = z
  .string()
  .optional()
  .describe('As known at that day or moment, as 2025-10-09T10:00+08:00; absent: by all that is known');
const TIMES = { valid, known };

const text = (value: Given[string]): string | undefined => (value === undefined ? undefined : String(value));
const times = (given: Given): Record<string, string | undefined> => ({
  valid: text(given['valid']),
  known: text(given['known']),
});

type Kind = 'item' | 'entity' | 'notice';
const PLACES: Record<Kind, string> = { item: 'items', entity: 'entities', notice: 'notices' };

/** What a name means best among things of a kind; where there is none, what else was found is said. */
const named = async (ask: AskApi, kind: Kind, given: Given): Promise<unknown> => {
  const name = String(given['name']);
  const { found, unknown } = (await ask('/api/search', { q: name, known: text(given['known']) })) as Findings;
  const [best] = found.filter((one) => one.kind === kind);
  if (!best) return { nothing: `No ${kind} is known as “${name}”.`, found, unknown };
  const answer = await ask(`/api/${PLACES[kind]}/${encodeURIComponent(best.id)}`, times(given));
  const others = found.filter((one) => one !== best && one.kind === kind).slice(0, 5);
  return { ...(answer as object), ...(others.length > 0 && { alsoFound: others }) };
};

/** What waits for a decision, without the words of everybody on it. */
const open = async (ask: AskApi, given: Given): Promise<unknown> => {
  const { audiences, items } = (await ask('/api/inbox')) as InboxAnswer;
  const isOf = ({ audience }: { audience: string }): boolean =>
    given['audience'] === undefined || audience === given['audience'];
  const waiting = items.filter((item) => isOf(item) && (item.state !== 'decided' || item.overdue));
  return {
    audiences: audiences.filter(isOf),
    open: waiting.map(({ records: _, seen, decided, ...item }) => ({
      ...item,
      ...(seen && { seenBy: seen.by }),
      ...(decided && { decided: { decision: decided.decision, by: decided.by, at: decided.at } }),
    })),
  };
};

const name = (what: string) => z.string().min(1).describe(what);

export const TOOLS: readonly Tool[] = [
  {
    name: 'ask',
    title: 'Ask a shipment',
    description:
      'What one shipment out of China (or into it) meets: the strictest rule in force for goods, destination, use and parties on a day, as known at a moment, with the notice, its sentence in Chinese and English, what is suspended beside it and until when, what is not known and what changes next. “unknown” is not “none”: say so.',
    input: {
      question: name(
        'As “natural flake graphite → US, civil, 15 Nov 2025”; also a control code (3C001), “HS 38011000”, or “party NAME”',
      ),
      to: z.string().optional().describe('The destination, by name or ISO 3166 code, where the question does not say'),
      use: z.string().optional().describe('civil, military, weapons of mass destruction, advanced chips …'),
      parties: z.array(z.string()).optional().describe('Firms and persons that take part'),
      ...TIMES,
    },
    answer: (ask, given) =>
      ask('/api/ask', {
        q: text(given['question']),
        to: text(given['to']),
        use: text(given['use']),
        party: given['parties'] as string[] | undefined,
        ...times(given),
      }),
  },
  {
    name: 'item',
    title: 'Goods',
    description:
      'One kind of goods: what controls it, for whom, since when and until when, with codes, lines and sentences.',
    input: {
      name: name('Goods in English or Chinese, or a control or HS code: natural flake graphite, 1C902'),
      ...TIMES,
    },
    answer: (ask, given) => named(ask, 'item', given),
  },
  {
    name: 'entity',
    title: 'A firm or person',
    description:
      "One firm or person over all of China's lists: which list, since when, suspended or not, what it bars.",
    input: { name: name('A name in English or Chinese: Skydio, 龙岩航太'), ...TIMES },
    answer: (ask, given) => named(ask, 'entity', given),
  },
  {
    name: 'notice',
    title: 'A notice',
    description: 'One official text: what it does, what acted on it since, its annexes and whether they were read.',
    input: { name: name('As mofcom-2025-61, “No. 61/2025”, “UEL 10”, “EO 14257”'), ...TIMES },
    answer: (ask, given) => named(ask, 'notice', given),
  },
  {
    name: 'changes',
    title: 'What changed',
    description: 'Changes of the law and reports of such, newest first; with “since”, oldest first from there on.',
    input: {
      since: z.string().optional().describe('A day, a moment, or a change such as 43.2'),
      subject: z.string().optional().describe('As item:graphite or tariff:CN>US'),
      limit: z.number().int().min(1).max(100).optional().describe('At most so many; absent: 20'),
      ...TIMES,
    },
    answer: (ask, given) =>
      ask('/api/changes', {
        since: text(given['since']),
        subject: text(given['subject']),
        limit: String(given['limit'] ?? 20),
        ...times(given),
      }),
  },
  {
    name: 'tariffs',
    title: 'Additional duties',
    description:
      'Additional duties between the US and China in both directions, by act and through time; with an HS code, what falls on it. MFN and anti-dumping duties are not in the figures: the answer says what is not.',
    input: { hs: z.string().optional().describe('An HS code of 4 to 10 digits'), ...TIMES },
    answer: (ask, given) =>
      given['hs'] === undefined
        ? ask('/api/tariffs', times(given))
        : ask('/api/duties', { hs: text(given['hs']), ...times(given) }),
  },
  {
    name: 'calendar',
    title: 'What starts and ends when',
    description: 'Days on which measures start, lapse or end, behind and ahead.',
    input: { ...TIMES },
    answer: (ask, given) => ask('/api/calendar', times(given)),
  },
  {
    name: 'inbox',
    title: 'What is to be decided',
    description:
      'What people were told and have not decided on yet, what a later change has reopened, and what is overdue, with owner and due day; and how much is decided. It is of now, and nothing can be decided here.',
    input: { audience: z.string().optional().describe('Of one audience, by its name; absent: of all that decide') },
    answer: open,
  },
];
