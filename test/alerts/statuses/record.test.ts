import { expect, test } from 'vitest';
import type { Message } from '../../../shared/alerts/message/message.ts';
import { statusLine } from '../../../shared/alerts/message/message.ts';
import type { CivilDate } from '../../../shared/time/civil.ts';
import { type Sent, threadsOfSent } from '../../support/season.ts';
import { papers, seasonOfDocuments } from '../../support/season-of-documents.ts';
import { EVERYONE, readingOfEntry } from '../../support/story.ts';

const told = async (ids: readonly string[], from: string, to: string, readingOf = readingOfEntry): Promise<Sent[]> => {
  const span = { from: from as CivilDate, to: to as CivilDate };
  const season = await seasonOfDocuments(EVERYONE, papers(...ids), span, readingOf);
  expect(season.failures).toEqual([]);
  return season.sent;
};
const textsOf = ({ lines }: Message, label: string): string[] =>
  lines.flatMap((line) => (line.label === label ? line.text : []));
const labelsOf = ({ lines }: Message): string[] => lines.map(({ label }) => label);
const headlines = (sent: readonly Sent[]): string[] =>
  sent.map(({ message }) => `${statusLine(message)} ${message.headline}`);

test('persons who share a first name are no house', async () => {
  const [first] = await told(['mfa-order-2023-1'], '2023-04-01', '2023-04-10');
  expect(first?.message.headline).toContain('Sarah May Stern, John P. Walters + 2');
  expect(first?.message.headline).not.toContain('units');
});

test('whom a notice warns of is not among the names that it lists', async () => {
  const sent = await told(['uel-2024-1', 'uel-2024-2'], '2024-05-19', '2024-05-22');
  const last = sent.at(-1)?.message;
  expect(last?.headline).toContain('warns about');
  expect(last && labelsOf(last)).not.toContain('NAMES');
});

test('an investigation is called one where its words are quoted', async () => {
  const [first] = await told(['uel-2024-3'], '2024-09-20', '2024-09-26');
  expect(first?.message.evidence[0]?.meaning).toBe('investigation from today');
});

test('a notice that says what it does in a file is told while that file is unread, and once', async () => {
  const sent = await told(['mofcom-2024-51'], '2024-11-10', '2024-12-10');
  expect(headlines(sent)).toEqual([
    'UNREAD official notice No.51, 15 Nov 2024, says what it does in a file that was not read; what it changes is not known',
  ]);
});

test('an order that states no day is told without one, and says so', async () => {
  const sent = await told(['eo-14195', 'eo-14228'], '2025-03-01', '2025-03-06');
  expect(headlines(sent)).toEqual([
    'CONFIRMED US raises duties on all Chinese goods 10 → 20 %; the text states no day',
  ]);
  const [line] = sent[0]?.message.lines ?? [];
  expect(line).toMatchObject({ label: 'SINCE 3 MAR' });
  expect(line?.text).toMatch(/The text states no day: counted here from its own$/);
});

test('rates by country that stand in an annex alone are said not to be known', async () => {
  const sent = await told(['eo-14257'], '2025-04-01', '2025-04-04');
  expect(sent.flatMap(({ message }) => textsOf(message, 'NOT READ'))).toEqual([
    'Annex I of EO 14257 (rates by country): what it adds for single countries is not known',
  ]);
});

test('a minute of another zone says which, also beside a day', async () => {
  const sent = await told(['eo-14195'], '2025-01-30', '2025-02-06');
  expect(sent.map(({ message }) => message.lines[0]?.label)).toEqual(['4 FEB 00:01 EST', 'TODAY 00:01 EST']);
});

test('a rate that was raised before it began is referred to the text that raised it', async () => {
  const sent = await told(['tariff-commission-2025-4', 'tariff-commission-2025-5'], '2025-04-09', '2025-04-11');
  expect(sent.at(-1)?.message.lines[0]).toEqual({
    label: 'TODAY 12:01',
    text: "China's duties on all US goods 0 → 84 % (Tariff Commission 5)",
  });
});

