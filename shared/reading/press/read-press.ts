import type { Document, Extraction } from '../../domain/extraction.ts';
import type { PageParts } from '../../page/element.ts';
import { sceneOf } from './draft.ts';
import { draftsOf } from './drafts.ts';
import { noticesIn } from './mentions.ts';
import { mergeClaims } from './merge.ts';
import { remarkIn } from './remarks.ts';
import { isHearsay, speakerIn } from './speaker.ts';
import { storyOf } from './story.ts';
import { told } from './told.ts';

/** What a press text claims; never what is the law. */
export const readPress = (document: Document, parts?: PageParts): Extraction => {
  const story = storyOf(document, parts);
  const scene = sceneOf(story);
  const year = Number(story.published.slice(0, 4));
  const drafts = told(draftsOf(scene), scene, story.genre);
  for (const { claim, clause } of drafts) {
    const [notice] = claim.news ? noticesIn(clause.sentence.text, year) : [];
    claim.speaker = speakerIn(clause.sentence.text);
    if (claim.stance === 'affirmed' && isHearsay(clause.sentence.text)) claim.stance = 'reported';
    if (notice !== undefined) claim.notice = notice;
  }
  const claiming = new Set(drafts.map(({ clause }) => clause.sentence));
  const body = scene.sentences.filter(({ index }) => index >= 0);
  const remarks = body.flatMap((sentence) => (claiming.has(sentence) ? [] : (remarkIn(sentence) ?? [])));
  const claims = mergeClaims([...drafts.map(({ claim }) => claim), ...remarks]);
  return {
    id: document.id,
    kind: claims.length > 0 ? 'press' : 'irrelevant',
    mentions: [...new Set(body.flatMap(({ text }) => noticesIn(text, year)))],
    effects: [],
    claims,
    attachments: [],
    problems: story.problems,
  };
};
