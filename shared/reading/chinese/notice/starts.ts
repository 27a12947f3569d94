import type { CivilDate } from '../../../time/civil.ts';
import { startIn } from '../../../time/words.ts';
import { clausesOf, sentencesOf } from '../words/lines.ts';
import { provisionsAt } from '../words/references.ts';
import type { NoticeParts } from './notice-parts.ts';

export type Start = { from?: CivilDate; fromTime?: string };
/** When a notice starts: as a whole, and where it says otherwise by provision. */
export type Starts = {
  stated: boolean;
  whole: Start;
  of: (provision: string | undefined) => Start;
  said: (text: string) => Start;
};

const WHOLE =
  /(?:本|此|该)(?:公告|决定|令|通知|办法|清单)[^。;]{0,40}?(?:起|日)[^。;]{0,12}(?:实施|施行|执行|生效)|现(?:予)?公布[^。]*起[^。]{0,6}(?:实施|施行|执行|生效)|自[^。;,]{4,40}起(?:正式)?(?:实施|施行|执行|生效)|管制(?:实施)?期限[^。;]{0,12}自[^。;,]{4,24}起/;
const PART = /第[零〇一二三四五六七八九十\d]+条|第\(?[一二三四五六七八九十\d]+\)?[项款]/;
/** 根据《……条例》第三十条: a provision of a law, and not of the notice. */
const OF_A_LAW = /《[^》]*(?:法|条例|规定|办法)》(?:[、和]?第[零〇一二三四五六七八九十百\d]+[条款项])+/g;
const DECIDED = /批准|决定/;
const REST = /其余|其他|其它/;

/** An unstated start is the day under the signature; a page that shows neither leaves it open. */
export const startsOf = (parts: NoticeParts, published: CivilDate, atOnce = false): Starts => {
  const byPart = new Map<string, Start>();
  let whole: Start | undefined;
  let rest: Start | undefined;
  for (const line of [...parts.body, ...parts.masthead]) {
    for (const { text: said, ended } of clausesOf(line)) {
      if (!ended || !WHOLE.test(said)) continue;
      const text = said.replace(OF_A_LAW, '');
      const pieces = text.split(/(?<=(?:实施|施行|执行|生效))[,;、]/);
      for (const piece of pieces) {
        const start = startIn(piece, published);
        if (start === undefined) continue;
        const at = piece.search(PART);
        const before = piece.search(/[自从于]/);
        if (at >= 0 && at < before) {
          for (const provision of provisionsAt(piece.slice(at)).provisions) byPart.set(provision, start);
        } else if (REST.test(piece.slice(0, before))) rest = start;
        else whole ??= start;
      }
    }
  }
  // 经国务院批准，自2025年4月10日12时01分起，对……加征关税。有关事项如下：
  whole ??= parts.body
    .filter(({ level }) => level === 0)
    .flatMap(sentencesOf)
    .filter(({ text, ended }) => ended && DECIDED.test(text))
    .map(({ text }) => startIn(text, published))
    .find((start) => start !== undefined);
  const day = parts.signedOn ?? (atOnce ? published : undefined);
  const unstated: Start = day === undefined ? {} : { from: day };
  const general = whole ?? rest ?? unstated;
  return {
    stated: whole !== undefined || rest !== undefined || byPart.size > 0,
    whole: general,
    // 一、自2026年8月1日起，禁止出口……
    said: (text) => (/^自[^,。;]*起,/.test(text) ? (startIn(text, published) ?? {}) : {}),
    of: (provision) => {
      if (provision === undefined) return general;
      const parts = provision.split('.');
      for (let size = parts.length; size > 0; size--) {
        const found = byPart.get(parts.slice(0, size).join('.'));
        if (found !== undefined) return found;
      }
      return byPart.size > 0 ? (rest ?? whole ?? unstated) : general;
    },
  };
};
