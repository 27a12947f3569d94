import { parseArgs } from 'node:util';
import { hsDigits } from '../../shared/domain/goods/hs-code.ts';
import type { DutiesForCode, Duty } from '../../shared/views/answers/subjects/duties.ts';
import type { Direction } from '../../shared/views/answers/subjects/tariffs.ts';
import { dutiesFor } from '../../shared/views/duties/duties.ts';
import { tariffs as tariffsOf } from '../../shared/views/duties/tariffs.ts';
import { dutiesName } from '../../shared/wording/duties/duties.ts';
import { dutyAct, whyMaybe } from '../../shared/wording/duties/duties-for-code.ts';
import { stateName } from '../../shared/wording/measures/state.ts';
import { longDay } from '../../shared/wording/text/day.ts';
import { figure } from '../../shared/wording/text/figure.ts';
import { askedOf, TIME_OPTIONS, TIME_USAGE } from '../asked.ts';
import { printAnswer } from '../printed.ts';
import { tableOf } from '../table.ts';
import { BadUse, type Run, withUsage } from '../usage.ts';

const USAGE = `chokepoint tariffs [HSCODE] [--valid DATE] [--known INSTANT] [--docs FILE…] [--json]

The additional duties of China on US goods and of the US on Chinese goods on that day (today without one): on all goods,
and by goods. With an HS code of 4, 6, 8 or 10 digits: what falls on it, what could, and what no figure holds.
A table on a terminal; JSON in a pipe, or with --json.

${TIME_USAGE}`;

type GoodsRow = Direction['goods'][number];
const sinceOf = ({ state, since, until }: Pick<GoodsRow, 'state' | 'since' | 'until'>): string =>
  `${state === 'announced' ? 'from ' : ''}${longDay(since)}${until ? ` to ${longDay(until)}` : ''}`;

const directionText = ({ subject, now, goods, byGoods, notTracked, notIn, unknown, still }: Direction): string => {
  const sum = now?.parts.map((part) => `${figure(part.pct)} (${dutyAct(part)})`).join(' + ');
  const next = now?.next && `${figure(now.next.pct)} % from ${longDay(now.next.on)} if nothing is issued.`;
  const alive = goods.filter(({ state }) => ['in-force', 'suspended', 'announced'].includes(state));
  return [
    dutiesName(subject),
    now ? `On all goods, additional: ${figure(now.pct)} %${sum ? ` = ${sum}` : ''}.` : 'On all goods: no act is known.',
    ...(still ? [still] : []),
    ...(next ? [next] : []),
    `By goods, not added to it: ${byGoods}.`,
    ...(alive.length > 0
      ? [
          tableOf(
            ['rate', 'goods', 'state', 'since', 'act'],
            alive.map((row) => [`${figure(row.pct)} %`, row.goods, stateName(row.state), sinceOf(row), dutyAct(row)]),
            60,
          ),
        ]
      : []),
    ...(notTracked ? [`${notTracked} Ask by HTS code.`] : []),
    ...unknown,
    `Not in these figures: ${notIn.join(', ')}.`,
  ].join('\n');
};

const dutyRow = (duty: Duty): string[] => [
  `${figure(duty.pct)} %`,
  duty.goods,
  duty.how === 'all-goods' || duty.how === 'named' ? 'falls on it' : whyMaybe(duty),
  stateName(duty.state),
  sinceOf(duty),
  dutyAct(duty),
];
const codeText = ({ directions }: DutiesForCode): string =>
  directions
    .map(({ words, duties, couldBe, unknown, notIn }) => {
      const rows = [...duties, ...couldBe.filter(({ how }) => how !== 'unread')].map(dutyRow);
      const table = tableOf(['rate', 'goods', 'how', 'state', 'since', 'act'], rows, 44);
      return [
        ...words,
        ...(rows.length > 0 ? [table] : []),
        ...unknown,
        `Not in these figures: ${notIn.join(', ')}.`,
      ].join('\n');
    })
    .join('\n\n');

export const tariffs: Run = withUsage(USAGE, async (args) => {
  const options = { ...TIME_OPTIONS, json: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [asked, ...rest] = positionals;
  const code = asked === undefined ? undefined : hsDigits([asked, ...rest].join(' '));
  if (asked !== undefined && code === undefined)
    throw new BadUse(`'${asked}' is no HS code: it takes 4, 6, 8 or 10 digits, as 8541.43`);
  const { log, at } = await askedOf(values, values.docs ?? []);
  if (code !== undefined) {
    const duties = dutiesFor(log, at, code);
    printAnswer(duties, values.json, () => codeText(duties));
  } else {
    const answer = tariffsOf(log, at);
    printAnswer(answer, values.json, () => answer.directions.map(directionText).join('\n\n'));
  }
  return 0;
});
