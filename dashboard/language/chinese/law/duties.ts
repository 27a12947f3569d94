import { formsOf } from './forms.ts';

/** Duties and the laws that they rest on. */
export const DUTIES_WORDS: Readonly<Record<string, string>> = {
  Chinese: '中国',
  "China's": '中国',
  'section 122': '第122条',
  'section 201': '第201条',
  'section 232': '第232条',
  'section 301': '第301条',
  'section 338': '第338条',
  's. 122': '第122条',
  's. 201': '第201条',
  's. 232': '第232条',
  's. 301': '第301条',
  's. 338': '第338条',
  IEEPA: '国际紧急经济权力法',
  'MFN duties': '最惠国关税',
  'anti-dumping and countervailing duties': '反倾销和反补贴税',
  exclusions: '排除清单',
  'fees and quotas': '费用和配额',
  'import VAT': '进口增值税',
  'the duties of 2018–19': '2018至2019年加征的关税',
  'section 301 lists': '301条款清单',
  'none that counts is known': '未见适用者',
  'at most': '最高',
};

/** The same with parts of their own. */
export const DUTIES_FORMS = formsOf([
  ["(US|China's|\\w+'s) duties on (all |some )?(US|Chinese|\\w+) goods", '$1对$3商品加征的关税'],
  [
    "(US|China's) additional duties on (US|Chinese) goods under HS ([\\d.]+): not known, no act of that side has been read",
    '$1对$2商品海关编码$3加征的关税：不明，尚未读取该方法令',
  ],
  [
    "(US|China's) additional duties on (US|Chinese) goods under HS ([\\d.]+): (.+)",
    '$1对$2商品海关编码$3加征的关税：$4',
  ],
  ['([\\d.]+ %) on all goods \\(([^()]+)\\)', '对所有商品$1（$2）'],
  ['([\\d.]+) on all goods \\(([^()]+)\\)', '对所有商品$1（$2）'],
  ['(section \\d+|IEEPA), (.+)', '$1，$2'],
  ['([\\d.]+ %) = (.+)', '$1＝$2'],
  [
    '([\\d.]+ %); (.+?)(?: and (.+))? voided by a text that states no day: what it brought may be collected a while longer',
    '$1；$2 $3 被一份未注明日期的文件宣告无效：此前加征的部分可能仍征收一段时间',
  ],
  ['(.+\\)) \\+ (.+\\))', '$1＋$2'],
  ['([\\d.]+) points of (.+) (?:are|is) suspended', '$2的$1个百分点暂停'],
  ['([\\d.]+) points stay suspended to DAY', '$1个百分点继续暂停至$2'],
  ['([\\d.]+ %) from DAY if nothing is issued', '如无新文件，自$2起$1'],
  ['([\\d.]+ %) from DAY', '自$2起$1'],
  ['([\\d.]+) to ([\\d.]+ %)', '$1至$2'],
  [
    'By goods, not added to the figure: (.+), (\\d+) dut(?:y|ies) known here; the HS codes of (?:all of them|1) were not read',
    '按商品、未计入上数：$1，已知 $2 项；其海关编码均未读取',
  ],
  ['By goods, not added to the figure: (.+)', '按商品、未计入上数：$1'],
  ['Perhaps ([\\d.]+ %) on (.+) \\((.+)\\): (.+)', '可能对$2加征$1（$3）：$4'],
  ['Perhaps (\\d+) more: (.+)', '可能另有$1项：$2'],
  ['One more list of goods was not read and could name it: (.+)', '另有1份商品清单未读取，可能涉及：$1'],
  ['(\\d+) more lists of goods were not read and could name it: (.+)', '另有$1份商品清单未读取，可能涉及：$2'],
  ['([\\d,]+) headings of annex (\\d+)', '附件$2的$1个税目'],
  ['HS ([\\d.]+)', '海关编码$1'],
  ['Duties on HS ([\\d.]+)', '海关编码$1的关税'],
]);
