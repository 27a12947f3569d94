import type { Claim } from '../domain/acts/claim.ts';
import type { Effect } from '../domain/acts/effect.ts';
import type { Attachment } from '../domain/acts/extraction.ts';
import type { JurisdictionId } from '../domain/acts/jurisdictions.ts';
import { BASELINE } from '../ledger/log/baseline.ts';
import type { Reading } from '../ledger/log/commit.ts';
import { BEIJING, type CivilDate, civilMinute, instantAt } from '../time/civil.ts';
import { publisherOf } from './publishers.ts';
import { type BaselineText, baselineTexts } from './schema.ts';

/** A file of the baseline: `cn-2025.json`, and what it holds. */
export type BaselineFile = { name: string; text: string };

/** Behind the press, the last of the ranks of sources. */
const RANK = 10;

const SIDE = /^(cn|us)-\d{4}\.json$/;
const SIDES: Record<string, JurisdictionId> = { cn: 'CN', us: 'US' };

const jsonOf = ({ name, text }: BaselineFile): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`);
  }
};

/** The texts of one file; throws with file, place, key and field of the first that has another form. */
export const textsIn = (file: BaselineFile): BaselineText[] => {
  const found = jsonOf(file);
  const parsed = baselineTexts.safeParse(found);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const [place, ...field] = issue?.path ?? [];
  const row = Array.isArray(found) && typeof place === 'number' ? found[place] : undefined;
  const which = typeof place === 'number' ? `text ${place + 1} (${row?.key ?? 'without a key'}): ` : '';
  const what = issue?.code === 'unrecognized_keys' ? `no field is called ${issue.keys.join(', ')}` : issue?.message;
  throw new Error(`${file.name}: ${which}${field.length > 0 ? `${field.join('.')}: ` : ''}${what}`);
};

const readingOf = (row: BaselineText, jurisdiction: JurisdictionId): Reading => {
  const { key, kind = 'notice', title, issuers, unnumbered, unknown, doubt, certainty } = row;
  const publishedOn = row.publishedOn as CivilDate;
  const issuedOn = row.issuedOn as CivilDate | undefined;
  const head = { key, ...(unnumbered && { unnumbered }), issuers, title, ...(issuedOn && { issuedOn }) };
  return {
    key,
    kind,
    ...(kind === 'notice' && { notice: head }),
    title,
    mentions: row.mentions ?? [],
    effects: row.effects.map(
      (effect): Effect => ({ ...(effect as Effect), force: effect.force ?? 'instrument', evidence: '' }),
    ),
    claims: (row.claims ?? []).map((claim): Claim => ({ ...(claim as Claim), evidence: '' })),
    attachments: (row.attachments ?? []) as Attachment[],
    problems: unknown === undefined ? [] : [{ kind: unknown, text: doubt ?? title }],
    source: BASELINE,
    jurisdiction,
    rank: RANK,
    length: 0,
    reader: BASELINE,
    url: row.urls?.[0] ?? `baseline:${key}`,
    page: '',
    publishedOn,
    seenAt: instantAt(civilMinute(publishedOn, '09:00'), BEIJING),
    publisher: publisherOf(issuers),
    ...(certainty === 'likely' && { certainty }),
  };
};

/** The known regime as readings, in the order of their publication; throws where a file has another form. */
export const baselineReadings = (files: readonly BaselineFile[]): Reading[] =>
  files
    .flatMap((file) => {
      const side = SIDES[SIDE.exec(file.name)?.[1] ?? ''];
      if (side === undefined) throw new Error(`${file.name}: no file of the baseline is called so`);
      return textsIn(file).map((row) => readingOf(row, side));
    })
    .map((reading) => ({ reading, at: `${reading.publishedOn} ${reading.key}` }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ reading }) => reading);
