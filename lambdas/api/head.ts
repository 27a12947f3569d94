import type { Head } from '../../shared/views/answers/operations.ts';
import { checkedOf } from '../../shared/views/checked.ts';
import { collected } from '../checks.ts';
import type { Ask } from './ask.ts';

export const head = async ({ deps, log, at: { today } }: Ask): Promise<Head> => {
  const last = log.commits.at(-1);
  return {
    commit: last?.number ?? 0,
    ...(last && { at: last.at }),
    today,
    refreshSeconds: deps.refreshSeconds,
    checked: checkedOf(...(await collected(deps))),
  };
};
