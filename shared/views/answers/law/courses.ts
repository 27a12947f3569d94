import * as z from 'zod/mini';
import { named, optional } from '../fields/schema.ts';
import { day, measureState, text } from '../fields/terms.ts';

const stretch = z.object({ from: day, to: optional(day), state: measureState });
export type Stretch = z.infer<typeof stretch>;

/** Every measure through its days, by id, and the last day on which one turns. */
export const coursesAnswer = named('Courses', z.object({ last: day, courses: z.record(text, z.array(stretch)) }));
export type Courses = z.infer<typeof coursesAnswer>;
