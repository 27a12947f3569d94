import type { Claim } from '../../../domain/acts/claim.ts';
import { isBroad } from '../../../domain/goods/substances.ts';
import { datesIn } from '../arguments/dates.ts';
import { endIn } from '../arguments/term.ts';
import type { Candidate, Scene } from '../article/scene.ts';
import type { Frame } from '../frames/frames.ts';
import { controlClaims } from './control-claims.ts';
import { isLifting } from './deeds.ts';
import { listClaims } from './list-claims.ts';
import { DUTY, TRUCE, tariffClaims } from './tariff-claims.ts';

/** “Export controls on ten firms” are a listing, whatever “dual-use items” they speak of. */
const namesGoodsControlled = ({ claim: { subjects = [] } }: Candidate): boolean =>
  subjects.some((one) => !isBroad(one));

/** Of an article some dozens; one that may claim more is a list of something, and its end is left out. */
const MOST = 400;

/** Sentences within which a text says until when what it lifts is only put aside. */
const NEAR = 2;
const ASIDE = /\b(?:suspen|paus)\w+|\blifted until\b/i;
const putAside = (claim: Claim, { sentence: { index } }: Frame, { sentences, published }: Scene): void => {
  if (claim.until !== undefined) return;
  for (const { text, whens, raw, index: place } of sentences) {
    if (place < index || place > index + NEAR || !ASIDE.test(text) || DUTY.test(text) || TRUCE.test(text)) continue;
    const until = endIn(text, whens);
    if (until === undefined || until < published) continue;
    Object.assign(claim, { type: 'control-suspend', until });
    if (raw !== claim.evidence) claim.quotes = { ...claim.quotes, until: raw };
    return;
  }
};

/** Everything that the clauses of an article may claim, in their order. */
export const candidatesIn = (frames: readonly Frame[], scene: Scene): Candidate[] => {
  const out: Candidate[] = [];
  for (const frame of frames) {
    if (out.length >= MOST) break;
    if (frame.link === 'if') continue;
    const before = out.findLast(({ topic }) => topic === 'list')?.claim.list;
    const listed = listClaims(frame, scene, before);
    const controlled = controlClaims(frame, scene).filter((one) => listed.length === 0 || namesGoodsControlled(one));
    out.push(...controlled, ...listed, ...tariffClaims(frame, scene));
  }
  const taken = new Set(out.map(({ frame }) => frame));
  for (const { claim, frame } of out) {
    const beside = frames.filter(({ sentence }) => sentence === frame.sentence);
    Object.assign(claim, datesIn(frame, claim, scene, beside, taken));
  }
  for (const { claim, frame } of out) if (isLifting(claim)) putAside(claim, frame, scene);
  return out;
};
