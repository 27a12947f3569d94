import { readFileSync } from 'node:fs';
import { systemClock } from '../shared/adapters/system-clock.ts';
import { type Audience, audienceOf } from '../shared/alerts/audience.ts';
import { CHANNELS, partsOf } from '../shared/alerts/channels/channels.ts';
import { testMessage } from '../shared/alerts/test-message.ts';
import { itemSubject } from '../shared/domain/subject.ts';
import { awsSender, localSender } from './here/sender.ts';
import { openSystem, type System } from './here/system.ts';
import { subscribe } from './subscribe.ts';
import { BadUse, type Run, withUsage } from './usage.ts';

/** `{ "id": "mail", … }` on one line. */
const spaced = (value: unknown): string => JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');

const EXAMPLES = Object.values(CHANNELS)
  .map(({ example }) => `      ${spaced(example)}`)
  .join(',\n');

const USAGE = `chokepoint audience put FILE.json | list | test NAME | remove NAME

Who is told what, and how. An audience, as JSON:

  { "name": "desk",
    "channels": [
${EXAMPLES} ],
    "filter": { "groups": ["rare earths"], "subjects": ["${itemSubject('graphite')}"], "lists": ["unreliable-entity"],
                "tariffs": ["CN>US"], "countries": ["US"], "statuses": ["confirmed", "by-date"] },
    "digest": { "hour": 8, "zone": "Europe/Berlin" },
    "operations": false }

All but name and channels may be left out: no filter is everything, no digest is at once.
Secrets stand here by name and are kept elsewhere: in the parameter store on AWS, in secrets.json (mode 600) of the data folder here.

  put     takes an audience in, or its new form; a new channel is told what comes from now on
  list    one JSON line each
  test    sends a test through each of its channels; exit code 1 if one failed
  remove  takes it away`;

const print = (value: unknown): void => console.log(JSON.stringify(value));

const read = (file: string): Audience => {
  const parsed = audienceOf(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new BadUse(`${file}: ${parsed.error}`);
  return parsed.audience;
};

const named = async ({ audiences }: System, name: string): Promise<Audience> => {
  const found = (await audiences.all()).find((one) => one.name === name);
  if (!found) throw new Error(`There is no audience '${name}'`);
  return found;
};

const test = async (system: System, name: string): Promise<number> => {
  const audience = await named(system, name);
  const { now } = systemClock;
  const send = system.folder === undefined ? awsSender(now) : localSender(system.folder, now);
  let failed = 0;
  for (const channel of audience.channels.flatMap(partsOf)) {
    const id = `${name}.${channel.id}.test-${now()}`;
    const outcome = await send(channel, { id, audience: name, message: testMessage(now(), process.env['SITE_URL']) });
    if (outcome.kind !== 'sent') failed++;
    print({ channel: channel.id, ...outcome });
  }
  return failed > 0 ? 1 : 0;
};

const act = async (system: System, verb: string, argument: string): Promise<number> => {
  switch (verb) {
    case 'put':
      await subscribe({ ...system, now: systemClock.now }, read(argument));
      return 0;
    case 'list':
      for (const one of await system.audiences.all()) print(one);
      return 0;
    case 'test':
      return test(system, argument);
    case 'remove':
      if (!(await system.audiences.remove(argument))) throw new Error(`There is no audience '${argument}'`);
      return 0;
    default:
      throw new BadUse(`'${verb}' is none of put, list, test, remove`);
  }
};

export const audience: Run = withUsage(USAGE, async ([verb = '', argument = '', ...rest]) => {
  if (rest.length > 0 || (verb !== 'list' && argument === ''))
    throw new BadUse('audience put FILE | list | test NAME | remove NAME');
  if (verb === 'put') read(argument);
  const system = await openSystem();
  try {
    return await act(system, verb, argument);
  } finally {
    await system.close();
  }
});
