import { ACT_VERBS, anyVerb } from '../../../domain/acts/act-verbs.ts';
import type { Effect, Target } from '../../../domain/acts/effect.ts';
import type { Problem } from '../../../domain/acts/extraction.ts';
import type { Series } from '../../../domain/acts/notice-key.ts';
import type { CivilDate } from '../../../time/civil.ts';
import { datesIn, endIn, type StatedTerm, startIn } from '../../../time/words.ts';
import { isOfEarlierText } from '../../copied.ts';
import { isRetold } from '../notice/retold.ts';
import type { Start } from '../notice/starts.ts';
import { type Line, quoteOf, type Sentence, sentencesOf } from '../words/lines.ts';
import { partOfGoods } from '../words/part-of-goods.ts';
import { provisionsAt } from '../words/references.ts';
import { type ActClause, actClausesIn, mayAct } from './act-clauses.ts';
import { ReferenceContext } from './targets.ts';

const WHOLE = ACT_VERBS.flatMap(({ zh, whole }) => (whole ? [zh] : []));
const POINTS = /^[^,。;]{0,4}?(\d+(?:\.\d+)?)(?:%|个百分点)/;
const SHARE = /(\d+(?:\.\d+)?)%/;
/** 24%的对美加征关税税率继续暂停实施一年，保留10%: what stands before the verb is put aside. */
const AHEAD = /(\d+(?:\.\d+)?)(?:%的[^,。;%]{0,16}税率|个百分点)(?:在[^,。;]{0,12}内)?$/;
const KEPT = /(?:保留|其余|剩余)[^,。;]*/;
/** More, or less, than the notices named: a set that stands in an annex, a list that hangs on one. */
const OUTSIDE = /等\d+(?:个|项|件)(?:公告|文件|规定)|号(?:\([^()]*\))?(?:所附|中其他|中的部分)/;
/**
 * A suspension made longer by the number of the notice that made it: which measures it covers is not said. A provision
 * suspends nothing: where one is named, it is what is suspended.
 */
const SUSPEND = anyVerb('suspend');
const LONGER = new RegExp(
  `(?:规定的|确定的)${SUSPEND}|${SUSPEND}[^,。;]{0,6}期限[^。;]{0,20}延长|延长[^。;]{0,30}${SUSPEND}[^,。;]{0,6}期限`,
);
/** 第72号规定的暂停实施期限将于……届满: over by itself; 延长至……届满 is not. */
const ENDS_BY_ITSELF = /^[^,。;]{0,6}(?:期限|期)(?![^,。;]*(?:延长|延续|顺延|延至))[^,。;]*(?:届满|期满|到期)/;
/** 鉴于美方自11月10日起暂停……: the other side's act. */
const THEIRS = /(?<!对)(?:美方|欧方|日方|加方|美国政府)(?:已|将|决定)?(?:自[^,。;]*起)?(?:已|将)?$/;
/** 已停止、并已取消: done before. */
const DONE = /已经?$/;
/** 同时，继续暂停……: from the day that the sentence before has said. */
const GOES_ON = /^(?:同时|此外|另外)/;
/** 期限同上, 起止时间与前款相同: the term of the act before. */
const SAME_TERM = /(?:期限|时间|时限)(?:亦|也)?(?:同上|同前|与[^,。;]{1,12}(?:相同|一致))|同上期限/;
/** ……，1月20日公告（公告2028年第4号）不作调整: named, and left as it is. */
const UNTOUCHED = /[,;][^,;。]*(?:不作调整|不变|有效|不受影响)/g;
/** 货物已从启运地启运的，不加征……: goods on their way, and no measure. */
const ON_THEIR_WAY = /启运|起运/;
/** 在2026年11月10日24时前，继续暂停……: that day still counts. */
const BEFORE = /在((?:\d{4}年)?\d{1,2}月\d{1,2}日(?:24时)?)(?:之|以)?前/;
const NOW = /自[^,。;]{2,30}起|即日|决定|同时|予以|经批准/;

export type ActContext = {
  published: CivilDate;
  start: Start;
  series: Series;
  force: 'instrument' | 'answer';
  own?: string;
};

export type Acts = { effects: Effect[]; problems: Problem[] };

/** 2025年5月14日，商务部暂停…: told, and not done, by this text. */
const isTold = (text: string, published: CivilDate): boolean =>
  !NOW.test(text) && datesIn(text, published).some(({ date, at }) => at < 3 && date < published);

const endOf = ({ action, before, after }: ActClause, from: CivilDate | undefined, published: CivilDate): StatedTerm => {
  if (action !== 'suspend') return {};
  const behind = endIn(after, from, published);
  if (behind.until !== undefined || behind.duration !== undefined) return behind;
  return endIn(before.replace(BEFORE, '至$1'), from, published);
};

const pointsIn = ({ before, after }: ActClause, ofTariff: boolean): number | undefined => {
  const found = POINTS.exec(after) ?? (ofTariff ? (AHEAD.exec(before) ?? SHARE.exec(after.replace(KEPT, ''))) : null);
  return found === null ? undefined : Number(found[1]);
};

