import type { Claim } from '../../domain/acts/claim.ts';
import type { Document, Extraction } from '../../domain/acts/extraction.ts';
import { likenessOf } from '../../domain/text/likeness.ts';
import type { PageParts } from '../../page/element.ts';
import { noticesIn } from './arguments/notices.ts';
import { type Candidate, type Scene, sceneOf } from './article/scene.ts';
import { type Story, storyOf } from './article/story.ts';
import { candidatesIn } from './claims/candidates.ts';
import { remarkIn } from './claims/remarks.ts';
import { decide, type Judged } from './decision/decision.ts';
import { type Frame, framesOf } from './frames/frames.ts';
import { complete } from './merge/complete.ts';
import { mergeClaims } from './merge/merge.ts';
import { saidBy } from './parse/parse.ts';
import { isHearsay, speakerIn } from './words/speaker.ts';

/** A story with all that its clauses may claim, before it is decided what of it is news. */
export const drafted = (story: Story): { scene: Scene; frames: Frame[]; candidates: Candidate[] } => {
  const scene = sceneOf(story);
  const frames = saidBy(scene.sentences).flatMap(framesOf);
  return { scene, frames, candidates: candidatesIn(frames, scene) };
};

/** Whose word a claim is, and which notice its sentence names. */
const attributed = ({ claim, frame }: Judged, year: number): Claim => {
  const { text } = frame.sentence;
  const [notice] = claim.news ? noticesIn(text, year) : [];
  const hearsay = claim.stance === 'affirmed' && isHearsay(text);
  return {
    ...claim,
    speaker: speakerIn(text),
    ...(hearsay && { stance: 'reported' as const }),
    ...(notice !== undefined && { notice }),
  };
};

/** What a press text claims; never what is the law. */
export const readPress = (document: Document, parts?: PageParts): Extraction => {
  const story = storyOf(document, parts);
  const { scene, frames, candidates } = drafted(story);
  const year = Number(story.published.slice(0, 4));
  const judged = decide(candidates, frames, scene);
  complete(judged, scene);
  const claiming = new Set(judged.map(({ frame }) => frame.sentence));
  const body = scene.sentences.filter(({ index }) => index >= 0);
  const remarks = body.flatMap((sentence) => (claiming.has(sentence) ? [] : (remarkIn(sentence) ?? [])));
  const claims = mergeClaims([...judged.map((one) => attributed(one, year)), ...remarks]);
  const likeness = claims.some(({ news }) => news) ? likenessOf(story.paragraphs.join(' ')) : undefined;
  return {
    id: document.id,
    kind: claims.length > 0 ? 'press' : 'irrelevant',
    mentions: [...new Set(body.flatMap(({ text }) => noticesIn(text, year)))],
    effects: [],
    claims,
    attachments: [],
    problems: story.problems,
    ...(likeness && { likeness }),
  };
};
