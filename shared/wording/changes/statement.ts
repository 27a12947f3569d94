import type { Claim } from '../../domain/acts/claim.ts';
import { capital } from '../subjects/subject.ts';
import { claimText, speakerOf } from './claim.ts';

const STANCES: Record<Claim['stance'], string> = {
  affirmed: '',
  expected: ', as expected',
  reported: ', from others',
  denied: ', denied',
  withdrawn: ', withdrawn',
};

/** What was said, by whom and how firmly: `President says: +100 % on Chinese goods from 1 Nov 2025 or sooner`. */
export const statementText = (claim: Claim): string =>
  `${capital(speakerOf(claim))}: ${claimText(claim)}${claim.condition ? ` if ${claim.condition}` : ''}${STANCES[claim.stance]}`;
