import type { Run } from './usage.ts';

/** `hereOnly`: it works on no kept system. */
type Command = { summary: string; hereOnly?: true; load: () => Promise<Run> };

/** Every command is a file of its own, loaded only when asked for; under what people want of it. */
export const GROUPS: Readonly<Record<string, Readonly<Record<string, Command>>>> = {
  'Run it': {
    start: {
      summary: 'runs the whole system on this machine, with its dashboard',
      hereOnly: true,
      load: async () => (await import('./commands/start.ts')).start,
    },
    sources: {
      summary: 'each source: last checked, state, problems',
      load: async () => (await import('./commands/sources.ts')).sources,
    },
    doctor: {
      summary: 'checks everything that is stored, and says what is wrong and what to do',
      load: async () => (await import('./commands/doctor.ts')).doctor,
    },
  },
  'Ask it': {
    regime: {
      summary: 'every measure with its state on a day, as known at a moment',
      load: async () => (await import('./commands/regime.ts')).regime,
    },
    ask: {
      summary: 'one shipment: goods, destination, use, parties, day; the rule and its sentence',
      load: async () => (await import('./commands/ask.ts')).ask,
    },
    screen: {
      summary: 'suppliers, codes or materials against the regime of a day',
      load: async () => (await import('./commands/screen.ts')).screen,
    },
    tariffs: {
      summary: 'additional duties in both directions; with an HS code, what falls on it',
      load: async () => (await import('./commands/tariffs.ts')).tariffs,
    },
    changes: {
      summary: 'what the running system learnt since a commit or a moment',
      load: async () => (await import('./commands/changes.ts')).changes,
    },
    mcp: {
      summary: 'serves the questions to agents (Model Context Protocol) over standard input and output',
      load: async () => (await import('./commands/mcp.ts')).mcp,
    },
  },
  'Tell people, and keep what they decide': {
    audience: {
      summary: 'who is told what, and how: put, preview, list, test, remove',
      load: async () => (await import('./commands/audience.ts')).audience,
    },
    list: {
      summary: "lists of an audience's own: put, show, check, remove",
      load: async () => (await import('./commands/list.ts')).list,
    },
    secret: {
      summary: 'secrets of channels, by name: put, list, remove',
      load: async () => (await import('./commands/secret.ts')).secret,
    },
    decisions: {
      summary: 'what audiences were told and what they have decided on it: open, overdue, decided; forget a name',
      load: async () => (await import('./commands/decisions.ts')).decisions,
    },
    decide: {
      summary: 'keeps what somebody decides on an alert, a change or a line, with who, when and on what was known',
      load: async () => (await import('./commands/decide.ts')).decide,
    },
    pack: {
      summary: 'an alert as evidence to file: words, receipts, sentences, pages, hashes',
      load: async () => (await import('./commands/pack.ts')).pack,
    },
    resend: {
      summary: 'puts back what could not be delivered',
      load: async () => (await import('./commands/resend.ts')).resend,
    },
    returned: {
      summary: 'addresses from which mail came back: list, resume',
      load: async () => (await import('./commands/returned.ts')).returned,
    },
  },
  'Read texts': {
    extract: {
      summary: 'the reader alone: documents in (JSON lines), extractions out',
      hereOnly: true,
      load: async () => (await import('./commands/extract.ts')).extract,
    },
    annex: {
      summary: 'the rows of annexes: PDF, DOCX, DOC, WPS, XLSX',
      hereOnly: true,
      load: async () => (await import('./commands/annex.ts')).annex,
    },
    replay: {
      summary: 'documents through reading, log and alerts with a clock that runs along',
      hereOnly: true,
      load: async () => (await import('./commands/replay.ts')).replay,
    },
    reread: {
      summary: 'the present readers again over the kept pages; what differs is a correction',
      load: async () => (await import('./commands/reread.ts')).reread,
    },
    add: {
      summary: "a person's reading of a notice that the reader could not read",
      load: async () => (await import('./commands/add.ts')).add,
    },
  },
};

export const COMMANDS: Readonly<Record<string, Command>> = Object.assign({}, ...Object.values(GROUPS));
