import type { Run } from './usage.ts';

/** `hereOnly`: it works on no kept system. */
type Command = { summary: string; hereOnly?: true; load: () => Promise<Run> };

/** Every command is a file of its own, loaded only when asked for. */
export const COMMANDS: Record<string, Command> = {
  start: {
    summary: 'run the whole system on this machine',
    hereOnly: true,
    load: async () => (await import('./start.ts')).start,
  },
  extract: {
    summary: 'documents in (JSON lines), extractions out',
    hereOnly: true,
    load: async () => (await import('./extract.ts')).extract,
  },
  annex: {
    summary: 'the rows of annexes: PDF, DOCX, DOC, WPS, XLSX',
    hereOnly: true,
    load: async () => (await import('./annex.ts')).annex,
  },
  replay: {
    summary: 'documents through reading, log and alerts with a clock that runs along',
    hereOnly: true,
    load: async () => (await import('./replay.ts')).replay,
  },
  mcp: {
    summary: 'serves the questions to agents (Model Context Protocol) over standard input and output',
    load: async () => (await import('./mcp.ts')).mcp,
  },
  regime: {
    summary: 'every measure with its state on a day, as known at a moment',
    load: async () => (await import('./regime.ts')).regime,
  },
  ask: {
    summary: 'one shipment: goods, destination, use, parties, day; the rule and its sentence',
    load: async () => (await import('./ask.ts')).ask,
  },
  screen: {
    summary: 'suppliers, codes or materials against the regime of a day',
    load: async () => (await import('./screen.ts')).screen,
  },
  tariffs: {
    summary: 'additional duties in both directions; with an HS code, what falls on it',
    load: async () => (await import('./tariffs.ts')).tariffs,
  },
  audience: {
    summary: 'who is told what, and how: put, list, test, remove',
    load: async () => (await import('./audience.ts')).audience,
  },
  decisions: {
    summary: 'what audiences were told and what they have decided on it: open, overdue, decided; forget a name',
    load: async () => (await import('./decisions.ts')).decisions,
  },
  decide: {
    summary: 'keeps what somebody decides on an alert, a change or a line, with who, when and on what was known',
    load: async () => (await import('./decide.ts')).decide,
  },
  list: {
    summary: "lists of an audience's own: put, show, check, remove",
    load: async () => (await import('./list.ts')).list,
  },
  secret: {
    summary: 'secrets of channels, by name: put, list, remove',
    load: async () => (await import('./secret.ts')).secret,
  },
  resend: {
    summary: 'puts back what could not be delivered',
    load: async () => (await import('./resend.ts')).resend,
  },
  returned: {
    summary: 'addresses from which mail came back: list, resume',
    load: async () => (await import('./returned.ts')).returned,
  },
  pack: {
    summary: 'an alert as evidence to file: words, receipts, sentences, pages, hashes',
    load: async () => (await import('./pack.ts')).pack,
  },
  changes: {
    summary: 'what the running system learnt since a commit or a moment',
    load: async () => (await import('./changes.ts')).changes,
  },
  reread: {
    summary: 'the present readers again over the kept pages; what differs is a correction',
    load: async () => (await import('./reread.ts')).reread,
  },
  add: {
    summary: "a person's reading of a notice that the reader could not read",
    load: async () => (await import('./add.ts')).add,
  },
  doctor: {
    summary: 'checks everything that is stored, and says what is wrong and what to do',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  sources: {
    summary: 'each source: last checked, state, problems',
    load: async () => (await import('./sources.ts')).sources,
  },
};
