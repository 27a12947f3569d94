import { pageOf } from '../../shared/page/html.ts';
import { ACTS, actClausesIn } from '../../shared/reading/chinese/acts/act-clauses.ts';
import { kindOf } from '../../shared/reading/chinese/controls/item-line.ts';
import { RESTRICTIONS } from '../../shared/reading/chinese/lists/restrictions.ts';
import { ROLES } from '../../shared/reading/chinese/notice/attachments.ts';
import { UNTOLD } from '../../shared/reading/chinese/notice/untold.ts';
import { licenceRuleIn, THRESHOLDS } from '../../shared/reading/chinese/words/conditions.ts';
import { MARKERS } from '../../shared/reading/chinese/words/lines.ts';
import { FORMS, LISTS, OPERATIVE } from '../../shared/reading/chinese/words/listing-forms.ts';
import { NAMED_GOODS } from '../../shared/reading/chinese/words/subjects.ts';
import {
  END_USES,
  GENERAL,
  KIND_OF_CODE,
  NOT_OPERATIVE,
  REACHES,
  RULE_WORDS,
} from '../../shared/reading/chinese/words/wording.ts';
import { ACTS as ENGLISH_ACTS } from '../../shared/reading/english/acts.ts';
import {
  controlOf,
  COUNTRIES as ENGLISH_COUNTRIES,
  END_USES as ENGLISH_END_USES,
  RULES as ENGLISH_RULES,
} from '../../shared/reading/english/controls.ts';
import {
  FORMS as ENGLISH_FORMS,
  LISTS as ENGLISH_LISTS,
  RESTRICTIONS as ENGLISH_RESTRICTIONS,
  listIn as englishListIn,
  restrictionsIn,
} from '../../shared/reading/english/listings.ts';
import {
  ISSUERS as ENGLISH_ISSUERS,
  issuersIn,
  ORDINAL,
  referencesIn,
} from '../../shared/reading/english/references.ts';
import { PARTNERS, tariffOf } from '../../shared/reading/english/tariffs.ts';
import { STARTS as ENGLISH_STARTS } from '../../shared/reading/lexicon/days.ts';
import { DIGITS, numeralOf, UNITS } from '../../shared/time/numerals.ts';
import { DURATIONS, ENDS, STARTS } from '../../shared/time/words.ts';
import { read } from '../support/read.ts';
import { everyRowIsNeeded, type Sample } from '../support/rows.ts';
import { FIXTURES, readTransport, shown } from './fixtures.ts';

const TABLES = {
  ACTS,
  DIGITS,
  DURATIONS,
  ENDS,
  ENGLISH_ACTS,
  ENGLISH_COUNTRIES,
  ENGLISH_END_USES,
  ENGLISH_FORMS,
  ENGLISH_ISSUERS,
  ENGLISH_LISTS,
  ENGLISH_RESTRICTIONS,
  ENGLISH_RULES,
  ENGLISH_STARTS,
  END_USES,
  FORMS,
  GENERAL,
  KIND_OF_CODE,
  LISTS,
  MARKERS,
  NAMED_GOODS,
  NOT_OPERATIVE,
  OPERATIVE,
  ORDINAL,
  PARTNERS,
  REACHES,
  RESTRICTIONS,
  ROLES,
  RULE_WORDS,
  STARTS,
  THRESHOLDS,
  UNITS,
  UNTOLD,
};

const textOf = (body: string): string => {
  const { titles, blocks } = pageOf(body);
  return [...titles, ...blocks.map(({ text }) => text)].join('\n');
};

const each = (texts: readonly string[], made: (text: string) => unknown): Sample[] =>
  texts.map((text) => ({ text, made: () => made(text) }));

/** What a sentence is read as where no page needs more than the sentence. */
const SENTENCES: Sample[] = [
  // The letter of a code tells where the words alone would mislead.
  ...each(['2B999 高压腔体', '1C999 隐身涂层装置', '6D999 信号处理算法'], (text) =>
    kindOf(text.slice(0, 5), text.slice(6)),
  ),
  ...each(['终止实施商务部公告2027年第5号。', '中止执行上述公告。', '对上述实体不再适用有关措施。'], (text) =>
    actClausesIn(text),
  ),
  // They name licences and bans, and impose none.
  ...each(
    [
      '任何人明知物项将用于军事目的的，不得出口。',
      '出口经营者应当知道其货物属于管制物项的，须取得许可。',
      '违反本公告规定，擅自出口不得出口的物项的，依法处理。',
      '未取得许可不得出口而出口的，承担法律责任。',
      '特殊情况下确需向其出口的，应当取得许可。',
      '应当取得许可的，填写出口申请表。',
      '须取得许可的，向商务部提交下列文件。',
      '经审查不予许可的，书面告知申请人。',
      '向列入关注名单的实体出口，不得申请通用许可。',
      '出口已进入公共领域的技术，无须取得许可。',
      '出口不得出口的物项的，给予行政处罚。',
    ],
    licenceRuleIn,
  ),
  ...[
    ['1C902', '采用粉末冶金工艺制成的块材'],
    ['1D902', '用于开发上述技术的软件'],
    ['1E902', '设计图纸和操作规程'],
  ].map(([code = '', words = '']) => ({ text: `${code} ${words}`, made: () => kindOf(code, words) })),
  ...each(
    [
      '自2027年4月20日起，对美国船舶收取特别港务费。',
      '采购医疗器械时，应当排除欧盟企业参与。',
      '决定在政府采购活动中对自欧盟进口的器械采取相关措施。',
      '中方决定对美国有关企业采取反制措施。',
      '决定对《中国禁止出口限制出口技术目录》部分内容进行调整。',
      '决定对美国措施影响产业链供应链安全的情况进行调查。',
    ],
    (text) => readTransport(text).problems,
  ),
  ...each(['二〇二五', '二零一九', '三十六', '一百零四', '二千'], numeralOf),
  ...each(
    [
      'Exports of dual-use items to the European Union for military users are prohibited.',
      'Exports of dual-use items to users who develop weapons of mass destruction are prohibited.',
      'Exports of dual-use items for terrorist purposes are prohibited.',
    ],
    (text) => controlOf(text, { title: '', lines: [] }),
  ),
  ...each(
    [
      'Their senior executives shall not enter the country.',
      'Nobody may transfer or provide dual-use items of Chinese origin to them.',
    ],
    restrictionsIn,
  ),
  ...each(['Two persons were put on the list of “Taiwan independence” diehards.'], englishListIn),
  ...each(['Ministry of Foreign Affairs Order No. 12 of 2024'], issuersIn),
  ...each(
    ['item I', 'item II', 'item III', 'paragraph one', 'paragraph two', 'paragraph three'].map(
      (provision) => `${provision} of MOFCOM Announcement No. 46 of 2024`,
    ),
    (text) => referencesIn(text, { year: 2024 }),
  ),
  ...each(['an additional tariff of 100% on rapeseed oil originating in Canada'], (text) => tariffOf(text, '', 2025)),
];

everyRowIsNeeded(TABLES, [
  ...FIXTURES.map(({ document }) => ({ text: textOf(document.body), made: () => shown(read(document)) })),
  ...SENTENCES,
]);
