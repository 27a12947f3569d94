import { join } from 'node:path';
import type { Instant } from '../../shared/time/civil.ts';
import { momentInBeijing } from '../../shared/wording/text/day.ts';
import type { Environment, Scenario } from './environment.ts';

/** What a start begins with, goes on from, or finds played. */
const played = ({ title, pace, live }: Scenario, { ahead }: Pick<Environment, 'ahead'>, reached?: Instant): string => {
  if (live) return title;
  if (reached === undefined) return `${title} ${pace}`;
  const moment = momentInBeijing(reached);
  if (ahead === 0) return `${title}.\nPlayed already; standing at ${moment}. \`npm start -- --fresh\` plays again`;
  return `${title}, going on from ${moment}. \`npm start -- --fresh\` plays it from the beginning`;
};

type Place = { site: string; folder: string };

/** What the terminal says first. */
export const startMessage = (
  scenario: Scenario,
  environment: Pick<Environment, 'ahead'>,
  { site, folder }: Place,
  reached?: Instant,
): string => `Chokepoint on ${played(scenario, environment, reached)}.

  dashboard  ${site}
  alerts     ${join(folder, 'outbox')}, and on the dashboard
  data       ${folder}; the next start goes on from there, with --fresh from the beginning
  end        Ctrl-C
`;
