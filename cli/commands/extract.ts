import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod/mini';
import type { Document, Extraction } from '../../shared/domain/acts/extraction.ts';
import type { Reasons } from '../../shared/reading/press/explain.ts';
import { read } from '../../shared/reading/read.ts';
import { publicationAt } from '../../shared/sources/publication-at.ts';
import { type CivilDate, isCivilDate } from '../../shared/time/civil.ts';
import { annexesOf, givenAnnex } from '../annexes-given.ts';
import { sayWaiting } from '../hidden-input.ts';
import { type Run, withUsage } from '../usage.ts';

const USAGE = `chokepoint extract < documents.jsonl > extractions.jsonl

Reads documents, one JSON object a line, from standard input:
  {"id", "url", "publishedOn": "YYYY-MM-DD", "contentType": "text/html" | "text/plain", "title"?, "body",
   "annexes"?: [{"url", "title"?, "rows": [[cell]] | "file": PATH | "base64": BYTES | "why": REASON}]}
and writes one extraction a line. A line that is no document is answered with a problem.

  --explain    of texts of the press, instead: what each clause may claim, the chance that it is the news, and
               what speaks for and against, with its weight`;

const line = z.object({
  id: z.string(),
  url: z.string(),
  publishedOn: z.string().check(z.refine(isCivilDate, 'not a day')),
  contentType: z.enum(['text/html', 'text/plain']),
  title: z.optional(z.string()),
  body: z.string(),
  annexes: z.optional(z.array(givenAnnex)),
});

const unread = (id: string, text: string): Extraction => ({
  id,
  kind: 'irrelevant',
  mentions: [],
  effects: [],
  claims: [],
  attachments: [],
  problems: [{ kind: 'bad-document', text }],
});

const idOf = (value: unknown, number: number): string =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : `line ${number}`;

/** What one line of input is answered with; `number` names a line that carries no id. */
export const answerTo = async (text: string, number: number): Promise<Extraction> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return unread(`line ${number}`, String(error));
  }
  const parsed = line.safeParse(value);
  if (!parsed.success) {
    const what = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'document'}: ${message}`);
    return unread(idOf(value, number), what.join('; '));
  }
  const { title, annexes, ...rest } = parsed.data;
  const document: Document = { ...rest, publishedOn: rest.publishedOn as CivilDate, ...(title ? { title } : {}) };
  return read(document, publicationAt(document.url), await annexesOf(annexes));
};

const MOST_REASONS = 8;
const reasons = (head: string, { chance, because }: Reasons): string =>
  [
    `${Math.round(100 * chance)} %  ${head}`,
    ...because
      .slice(0, MOST_REASONS)
      .map(({ feature, weight }) => `    ${weight > 0 ? '+' : ''}${weight.toFixed(2)}  ${feature}`),
  ].join('\n');
/** The decisions on a text of the press, a paragraph each: on the article, then on its clauses. */
const explanationOf = async (text: string, { id, kind, problems }: Extraction): Promise<string> => {
  const bad = problems.find((problem) => problem.kind === 'bad-document');
  if (bad) return `${id}: ${bad.text}\n\n`;
  if (kind !== 'press' && kind !== 'irrelevant') return `${id}: ${kind}, read by rules\n\n`;
  const { explained } = await import('../../shared/reading/press/explain.ts');
  const { article, clauses } = explained(JSON.parse(text) as Document);
  const blocks = clauses.map((one) => reasons(`${one.type}, ${one.news ? 'news' : 'background'}: ${one.clause}`, one));
  return `${[id, ...(article ? [reasons('the article has news', article)] : []), ...blocks].join('\n')}\n\n`;
};

export const extract: Run = withUsage(USAGE, async (args) => {
  const { values } = parseArgs({ args, options: { explain: { type: 'boolean', default: false } } });
  sayWaiting('documents, one JSON object a line (chokepoint help extract has its form)');
  let number = 0;
  for await (const text of createInterface({ input: process.stdin })) {
    number += 1;
    if (text.trim() === '') continue;
    const answer = await answerTo(text, number);
    if (values.explain) process.stdout.write(await explanationOf(text, answer));
    else process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  return 0;
});
