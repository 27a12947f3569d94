import { ELEMENTS, isEveryday, substanceOf } from '../../domain/goods/substances.ts';
import { isChinese } from '../../domain/names/names.ts';
import { slugOf } from '../../domain/subject.ts';
import type { Meaning } from '../screening/words/meaning.ts';
import { likenessOf, wordedItem } from '../screening/words/worded-item.ts';

/** Whether a line can be met is a matter of figures. */
const PARAMETERS = /[<>≥≤＜＞]|大于|小于|等于|超过|不低于|不超过/;
/** Between things of which each is under control. */
const BETWEEN = /[、,，;；:：(（]|或|及其?|和/;
/** Forms that a material keeps its name in. */
const MATTER: readonly string[] = ['晶片', '衬底', '外延', '单晶', '多晶', '靶'];
/** Letters and figures by which one thing is told from another, at least. */
const TELLING = 2;

const SIGNS: readonly string[] = ELEMENTS.filter((one) => !isEveryday(one, 'zh')).map(({ zh }) => zh);

/** What a thing takes beside what was said of it: 钕铁硼 with 镝 is not any 钕铁硼. */
const takesMore = (thing: string, { signs, others, everyday }: Meaning): boolean =>
  SIGNS.some((sign) => thing.includes(sign) && ![...signs, ...others, ...everyday].includes(sign));

const isWhole = (thing: string, meaning: Meaning): boolean => {
  const { folded, bare } = wordedItem({ text: thing });
  const { line, signs, others, kinds, plain, unknown, subjects } = meaning;
  if (takesMore(folded, meaning)) return false;
  if (isChinese(line) && line.length >= TELLING && bare.includes(line)) return true;
  const isSaid = (form: string): boolean => folded.includes(form);
  const elements = [...signs, ...others];
  const named = subjects.flatMap((subject) => substanceOf(slugOf(subject))?.zh ?? []);
  const told = kinds.filter((forms) => forms.some(isSaid)).length + Number(named.some(isSaid));
  return (
    unknown.length === 0 &&
    plain.every((forms) => forms.some(isSaid)) &&
    elements.every(isSaid) &&
    kinds.every((forms) => forms.length === 0 || forms.some((form) => isSaid(form) || MATTER.includes(form))) &&
    elements.length + told >= (elements.length > 0 ? 1 : TELLING)
  );
};

/** Whether words mean a line of a control, and whether they say all that it takes. */
export const meant = (text: string, meanings: readonly Meaning[]): 'wholly' | 'partly' | undefined => {
  const item = wordedItem({ text });
  const own = meanings.filter((meaning) => likenessOf(item, meaning, { of: 'list' }) > 0);
  if (own.length === 0) return undefined;
  const whole = text.split(BETWEEN).some((thing) => own.some((meaning) => isWhole(thing, meaning)));
  return whole && !PARAMETERS.test(text) ? 'wholly' : 'partly';
};
