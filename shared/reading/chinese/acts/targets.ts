import { anyVerb } from '../../../domain/acts/act-verbs.ts';
import type { Target } from '../../../domain/acts/effect.ts';
import type { Series } from '../../../domain/acts/notice-key.ts';
import { type CivilDate, yearOf } from '../../../time/civil.ts';
import { datesIn, type StatedTerm, startIn } from '../../../time/words.ts';
import type { Start } from '../notice/starts.ts';
import { listIn, listsIn } from '../words/listing-forms.ts';
import { type Reference, referencesIn, withoutTitles } from '../words/references.ts';

const LISTED = /(?:(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日[、和及与]?)+(?:公告|公布|发布|被?列入|将)/;
const COUNT = /(\d{1,4})(?:家|个|名)/;
const SAID_BEFORE = /上述|该公告|前述|有关公告|相关公告|有关措施|相关措施/;

/** 不可靠实体清单工作机制决定，暂停4月4日公告（公告〔2025〕7号）……: a number of its own. */
const isOfMechanism = (sentence: string): boolean =>
  !sentence.includes('商务部') &&
  listsIn(sentence).every(({ list }) => list === 'unreliable-entity') &&
  listIn(sentence) !== undefined;

/** Whose a number is that nothing in its sentence tells. */
export const bareSeriesIn = (sentence: string, series: Series): Series =>
  series === 'mofcom' && isOfMechanism(sentence) ? 'uel' : series;

/** 第70号规定，……暂停实施: an earlier notice told again, with the notices that it is about. */
const TELLS_AGAIN = new RegExp(
  `^[^,。;]{2,40}号(?:公告|令)?(?:已|曾|先后|分别)?(?:规定|明确|决定|公布)(?:,|了|继续|${anyVerb('suspend', 'stop')})`,
);

/** 11月7日，商务部发布第70号公告，自即日起至……暂停实施……: a notice of that day, with what it did. */
const TELLS_OF_DAY = new RegExp(
  `^[^,。;]{0,40}\\d{1,2}月\\d{1,2}日,?[^,。;]{0,40}(?:发布|公布)[^,。;]{0,30}号(?:公告|令)?,(?:决定,?)?(自[^。;]{2,40}起[^。;]{0,24})?,?${anyVerb('suspend', 'stop')}`,
);

/** 对第13号规定的加征关税措施作如下调整：, 继续调整第4号规定的加征关税措施： */
export const ADJUSTS =
  /号[^。;:]*[作做]出?(?:如下|以下)调整:$|调整[^。;:]{2,120}号[^。;:]{0,40}(?:措施|税率)(?:如下)?:$/;

/** What a text has named so far, so that 上述 and a bare day find their notice. */
export class ReferenceContext {
  private readonly said: Reference[] = [];
  private readonly years = new Map<string, number>();
  private readonly byDay = new Map<CivilDate, string>();
  private list: string | undefined;
  private last: Reference[] = [];
  private adjusted: Target[] = [];
  /** Whether an earlier notice was told again, so that 上述公告 are those which it is about. */
  retold = false;
  /** When the acts of the last sentence start. */
  start: Start | undefined;
  /** Until when the last suspension lasts. */
  end: StatedTerm = {};

  private readonly published: CivilDate;
  private readonly series: Series;
  /** Whose a bare number is in the sentence heard last. */
  private bare: Series;
  private readonly own: string | undefined;

  constructor(published: CivilDate, series: Series, own: string | undefined) {
    this.published = published;
    this.series = series;
    this.bare = series;
    this.own = own;
  }

  private referencesIn(text: string): Reference[] {
    return referencesIn(text, { year: yearOf(this.published), series: this.bare, years: this.years }).filter(
      ({ key }) => key !== this.own,
    );
  }

  /** 4月4日、4月9日公布第21号和第22号公告 tells which day has which number. */
  hear(sentence: string): void {
    if (/[清名]单/.test(sentence)) this.list = listIn(withoutTitles(sentence)) ?? this.list;
    this.bare = bareSeriesIn(sentence, this.series);
    const references = this.referencesIn(sentence);
    this.last = this.tellsAgain(sentence) ? references.slice(1) : references;
    this.retold ||= this.last !== references;
    if (ADJUSTS.test(sentence)) this.adjusted = this.named(sentence);
    if (references.length === 0) return;
    const days = datesIn(sentence, this.published).filter(({ date }) => date < this.published);
    if (references.length === days.length)
      days.forEach(({ date }, index) => {
        this.byDay.set(date, references[index]?.key ?? '');
      });
  }

  tellsAgain(sentence: string): boolean {
    const told = TELLS_OF_DAY.exec(sentence);
    const from = startIn(told?.[1] ?? '', this.published)?.from ?? this.published;
    return TELLS_AGAIN.test(sentence) || (told !== null && from <= this.published);
  }

  /** Keeps what the sentence heard last has named. */
  keep(): void {
    this.said.push(...this.last);
  }

  /** The notices that some words name, by number or by the day of a listing. */
  named(text: string): Target[] {
    const targets = this.referencesIn(text).flatMap(({ key, provisions }): Target[] =>
      provisions.length === 0 ? [{ notice: key }] : provisions.map((provision) => ({ notice: key, provision })),
    );
    return targets.length > 0 ? targets : this.listed(text);
  }

  /** What 上述 stands for. */
  before(text: string): Target[] {
    if (!SAID_BEFORE.test(text)) return this.adjusted;
    // 上述不可靠实体清单公告: not those of another list beside it.
    const ofMechanism = isOfMechanism(text) ? this.said.filter(({ series }) => series === 'uel') : [];
    const said = ofMechanism.length > 0 ? ofMechanism : this.said;
    return [...new Set(said.map(({ key }) => key))].map((notice) => ({ notice }));
  }

  private listed(text: string): Target[] {
    const days = datesIn(LISTED.exec(text)?.[0] ?? '', this.published).map(({ date }) => date);
    const named = listsIn(withoutTitles(text));
    const lists = named.length > 1 ? named : [{ list: named[0]?.list ?? this.list, at: 0 }];
    return days.flatMap((listedOn): Target[] => {
      const notice = this.byDay.get(listedOn);
      if (notice !== undefined && lists.length === 1) return [{ notice }];
      return lists.map(({ list, at }) => {
        // 4月4日、9日公告的28家: together, and neither of them.
        const count = days.length > 1 ? undefined : COUNT.exec(text.slice(at))?.[1];
        return {
          notice: '',
          ...(list === undefined ? {} : { list }),
          listedOn,
          ...(count === undefined ? {} : { count: Number(count) }),
        };
      });
    });
  }
}
