import type { Effect } from '../../domain/acts/effect.ts';
import type { Order } from './duty.ts';
import type { Heading } from './headings.ts';
import { changedBy, isNumbered } from './order-key.ts';
import type { Clause } from './order-parts.ts';
import type { Whom } from './whom.ts';

/** One provision with what it names: headings of ours, other orders, whose goods. */
export type Provision = {
  clause: Clause;
  order: Order;
  text: string;
  heading: Heading | undefined;
  named: string[];
  whom: Whom;
};
export type Act = (provision: Provision) => Effect[] | undefined;

/** Another order, by its title where its text goes by that. */
export const keyIn = ({ titles }: Order, named: string): string => titles?.get(named) ?? named;

/** The order whose duty is meant: the heading's, else one that the title names, or the text. */
export const laidBy = ({ heading, named, order }: Provision): string | undefined => {
  if (heading !== undefined) return heading.notice;
  const meant = order.about ?? named.find(isNumbered);
  return meant && changedBy(meant);
};
