import type { Claim } from '../../../domain/acts/claim.ts';
import type { PressText, Said, SecondAnswer } from '../../../domain/acts/second-reading.ts';
import { subjectsIn } from '../../lexicon/materials.ts';
import { firmsIn, listsIn } from '../arguments/listed.ts';
import { ratesIn } from '../arguments/rates.ts';
import { startIn } from '../arguments/term.ts';
import { plain } from '../parse/sentences.ts';
import { whensIn } from '../parse/when.ts';
import { goodsIn, mentionsIn } from '../words/party.ts';
import { speakerIn } from '../words/speaker.ts';

/** A claim of the second reader as its evidence bears it; `mended` where the evidence does not bear all that was said. */
export type Held = { claim: Claim; mended: boolean };
/** What of an answer holds; `whole` where that is all of it. */
export type Heard = { claims: Held[]; whole: boolean };

export const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What our own readers find in a sentence. */
const readIn = (text: string, day: PressText['day']) => {
  const whens = whensIn(text, day);
  const start = startIn(text, whens, day);
  const parties = new Set(mentionsIn(text).map(({ party }) => party));
  return {
    rates: ratesIn(text),
    lists: listsIn(text),
    firms: firmsIn(text),
    days: [...whens.flatMap((when) => [when.day, when.next]), start?.day].filter((one) => one !== undefined),
    subjects: subjectsIn(text),
    named: new Set<string | undefined>([...parties, goodsIn(text)]),
    namesNobody: !parties.has('CN') && !parties.has('US'),
  };
};

type Arguments = Omit<Claim, 'type' | 'news' | 'stance' | 'evidence'>;

/** The arguments that a sentence bears. */
const borne = (said: Said, read: ReturnType<typeof readIn>): Arguments => {
  const { rates, lists, firms, days, named } = read;
  const subjects = said.subjects?.map((name) => name.toLowerCase().replace(/\s+/g, '-'));
  const known = read.subjects.filter((one) => subjects?.includes(one));
  const found: { [Name in keyof Arguments]: Arguments[Name] | undefined } = {
    subjects: known.length > 0 ? known : undefined,
    list: lists.find(({ list }) => list === said.list)?.list,
    count: [firms, ...lists.map(({ count }) => count)].find((one) => one === said.count),
    imposer: named.has(said.imposer) ? said.imposer : undefined,
    partner: named.has(said.partner) ? said.partner : undefined,
    ratePct: rates.find(({ pct }) => pct === said.ratePct)?.pct,
    fromPct: rates.find(({ from }) => from === said.fromPct)?.from,
    effectiveOn: days.find((one) => one === said.effectiveOn),
    until: days.find((one) => one === said.until),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
};

/** Arguments that are one thing each. */
export const SINGLE = ['list', 'count', 'imposer', 'partner', 'ratePct', 'fromPct', 'effectiveOn', 'until'] as const;
const PARTIES: ReadonlySet<string> = new Set(['imposer', 'partner']);

const heldOf = (said: Said, day: PressText['day']): Held => {
  const text = plain(said.evidence);
  const read = readIn(text, day);
  const own = borne(said, read);
  // “The tariff rises to 50 %” names neither side, and says nothing against one.
  const mended = ['subjects' as const, ...SINGLE].some(
    (name) => said[name] !== undefined && own[name] === undefined && !(PARTIES.has(name) && read.namesNobody),
  );
  const { type, news, stance, evidence } = said;
  const short = (own.subjects?.length ?? 0) < (said.subjects?.length ?? 0);
  return { claim: { type, news, stance, speaker: speakerIn(text), ...own, evidence }, mended: mended || short };
};

/** What of an answer holds against the article: a claim stands on words of it, and has no argument that these do not bear. */
export const heardIn = ({ said, whole }: SecondAnswer & { kind: 'said' }, { title, text, day }: PressText): Heard => {
  const [heading, body] = [squeezed(title), squeezed(text)];
  const claims = said
    .filter(({ evidence }) => [heading, body].some((place) => place.includes(squeezed(evidence))))
    .map((one) => heldOf(one, day));
  return { claims, whole: whole && claims.length === said.length && claims.every(({ mended }) => !mended) };
};
