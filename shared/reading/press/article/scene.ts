import type { Claim } from '../../../domain/acts/claim.ts';
import type { CivilDate } from '../../../time/civil.ts';
import type { Frame } from '../frames/frames.ts';
import { parse, type Sentence } from '../parse/parse.ts';
import { freshDay } from '../parse/when.ts';
import { firstActor, type Goods, goodsIn, type Party } from '../words/party.ts';
import type { Story } from './story.ts';

export type Topic = 'control' | 'list' | 'tariff';
/** A claim that a clause may make; the decision says whether it is the article's news. */
export type Candidate = { topic: Topic; claim: Claim; frame: Frame; actor: Party | undefined; place: string };

/** What the readers of clauses know of the article. */
export type Scene = {
  published: CivilDate;
  sentences: Sentence[];
  /** The day on which the news was given out, as far as the opening says. */
  day: CivilDate;
  /** It says what somebody thinks: nothing in it is news. */
  opinion: boolean;
  /** Who acts where a clause does not say. */
  actor: Party | undefined;
  /** Whose goods are named first. */
  goods: Goods;
  whole: string;
};

export const sceneOf = ({ title, paragraphs, published, opinion }: Story): Scene => {
  const sentences = parse(title, paragraphs, published);
  const opening = sentences.filter(({ index }) => index === 0 || index === 1);
  const actor = firstActor(opening.map(({ text }) => text).join(' ')) ?? firstActor(title);
  const day = opening.flatMap((one) => freshDay(one.whens, published) ?? [])[0] ?? published;
  const whole = sentences.map(({ text }) => text).join(' ');
  return { published, day, opinion, sentences, actor, goods: goodsIn(whole), whole };
};
