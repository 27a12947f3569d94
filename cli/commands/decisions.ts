import { parseArgs } from 'node:util';
import { decidingNamed, inboxesOf } from '../../lambdas/inboxes.ts';
import { tailLog } from '../../lambdas/tail-log.ts';
import { decidingOf } from '../../shared/alerts/audience/audience.ts';
import { csvOfInbox } from '../../shared/alerts/inbox/inbox-csv.ts';
import { personOf } from '../../shared/decisions/record.ts';
import { DECISION_WORDS } from '../../shared/decisions/words.ts';
import { letGo } from '../../shared/ledger/log/voice.ts';
import { BEIJING, civilAt } from '../../shared/time/civil.ts';
import type { InboxItem } from '../../shared/views/answers/own/inbox.ts';
import { counted } from '../../shared/wording/text/counted.ts';
import { type OpenSystem, openSystem } from '../local/system.ts';
import { columns, forPeople, printRows } from '../printed.ts';
import { cut, wideTableOf } from '../table.ts';
import { BadUse, type Run, withUsage } from '../usage.ts';

const USAGE = `chokepoint decisions [AUDIENCE] [--open|--overdue|--decided] [--owner NAME] [--json|--csv]
chokepoint decisions forget "NAME OR ADDRESS"

What audiences that decide ("decisions" in their settings) were told, and what of it they have decided, newest first: of one
audience or all. A table on a terminal; in a pipe, or with --json, a JSON line each with all that was said of it.

  --open     what is open or reopened
  --overdue  whose due day is past, and which is not settled
  --decided  what is decided
  --owner    what is that person's
  --csv      every record for a spreadsheet, and a row for what nobody has said anything of; the same log and records
             give the same bytes

  forget     leaves a person out of everything that is shown from now on, as who said it and as owner, by name or address
             exactly as kept (whatever its case). The records stay, and what was sent stays; names in notes and reasons,
             and in lines of lists, stay too. It cannot be taken back`;

const OPTIONS = {
  open: { type: 'boolean' },
  overdue: { type: 'boolean' },
  decided: { type: 'boolean' },
  owner: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
} as const;
type Asked = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>['values'];

const isPersons = (given: string | undefined, person: string): boolean =>
  given !== undefined && personOf(given) === personOf(person);

const isAsked = ({ state, overdue, owner }: InboxItem, asked: Asked): boolean =>
  (!asked.open || state !== 'decided') &&
  (!asked.overdue || overdue) &&
  (!asked.decided || state === 'decided') &&
  (asked.owner === undefined || isPersons(owner, asked.owner));

const itemsOf = async (system: OpenSystem, name: string | undefined): Promise<InboxItem[]> => {
  const all = await system.audiences.all();
  const deciding = name === undefined ? decidingOf(all) : [decidingNamed(all, name)];
  if (deciding.length === 0)
    console.error('No audience decides on what it is told: none has "decisions" in its settings.');
  const log = await tailLog(system.log, letGo)();
  return inboxesOf(system, log, deciding, system.moment().now);
};

const [MOST_ABOUT, MOST_PERSON] = [24, 18];

const table = (items: readonly InboxItem[]): string => {
  if (items.length === 0) return 'Nothing.';
  const several = new Set(items.map(({ audience }) => audience)).size > 1;
  const heads = ['about', 'state', 'told (Beijing)', 'title', 'owner', 'due', 'decision', 'by'];
  const rows = items.map(({ audience, about, state, overdue, toldAt, title, owner = '', due = '', decided }) => [
    ...(several ? [audience] : []),
    cut(about, MOST_ABOUT),
    overdue ? `${state}, overdue` : state,
    civilAt(toldAt, BEIJING).replace('T', ' '),
    title,
    cut(owner, MOST_PERSON),
    due,
    decided?.decision ? DECISION_WORDS[decided.decision] : '',
    cut(decided?.by ?? '', MOST_PERSON),
  ]);
  const shown = several ? ['audience', ...heads] : heads;
  return wideTableOf(shown, rows, shown.indexOf('title'), columns());
};

const show = async (system: OpenSystem, audience: string | undefined, asked: Asked): Promise<void> => {
  const items = (await itemsOf(system, audience)).filter((item) => isAsked(item, asked));
  if (asked.csv) process.stdout.write(csvOfInbox(items));
  else printRows(items, asked.json, () => table(items));
};

/** Leaves a person out of what is shown; of how many records that is. */
const forget = async (
  { audiences, decisions }: OpenSystem,
  person: string,
): Promise<{ forgotten: boolean; records: number }> => {
  const all = await Promise.all((await audiences.all()).map(({ name }) => decisions.of(name)));
  const own = all.flat().filter(({ by, owner }) => isPersons(by, person) || isPersons(owner, person));
  return { forgotten: await decisions.forget(person), records: own.length };
};

const forgottenText = (person: string, { forgotten, records }: { forgotten: boolean; records: number }): string =>
  forgotten
    ? `“${person}” is shown nowhere any more as who said something or whose something is: ${counted(records, 'record')} named so. ` +
      'The records stay; so do names in notes, reasons and lines, and what was sent.'
    : `“${person}” was left out already.`;

export const decisions: Run = withUsage(USAGE, async (args) => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [first, person, ...rest] = positionals;
  const forgets = first === 'forget';
  if (rest.length > 0 || forgets !== (person !== undefined) || person?.trim() === '')
    throw new BadUse('decisions [AUDIENCE] | forget "NAME OR ADDRESS"');
  const { open, overdue, decided, json, csv } = values;
  if ([open, overdue, decided].filter(Boolean).length > 1) throw new BadUse('give one of --open, --overdue, --decided');
  if (json && csv) throw new BadUse('give one of --json, --csv');
  const system = await openSystem();
  try {
    if (person === undefined) await show(system, first, values);
    else {
      const done = await forget(system, person);
      console.error(forgottenText(person, done));
      if (!forPeople({ json })) console.log(JSON.stringify(done));
    }
    return 0;
  } finally {
    await system.close();
  }
});
