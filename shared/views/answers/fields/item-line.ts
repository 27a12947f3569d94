import * as z from 'zod/mini';
import { FORM_NAMES } from '../../../domain/goods/forms.ts';
import { named, optional } from './schema.ts';
import { text, texts } from './terms.ts';

const words = { textZh: text, en: optional(text) };

/** One line of a control: its own words, Chinese and English, and by what it is found. */
export const controlLine = named(
  'ControlLine',
  z.object({
    ...words,
    /** The control code that it has in its own text. */
    code: optional(text),
    /** The code under which a later consolidated list has it. */
    laterCode: optional(text),
    /** Codes that the line names only to leave out what stands under them. */
    excludes: optional(texts),
    hsCodes: optional(texts),
    /** Of customs numbers: `scope` where the text states the goods by them, else they only help to find them. */
    hsRole: optional(z.enum(['scope', 'reference'])),
    kind: z.enum(['material', 'product', 'equipment', 'software', 'technology']),
    form: z.enum(FORM_NAMES),
    subjects: optional(texts),
    /** Its parameters decide whether some goods are meant. */
    parameters: optional(z.boolean()),
    except: optional(text),
    /** What stands beneath it: mostly its parameters. */
    details: optional(z.array(z.object(words))),
    notice: text,
  }),
);
export type ControlLine = z.infer<typeof controlLine>;
