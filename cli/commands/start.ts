import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HOME } from '../local/current-run.ts';
import { documents, live, recorded, type Scenario } from '../local/environment.ts';
import { runLocally } from '../local/run.ts';
import { BadUse, type Run, withUsage } from '../usage.ts';

const USAGE = `chokepoint start [--live | --documents FILE] [--data FOLDER] [--fresh] [--port N]

Runs the whole system on this machine: database, collector, reader, clock, alerts, api and dashboard. Without options
the recorded sites are played, October 2025 to February 2026 in about a minute.

  --live             the real sites, by the real clock
  --contact ADDRESS  with --live: where a site's owner reaches you (default: CONTACT)
  --documents FILE   documents in the form of the evaluation sets (JSON lines), played in their order
  --data FOLDER      where data is kept (default: a folder for each kind of run in ${HOME}/)
  --fresh            forgets what an earlier run kept there
  --port N           of the dashboard (default: PORT, else 4600)

Alerts are files in the data folder's outbox, and on the dashboard. Ctrl-C ends; the next start goes on from there, and
says so where all was played already.`;

const OPTIONS = {
  live: { type: 'boolean', default: false },
  contact: { type: 'string' },
  documents: { type: 'string' },
  data: { type: 'string' },
  fresh: { type: 'boolean', default: false },
  port: { type: 'string' },
} as const;

const portOf = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new BadUse(`'${text}' is no port`);
  return port;
};

const warn = (text: string): void => console.error(text);

const playOf = (values: { live: boolean; contact?: string; documents?: string }): Scenario => {
  if (values.live && values.documents !== undefined) throw new BadUse('--live and --documents exclude each other');
  if (values.documents !== undefined) return documents(values.documents);
  if (!values.live) return recorded();
  const contact = values.contact ?? process.env['CONTACT'];
  if (contact === undefined) warn('Sites are not told whom to reach: set CONTACT, or --contact ADDRESS.');
  return live(contact ?? 'no contact given');
};

export const start: Run = withUsage(USAGE, async (args) => {
  const { values } = parseArgs({ args, options: OPTIONS });
  const port = portOf(values.port ?? process.env['PORT'] ?? '4600');
  const scenario = playOf(values);
  const folder = values.data ?? join(HOME, scenario.folder);
  if (values.fresh) rmSync(folder, { recursive: true, force: true });
  await runLocally(scenario, folder, port);
  return 0;
});
