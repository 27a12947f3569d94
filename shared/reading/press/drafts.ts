import { elementsIn } from '../lexicon/materials.ts';
import { complete, datesOf } from './attach.ts';
import type { Clause, Sentence } from './clauses.ts';
import { controlDrafts } from './control-claims.ts';
import type { Draft, Scene } from './draft.ts';
import { type Listed, listDrafts } from './list-claims.ts';
import { tariffDrafts } from './tariff-claims.ts';
import { claimVerbOf } from './verbs.ts';

/** Without one of these, a sentence after an old story goes on with the old story. */
const STARTS_ANEW =
  /^(?:Also|Separately|Meanwhile|In a separate|Another|On \w+day|But|Now|Then|The new|In (?:response|retaliation|return|turn))\b|^(?!It |He |They )[^,;]{0,40}\balso\b/;
const GOES_ON = /^(?:It|They|He) also\b/;
const OPENS_BEFORE = /^(?:First |Originally )?(?:Imposed|Introduced|Announced|Adopted|Issued)\b/;

/** What a reporter asks is nothing that anybody claims. */
const ASKS = /^"?(?:Q|Question|Reporter)\s?:/;
const ANSWERS = /^"?(?:A|Answer)\s?:/;
const saidIn = (sentences: Sentence[]): Sentence[] => {
  let asking = false;
  return sentences.filter(({ text }) => {
    asking = !ANSWERS.test(text) && (asking || ASKS.test(text));
    return !asking && !/\?"?$/.test(text);
  });
};

/** Elements cut off from their verb by a dash or an aside belong to the sentence's one control. */
const nameAll = (sentence: Sentence, found: Draft[]): void => {
  const [only, ...others] = found.filter(({ topic }) => topic === 'control');
  const reasons = sentence.clauses.some(({ link, text }) => link === 'because' && elementsIn(text).length > 0);
  if (!only || others.length > 0 || reasons || elementsIn(only.clause.text).length === 0) return;
  only.claim.subjects = [...new Set([...(only.claim.subjects ?? []), ...elementsIn(sentence.text)])];
};

const lastList = (drafts: readonly Draft[]): Listed['list'] | undefined =>
  drafts.findLast(({ topic }) => topic === 'list')?.claim.list as Listed['list'] | undefined;

/** What the clauses of a sentence claim; “the list” is the one named last. */
const draftsIn = (sentence: Sentence, scene: Scene, earlier: readonly Draft[]): Draft[] => {
  const found: Draft[] = [];
  const read = (clause: Clause): Draft[] => [
    ...listDrafts(clause, scene, lastList([...earlier, ...found])),
    ...controlDrafts(clause, scene),
    ...tariffDrafts(clause, scene),
  ];
  for (const clause of sentence.clauses) found.push(...read(clause));
  const threat = found.find(({ claim }) => claim.type === 'tariff-threat');
  if (threat)
    for (const { claim, clause } of found)
      if (claim.type === 'tariff-set' && /^(?:bringing|making|taking)\b/.test(clause.text))
        claim.type = 'tariff-threat';
  for (const draft of found) Object.assign(draft.claim, datesOf(draft, scene));
  nameAll(sentence, found);
  return found;
};

/** The words of a sentence that can go on about the claims before it. */
const remainder = ({ clauses: [first], text }: Sentence, found: readonly Draft[]): string | undefined => {
  if (first === undefined || found.some(({ clause }) => clause === first)) return undefined;
  return found.length > 0 || first.link !== 'main' || OPENS_BEFORE.test(text) ? first.text : text;
};

/** What is kept as it stands is no older story. */
const isBackground = ({ timing, clause }: Draft): boolean => timing === 'old' && claimVerbOf(clause)?.deed !== 'retain';

/** Every claim of an article, in the order of its sentences. */
export const draftsOf = (scene: Scene): Draft[] => {
  const drafts: Draft[] = [];
  let before: Draft[] = [];
  for (const sentence of saidIn(scene.sentences)) {
    const found = draftsIn(sentence, scene, drafts);
    const afterOld = before.length > 0 && before.every(isBackground);
    const goesOn = sentence.index > 0 ? !STARTS_ANEW.test(sentence.text) : GOES_ON.test(sentence.text);
    if (afterOld && goesOn) for (const draft of found) if (draft.timing === 'open') draft.timing = 'old';
    const rest = remainder(sentence, found);
    if (rest !== undefined) complete(sentence, rest, drafts, scene);
    drafts.push(...found);
    before = found;
  }
  return drafts;
};
