import type { Claim } from '../../domain/claim.ts';
import type { CivilDate } from '../../time/civil.ts';
import type { Clause } from './clauses.ts';
import { readSentences, type Sentence } from './clauses.ts';
import { freshDay, type Timing } from './news.ts';
import { firstActor, type Party } from './party.ts';
import type { Story } from './story.ts';

/** A claim as one clause makes it, before the article decides whether it is its news. */
export type Draft = { claim: Claim; topic: 'control' | 'list' | 'tariff'; clause: Clause; timing: Timing };

/** What the readers of clauses know of the article. */
export type Scene = {
  published: CivilDate;
  /** The day on which the news was given out, as far as the opening says. */
  day: CivilDate;
  /** Who acts where a clause does not say. */
  actor: Party | undefined;
  whole: string;
  sentences: Sentence[];
  /** The first sentences name the day of the news. */
  dated: boolean;
  /** How many sentences, counted from 0, tell the news itself. */
  lead: number;
};

const LEAD = 1;
const DATED_LEAD = 2;

export const sceneOf = ({ title, paragraphs, published }: Story): Scene => {
  const sentences = readSentences(title, paragraphs, published);
  const texts = sentences.map((sentence) => sentence.text);
  const opening = sentences.filter(({ index }) => index >= 0).slice(0, 2);
  const days = opening.flatMap((sentence) => freshDay(sentence, published) ?? []);
  const actor = firstActor(opening.map(({ text }) => text).join(' ')) ?? firstActor(title);
  const dated = days.length > 0;
  return {
    published,
    day: days[0] ?? published,
    actor,
    whole: texts.join(' '),
    sentences,
    dated,
    lead: dated ? DATED_LEAD : LEAD,
  };
};
