import { daysBetween } from '../../time/civil.ts';
import { shortDay } from '../../wording/text/day.ts';
import { unique } from '../../wording/text/runs.ts';
import type { AlertContext } from '../facts/context.ts';
import type { Line } from '../message/message.ts';

/** Reminders that were to come, and come no more, because what they announced has moved. */
export const withdrawn = ({ facts, today }: AlertContext): Line[] => {
  const days = facts.flatMap(({ was, is }) => {
    const on = was?.next?.on;
    const due = on !== undefined && daysBetween(today, on) > 0;
    return due && is?.next?.on !== on ? [on] : [];
  });
  const named = unique(days.toSorted()).map((day) => shortDay(day, today));
  if (named.length === 0) return [];
  return [
    { label: 'WITHDRAWN', text: `our ${named.length === 1 ? 'reminder' : 'reminders'} for ${named.join(' and ')}` },
  ];
};