/** `before`: what the clause before it in its sentence acts on, which one without a name of its own goes on with. */
const targetsOf = (
  clause: ActClause,
  sentence: Sentence,
  references: ReferenceContext,
  before: readonly Target[],
): Target[] => {
  const behind = references.named(clause.after.replace(UNTOUCHED, ''));
  if (behind.length > 0) return behind;
  const ahead = references.named(clause.before);
  if (ahead.length === 0) {
    const own = references.before(`${clause.before}${clause.after}`);
    return own.length > 0 ? own : before.length > 0 ? [...before] : references.before(sentence.text);
  }
  // 对第9号作如下调整：暂停实施第一条。
  const { provisions } = provisionsAt(clause.after);
  return ahead.flatMap((target) =>
    target.provision === undefined && provisions.length > 0
      ? provisions.map((provision) => ({ ...target, provision }))
      : [target],
  );
};

const actsOf = (
  sentence: Sentence,
  context: ActContext,
  references: ReferenceContext,
  beneath: readonly Line[],
): Acts => {
  const { published, force, series } = context;
  const out: Acts = { effects: [], problems: [] };
  const clauses = actClausesIn(sentence.text);
  if (clauses.length === 0) return out;
  const isSame = SAME_TERM.test(sentence.text);
  const goesOn = isSame || GOES_ON.test(sentence.text) ? references.start : undefined;
  const stated = startIn(sentence.text, published) ?? goesOn;
  references.start = stated;
  if ((stated === undefined && force === 'answer') || isTold(sentence.text, published)) return out;
  if (isRetold(sentence.text, published)) return out;
  if (references.tellsAgain(sentence.text)) return out;
  let before: readonly Target[] = [];
  for (const clause of clauses) {
    if (
      DONE.test(clause.before) ||
      ENDS_BY_ITSELF.test(clause.after) ||
      THEIRS.test(clause.before) ||
      (series === 'tariff-commission' && ON_THEIR_WAY.test(sentence.text))
    )
      continue;
    const named = targetsOf(clause, sentence, references, before);
    // 不再恢复，自同日起停止: once.
    const same = before.length > 0 && JSON.stringify(named) === JSON.stringify(before);
    if (same && out.effects.at(-1)?.action === clause.action) continue;
    before = named;
    const targets = named.length > 0 ? named : beneath.flatMap(({ text }) => references.named(text));
    if (targets.length === 0) continue;
    if (!sentence.ended) {
      out.problems.push({ kind: 'cut-off', text: sentence.text });
      continue;
    }
    const start = startIn(clause.before, published) ?? stated ?? context.start;
    if (force === 'answer' && isOfEarlierText(start.from, published)) continue;
    const words = `${clause.before}${clause.verb}${clause.after}`;
    if (
      OUTSIDE.test(words) ||
      (LONGER.test(words) && !references.retold && named.some(({ provision }) => provision === undefined))
    ) {
      out.problems.push({ kind: 'targets-elsewhere', text: sentence.text });
      continue;
    }
    const ofTariff = targets.some(({ notice }) => notice.startsWith('tariff-commission-'));
    const points =
      clause.action !== 'suspend' || WHOLE.some((zh) => clause.verb.startsWith(zh))
        ? undefined
        : pointsIn(clause, ofTariff);
    const part = ofTariff && points === undefined ? partOfGoods(clause.before, clause.after) : undefined;
    const end = endOf(clause, start.from, published);
    if (clause.action === 'suspend' && !isSame) references.end = end;
    out.effects.push({
      action: clause.action,
      force,
      ...start,
      ...(isSame && clause.action === 'suspend' ? references.end : end),
      ...(points === undefined ? {} : { suspendPct: points }),
      ...(part === undefined ? {} : { goods: part }),
      targets,
      evidence: quoteOf(sentence),
    });
  }
  return out;
};

/** 暂停实施下列公告： with the notices in numbered lines under it. */
const linesUnder = (lines: readonly Line[], { line, text }: Sentence): readonly Line[] => {
  if (!text.endsWith(':') || !/(?:下列|以下)[^:]{0,80}(?:公告|文件)[^:]{0,80}:$/.test(text)) return [];
  const rest = lines.slice(lines.indexOf(line) + 1);
  const end = rest.findIndex(({ level }) => level === 0 || level <= line.level);
  return end < 0 ? rest : rest.slice(0, end);
};

const names = ({ targets = [] }: Effect): string => JSON.stringify(targets);

/** Every suspension, stop, resumption and repeal of other notices in some lines. */
export const actsIn = (lines: readonly Line[], context: ActContext): Acts => {
  const references = new ReferenceContext(context.published, context.series, context.own);
  const out: Acts = { effects: [], problems: [] };
  if (!lines.some(({ text }) => mayAct(text))) return out;
  for (const sentence of lines.flatMap(sentencesOf)) {
    references.hear(sentence.text);
    const { effects, problems } = actsOf(sentence, context, references, linesUnder(lines, sentence));
    out.effects.push(...effects);
    out.problems.push(...problems);
    references.keep();
  }
  // A notice that is repealed need not be stopped as well.
  const repealed = out.effects.filter(({ action }) => action === 'repeal').map(names);
  return { ...out, effects: out.effects.filter((one) => one.action !== 'stop' || !repealed.includes(names(one))) };
};
