import type { KeptList } from '../../../shared/ports.ts';
import { dateOf } from '../../../shared/time/civil.ts';
import type { OwnList, OwnListAnswer, OwnListsAnswer } from '../../../shared/views/answers/own/own-lists.ts';
import { type ComingDay, comingDays, daysToAct } from '../../../shared/views/own-lists/coming.ts';
import { lineName } from '../../../shared/views/own-lists/own-line.ts';
import { screenAt } from '../../../shared/views/own-lists/screens.ts';
import { rowsOf } from '../../../shared/views/screening/lists/rows.ts';
import { mayReadOf } from '../../asker.ts';
import type { IcsEvent } from '../exports/ics.ts';
import type { Deps } from '../question/deps.ts';
import { type Ask, missing } from '../question/question.ts';

const shown = ({ body: _body, ...list }: KeptList): OwnList => list;

const listsOf = async (deps: Deps, audience: string): Promise<KeptList[]> => {
  const lists = await deps.ownLists.of(audience);
  return lists.length > 0 ? lists : missing(`There is no list of an audience '${audience}'.`);
};

/** Of every audience that the asker may read of, the newest version of each list. */
export const ownLists = async ({ deps, asker }: Ask): Promise<OwnListsAnswer> => {
  const names = (await deps.audiences()).map(({ name }) => name).filter((name) => mayReadOf(asker, name));
  const lists = await Promise.all(names.map(deps.ownLists.of));
  return { lists: lists.flat().map(shown) };
};

export const ownList = async ({ deps, path }: Ask): Promise<OwnListAnswer> => {
  const { audience = '', name = '' } = path;
  const list = (await listsOf(deps, audience)).find((one) => one.name === name);
  if (list === undefined) return missing(`${audience} has no list '${name}'.`);
  return { list: shown(list), rows: rowsOf(await deps.ownLists.text(list)) };
};

const REMIND_DAYS = [7, 1];
const NAMED = 12;

const eventOf = (audience: string, { id, on, what, rows }: ComingDay, tentative: boolean): IcsEvent => {
  const names = rows.slice(0, NAMED).map((row) => lineName(row));
  const more = rows.length > NAMED ? ` and ${rows.length - NAMED} more` : '';
  return {
    id: `${audience}.${id.replace(/[^\w-]+/g, '-')}`,
    on,
    title: what,
    text: `${names.join(', ')}${more}${tentative ? ' — if nothing more is issued' : ''}`,
    tentative,
    remindDays: REMIND_DAYS,
  };
};

/** The days of an audience's own lines, with reminders: when they turn, and by when something is to be done. */
export const ownCalendarIcs = async ({ deps, log, at, path }: Ask): Promise<string> => {
  const { audience = '' } = path;
  const texts = await Promise.all((await listsOf(deps, audience)).map(deps.ownLists.text));
  const { find } = screenAt(log, at);
  const findings = texts.flatMap((text) => rowsOf(text)).map(find);
  const day = dateOf(at.valid);
  const { icsCalendar } = await import('../exports/ics.ts');
  return icsCalendar(`Chokepoint: lines of ${audience}`, at.known, [
    ...comingDays(findings, day).map((one) => eventOf(audience, one, true)),
    ...daysToAct(findings, day).map((one) => eventOf(audience, one, false)),
  ]);
};