test('a reminder of duties says the day before what they come to', async () => {
  const sent = await told(['tariff-commission-2025-1'], '2025-02-02', '2025-02-10');
  const reminder = sent.find(({ message }) => message.status === 'scheduled');
  expect(textsOf(reminder?.message as Message, 'IN FORCE')).toEqual([
    "China's duties on some US goods come into force on 10 Feb, tomorrow, unless changed: 15 % on coal, LNG; 10 % on crude oil, farm machinery, large-engine cars, pickups",
  ]);
});

/** Every claim of the press, held as doubtful. */
const doubted: typeof readingOfEntry = (entry) => {
  const reading = readingOfEntry(entry);
  return { ...reading, claims: reading.claims.map((claim) => ({ ...claim, doubtful: true as const })) };
};
const STRUCK = ['eo-14195', 'eo-14257', 'npr-supreme-court-strikes-down-ieepa-tariffs'];

test('a doubtful report comes with the digest, and not at all once an act has settled it', async () => {
  const alone = await told(STRUCK, '2026-02-19', '2026-02-22', doubted);
  expect(alone.map(({ id }) => id.replace(/\d+$/, ''))).toEqual(['desk.mail.digest.']);
  const settled = await told([...STRUCK, 'eo-14389'], '2026-02-19', '2026-02-22', doubted);
  expect(settled.map(({ message }) => message.status)).toEqual(['confirmed']);
});

test('what holds beside a report in a digest is what is known when the digest goes out', async () => {
  const ids = ['eo-14195', 'al-jazeera-trump-says-global-tariff-15-percent', 'president-2026-02-20-imposing'];
  const entries = papers(...ids).map((entry) =>
    // The proclamation comes between the report and the digest.
    entry.url.includes('aljazeera')
      ? entry
      : { ...entry, at: entry.at.replace(/^2026-02-2\dT.*/, '2026-02-21T22:00:00.000Z') as typeof entry.at },
  );
  const span = { from: '2026-02-21' as CivilDate, to: '2026-02-23' as CivilDate };
  const { sent } = await seasonOfDocuments(EVERYONE, entries, span, doubted);
  const digest = sent.find(({ id }) => id.includes('digest'));
  expect(textsOf(digest?.message as Message, 'NOW')[0]).toMatch(/24 Feb 2026/);
});

test('a digest goes on in the thread in which the same article was told at once', async () => {
  const sent = await told(
    ['eo-14195', 'eo-14228', 'al-jazeera-trump-xi-busan-fentanyl-tariff-rare-earths'],
    '2025-10-29',
    '2025-11-01',
  );
  expect(headlines(sent)).toEqual([
    'REPORTED US report, no official text seen: President says fentanyl 20 → 10 % on Chinese goods',
    'REPORTED China report, no official text seen: press says controls on rare earths suspended for 1 year',
  ]);
  expect(threadsOfSent(sent)).toHaveLength(1);
});

test('what takes the place of duties that end goes on where their end was reminded of', async () => {
  const sent = await told(['president-2026-02-20-imposing', 'ustr-2026-forced-labour'], '2026-06-20', '2026-07-26');
  expect(textsOf(sent[0]?.message as Message, 'DUTIES')).toEqual([
    'US duties of 10 % on all Chinese goods end on 24 Jul 00:01 EDT, in 30 days, unless changed: what takes their place is not known',
  ]);
  expect(threadsOfSent(sent).map((own) => own.length)).toEqual([5]);
});

test('an end that comes a year later goes on where it was reminded of, and says which rule is back', async () => {
  const sent = await told(['mofcom-2024-46', 'mofcom-2025-72'], '2025-11-01', '2026-12-01');
  const threads = threadsOfSent(sent);
  expect(threads.map((own) => own.map(({ message }) => message.status))).toEqual([
    ['confirmed'],
    ['scheduled', 'scheduled', 'scheduled', 'by-date'],
  ]);
  expect(textsOf(sent.at(-1)?.message as Message, 'BACK')).toEqual([
    'suspended → in force: US denial of Ga Ge Sb, superhard (46/2024 ¶2); US stricter review of graphite (46/2024 ¶2)',
  ]);
});

test('channels that were read are listed as English lists things', async () => {
  const sent = await told(['mofcom-2023-23'], '2023-07-20', '2023-07-26');
  expect(textsOf(sent[0]?.message as Message, 'CHECKED')[0]).toMatch(
    /MOFCOM \(\d+ channels\), .*, [^,]+ and [^,]+ answering/,
  );
});
