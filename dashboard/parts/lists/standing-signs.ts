import type { Standing } from '../../../shared/views/screening/verdict.ts';

/** How a line stands, by sign and word. */
export const STANDING_SIGNS: Record<Standing, { sign: string; name: string; means: string }> = {
  'in-force': { sign: '■', name: 'in force', means: 'met by name, branch or control code, and in force on this day' },
  suspended: { sign: '‖', name: 'suspended', means: 'met by name, branch or control code, and suspended on this day' },
  announced: { sign: '◷', name: 'announced', means: 'met by name, branch or control code, and not yet in force' },
  possible: { sign: '◪', name: 'could be', means: 'met by words, HS code or likeness alone: a person should look' },
  related: { sign: '↔', name: 'related', means: 'not listed itself; tied to somebody who is' },
  unknown: { sign: '?', name: 'unknown', means: 'it was not understood, or what could name it has not been read' },
  none: { sign: '□', name: 'none', means: 'understood, and named by nothing that was read whole' },
};
