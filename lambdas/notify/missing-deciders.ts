import type { Audience } from '../../shared/alerts/audience/audience.ts';
import type { OperatorEvent } from '../../shared/alerts/news/operator-event.ts';
import type { Instant } from '../../shared/time/civil.ts';

/** Audiences that hand on what they do not decide to one that is not there any more. */
export const missingDeciders = (people: readonly Audience[], at: Instant): OperatorEvent[] => {
  const names = new Set(people.map(({ name }) => name));
  return people.flatMap(({ name, decisions }): OperatorEvent[] => {
    const to = decisions?.escalate?.to;
    if (to === undefined || (to !== name && names.has(to))) return [];
    const text = `what ${name} does not decide in time is told to nobody: there is no audience ${to}`;
    return [{ kind: 'escalation-astray', subject: name, at, text }];
  });
};
