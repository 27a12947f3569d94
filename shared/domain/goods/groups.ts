import { itemSubject } from '../subject.ts';
import { GROUP_NAMES, type Group, SUBSTANCES } from './substances.ts';

/** Subjects that people ask for together. */
export const GROUPS = Object.fromEntries(
  GROUP_NAMES.map((name) => [
    name,
    SUBSTANCES.filter(({ group }) => group === name).map(({ slug }) => itemSubject(slug)),
  ]),
) as unknown as Readonly<Record<Group, readonly string[]>>;

/** The group that a subject belongs to. */
export const groupOf = (subject: string): Group | undefined =>
  GROUP_NAMES.find((group) => GROUPS[group].includes(subject));
